package app.sendready.ui.step.check;

import app.sendready.check.Verdict;
import java.util.Comparator;

/// What needs the user comes first.
final class RowOrder {
  /// Not right, could not check, works-but, waiting, later, optional and not there yet, right, not
  /// used; required first; then the plan's order.
  static final Comparator<CheckRow> BY_NEED =
      Comparator.comparingInt((CheckRow row) -> place(row))
          .thenComparing(row -> !row.isRequired())
          .thenComparingInt(CheckRow::number);

  private RowOrder() {}

  private static int place(CheckRow row) {
    return switch (row.status().get()) {
      case LATER -> 4;
      case NOT_THERE_YET -> 5;
      case NOT_USED -> 7;
      case PASS, WARN, WAITING, UNKNOWN, FAIL, CHECKING, CONFIRMING, NOT_YET -> place(row.rank());
    };
  }

  static int place(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> 0;
      case UNKNOWN -> 1;
      case WARN -> 2;
      case WAITING -> 3;
      case PASS -> 6;
    };
  }
}
