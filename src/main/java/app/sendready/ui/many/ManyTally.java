package app.sendready.ui.many;

import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkSummary;
import app.sendready.ui.many.list.DomainRow;
import app.sendready.ui.many.list.DomainRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The rows of a list, and what they come to.
///
/// All of it is used on the JavaFX thread.
final class ManyTally {
  private final DomainRows rows = new DomainRows();
  private final ReadOnlyObjectWrapper<ManyTotals> totals =
      new ReadOnlyObjectWrapper<>(ManyTotals.NONE);
  private BulkSummary summary = new BulkSummary();
  private boolean comparing;

  DomainRows rows() {
    return rows;
  }

  ReadOnlyObjectProperty<ManyTotals> totals() {
    return totals.getReadOnlyProperty();
  }

  /// Other rows, with what is known of their lines.
  void show(List<DomainRow> others, Map<Integer, BulkOutcome> known) {
    rows.show(others, known);
  }

  /// Nothing is there.
  void clear() {
    comparing = false;
    show(List.of(), Map.of());
    totals.set(ManyTotals.NONE);
  }

  /// Whether what is not compared with earlier results is still to be looked at.
  void comparing(boolean now) {
    comparing = now;
  }

  /// How many lines need no look any more.
  int done() {
    return (int)
        rows.stream()
            .filter(row -> row.outcome().filter(now -> isDone(row, now)).isPresent())
            .count();
  }

  private boolean isDone(DomainRow row, BulkOutcome outcome) {
    return !comparing || !row.isUsable() || outcome.news().isPresent();
  }

  /// Takes what was found of some lines.
  ///
  /// @param running whether a run goes on
  void add(List<ManyRunning.Arrived> some, boolean running) {
    List<DomainRow> changed = new ArrayList<>();
    boolean known = false;
    for (ManyRunning.Arrived each : some) {
      Optional<DomainRow> found = rows.row(each.line());
      if (found.isPresent()) {
        DomainRow row = found.get();
        known |= row.outcome().isPresent();
        row.outcome(Optional.of(each.outcome()));
        if (row.isUsable()) {
          summary.add(row.line(), row.domain(), each.outcome());
        }
        changed.add(row);
      }
    }
    rows.changed(changed);
    if (known) {
      summary = rows.sum();
    }
    sum(running);
  }

  /// Counts from the start, where something that was counted is other now.
  ///
  /// @param running whether a run goes on
  void count(boolean running) {
    summary = rows.sum();
    sum(running);
  }

  private void sum(boolean running) {
    totals.set(ManyTotals.of(rows.size(), summary, comparing, totals.get(), running));
  }
}
