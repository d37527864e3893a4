package app.sendready.check;

import java.util.Collection;
import java.util.Locale;

/// What a row ends in, best first. The worst of a row's findings is the row's verdict.
public enum Verdict {
  PASS,
  /// Works, with something to better.
  WARN,
  /// Right at the DNS host, not yet everywhere.
  WAITING,
  /// Could not check. Never an accusation.
  UNKNOWN,
  FAIL;

  /// The word in JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// The worst of several; [#PASS] of none.
  public static Verdict worst(Collection<Verdict> verdicts) {
    return verdicts.stream().reduce(PASS, Verdict::worse);
  }
}
