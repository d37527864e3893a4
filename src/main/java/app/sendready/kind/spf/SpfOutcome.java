package app.sendready.kind.spf;

import java.util.Locale;

/// The seven results of `check_host()` (RFC 7208 §2.6).
public enum SpfOutcome {
  /// No record, or no domain to ask about.
  NONE,
  NEUTRAL,
  PASS,
  FAIL,
  SOFTFAIL,
  /// The DNS did not answer; says nothing about the record.
  TEMPERROR,
  /// The record as published cannot be evaluated.
  PERMERROR;

  /// The word in JSON and in header fields.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
