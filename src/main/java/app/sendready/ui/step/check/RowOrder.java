package app.sendready.ui.step.check;

import app.sendready.check.Verdict;
import java.util.Comparator;

/// What needs the user comes first.
final class RowOrder {
  /// Not right, could not check, works-but, waiting, right; required first; then the plan's order.
  static final Comparator<CheckRow> BY_NEED =
      Comparator.comparingInt((CheckRow row) -> place(row.rank()))
          .thenComparing(row -> !row.isRequired())
          .thenComparingInt(CheckRow::number);

  private RowOrder() {}

  static int place(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> 0;
      case UNKNOWN -> 1;
      case WARN -> 2;
      case WAITING -> 3;
      case PASS -> 4;
    };
  }
}
