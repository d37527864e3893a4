package app.sendready.ui.step.check;

import app.sendready.check.ExpectedRecord;
import app.sendready.check.Plan;
import app.sendready.check.RowReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows, found by what they expect, in an order that changes only when it is told to.
final class RowTable {
  private final ObservableList<CheckRow> rows = FXCollections.observableArrayList();
  // Kept, because such a view is only weakly held by what it shows.
  private final ObservableList<CheckRow> shown = FXCollections.unmodifiableObservableList(rows);
  private final Map<String, CheckRow> byKey = new HashMap<>();
  private final ReadOnlyBooleanWrapper inOrder = new ReadOnlyBooleanWrapper(true);

  ObservableList<CheckRow> rows() {
    return shown;
  }

  /// Whether what needs the user still comes first, as it was at the last [#judgeOrder()].
  ReadOnlyBooleanProperty inOrder() {
    return inOrder.getReadOnlyProperty();
  }

  boolean expects(ExpectedRecord record) {
    return byKey.containsKey(record.key());
  }

  /// Takes a new plan's rows; those that are expected just the same keep what is known about them.
  void replan(Plan plan) {
    Map<String, CheckRow> old = new HashMap<>(byKey);
    byKey.clear();
    List<CheckRow> fresh = new ArrayList<>();
    for (ExpectedRecord expected : plan.numbered()) {
      CheckRow row = old.get(expected.key());
      int number = fresh.size() + 1;
      if (row == null || !row.expected().equals(expected) || row.number() != number) {
        row = new CheckRow(number, expected);
      }
      byKey.put(expected.key(), row);
      fresh.add(row);
    }
    rows.setAll(fresh);
  }

  /// Gives a judgement to its row; one that no plan foresaw gets a row at the end.
  void take(RowReport judged) {
    CheckRow row = byKey.get(judged.expected().key());
    if (row == null) {
      row = new CheckRow(rows.size() + 1, judged.expected());
      byKey.put(judged.expected().key(), row);
      rows.add(row);
    }
    row.take(judged);
  }

  /// Tells the rows that wait for others whether these are right.
  void takeTurns() {
    boolean right =
        rows.stream().filter(row -> row.expected().goesFirst()).allMatch(CheckRow::works);
    rows.forEach(row -> row.othersAreRight(right));
  }

  /// Puts what needs the user first.
  void sort() {
    List<CheckRow> sorted = sorted();
    if (!sorted.equals(rows)) {
      rows.setAll(sorted);
    }
    inOrder.set(true);
  }

  /// Tells anew whether what needs the user comes first.
  void judgeOrder() {
    inOrder.set(sorted().equals(rows));
  }

  private List<CheckRow> sorted() {
    return rows.stream().sorted(RowOrder.BY_NEED).toList();
  }
}
