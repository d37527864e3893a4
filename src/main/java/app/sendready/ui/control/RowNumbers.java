package app.sendready.ui.control;

import app.sendready.check.ExpectedRecord;
import app.sendready.check.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The numbers people say aloud ("row 3"), the same on every screen.
///
/// What is typed into the panel comes first and is numbered without gaps; what is only checked
/// follows.
public final class RowNumbers {
  private final List<ExpectedRecord> ordered = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  public RowNumbers(Plan plan) {
    ordered.addAll(plan.numbered());
    for (ExpectedRecord record : ordered) {
      numbers.putIfAbsent(record.key(), numbers.size() + 1);
    }
  }

  /// The plan's records by number.
  public List<ExpectedRecord> ordered() {
    return List.copyOf(ordered);
  }

  /// The number of a row; a row outside the plan has the number after the last.
  public int of(ExpectedRecord record) {
    return numbers.getOrDefault(record.key(), numbers.size() + 1);
  }
}
