package app.sendready.check;

import java.util.Locale;

/// What people are told of a row: a verdict, or one of three words where a verdict would praise or
/// blame for what nobody has to publish, or not yet. Programs are told of verdicts only.
public enum RowStatus {
  PASS,
  WARN,
  WAITING,
  UNKNOWN,
  FAIL,
  /// Not there, and to be published only when the others are right.
  LATER,
  /// Optional, not there, and nobody wants it.
  NOT_USED,
  /// Optional, wanted, and not there yet.
  NOT_THERE_YET;

  /// The last part of the key of its word.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The same as a word for people.
  public static RowStatus of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> PASS;
      case WARN -> WARN;
      case WAITING -> WAITING;
      case UNKNOWN -> UNKNOWN;
      case FAIL -> FAIL;
    };
  }
}
