package app.sendready.kind.dmarc;

import java.util.Arrays;
import java.util.Optional;

/// What SPF or DKIM made of one identity, in the words of RFC 8601 §2.7.
public enum AuthResult {
  NONE,
  PASS,
  FAIL,
  SOFTFAIL,
  NEUTRAL,
  POLICY,
  TEMPERROR,
  PERMERROR;

  public static Optional<AuthResult> byWord(String word) {
    return Arrays.stream(values()).filter(r -> r.name().equalsIgnoreCase(word.strip())).findFirst();
  }
}
