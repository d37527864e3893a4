package app.sendready.ui.control;

import app.sendready.check.Verdict;
import java.util.Locale;

/// What a row's badge shows: one of the five verdicts, or where its first or next answer stands.
public enum Status {
  PASS,
  WARN,
  WAITING,
  UNKNOWN,
  FAIL,
  /// The first answer is on its way.
  CHECKING,
  /// It turned right in the last run; a second run must agree before it is green.
  CONFIRMING,
  /// Not there, and to be published only when the others are right.
  LATER,
  /// Nobody has asked yet.
  NOT_YET;

  public static Status of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> PASS;
      case WARN -> WARN;
      case WAITING -> WAITING;
      case UNKNOWN -> UNKNOWN;
      case FAIL -> FAIL;
    };
  }

  /// The key of its word.
  public String key() {
    return "control.status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
