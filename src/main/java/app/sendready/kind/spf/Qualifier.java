package app.sendready.kind.spf;

import java.util.Optional;

/// What a directive says about an address that it matches (RFC 7208 §4.6.2).
enum Qualifier {
  PASS('+', SpfOutcome.PASS),
  FAIL('-', SpfOutcome.FAIL),
  SOFTFAIL('~', SpfOutcome.SOFTFAIL),
  NEUTRAL('?', SpfOutcome.NEUTRAL);

  private final char sign;
  private final SpfOutcome outcome;

  Qualifier(char sign, SpfOutcome outcome) {
    this.sign = sign;
    this.outcome = outcome;
  }

  public char sign() {
    return sign;
  }

  /// The result of the whole evaluation when a directive with this qualifier matches.
  public SpfOutcome outcome() {
    return outcome;
  }

  /// The sign as it is written: nothing for [#PASS], which is the default (RFC 7208 §4.6.2).
  public String print() {
    return this == PASS ? "" : String.valueOf(sign);
  }

  static Optional<Qualifier> of(char sign) {
    for (Qualifier qualifier : values()) {
      if (qualifier.sign == sign) {
        return Optional.of(qualifier);
      }
    }
    return Optional.empty();
  }
}
