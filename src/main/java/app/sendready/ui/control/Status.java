package app.sendready.ui.control;

import app.sendready.check.RowStatus;
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
  /// Optional, not there, and nobody wants it.
  NOT_USED,
  /// Optional, wanted, and not there yet.
  NOT_THERE_YET,
  /// Nobody has asked yet.
  NOT_YET;

  public static Status of(Verdict verdict) {
    return of(RowStatus.of(verdict));
  }

  public static Status of(RowStatus status) {
    return switch (status) {
      case PASS -> PASS;
      case WARN -> WARN;
      case WAITING -> WAITING;
      case UNKNOWN -> UNKNOWN;
      case FAIL -> FAIL;
      case LATER -> LATER;
      case NOT_USED -> NOT_USED;
      case NOT_THERE_YET -> NOT_THERE_YET;
    };
  }

  /// The key of its word.
  public String key() {
    return "control.status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
