package app.sendready.answers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The rungs of the DMARC ladder, weakest first (RFC 9989 §4.7, tag `p`).
public enum DmarcPolicy {
  NONE,
  QUARANTINE,
  REJECT;

  /// The word in a record.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<DmarcPolicy> byWord(String word) {
    return Arrays.stream(values()).filter(p -> p.name().equalsIgnoreCase(word.strip())).findFirst();
  }
}
