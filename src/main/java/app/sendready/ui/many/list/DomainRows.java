package app.sendready.ui.many.list;

import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ModifiableObservableListBase;

/// The rows of a table, which tell in one go that many of them have changed.
public final class DomainRows extends ModifiableObservableListBase<DomainRow> {
  private final List<DomainRow> rows = new ArrayList<>();
  private final Map<Integer, Integer> places = new HashMap<>();

  /// Other rows, with what is known of their lines.
  public void show(List<DomainRow> others, Map<Integer, BulkOutcome> known) {
    places.clear();
    for (DomainRow row : others) {
      places.put(row.line(), places.size());
      row.outcome(Optional.ofNullable(known.get(row.line())));
    }
    beginChange();
    List<DomainRow> gone = List.copyOf(rows);
    rows.clear();
    rows.addAll(others);
    modCount++;
    nextReplace(0, rows.size(), gone);
    endChange();
  }

  /// The row of a line.
  public Optional<DomainRow> row(int line) {
    return Optional.ofNullable(places.get(line)).map(rows::get);
  }

  /// What is known of these has changed. That is told of all from the first to the last of them: a
  /// table that is kept in order is put in order once then, not for each of them.
  public void changed(Collection<DomainRow> some) {
    IntSummaryStatistics at =
        some.stream()
            .flatMap(row -> Optional.ofNullable(places.get(row.line())).stream())
            .mapToInt(place -> place)
            .summaryStatistics();
    beginChange();
    for (int place = at.getMin(); place <= at.getMax(); place++) {
      nextUpdate(place);
    }
    endChange();
  }

  /// Of some lines something else is known.
  public void update(Map<Integer, BulkOutcome> known) {
    List<DomainRow> some = new ArrayList<>();
    known.forEach((line, outcome) ->
        row(line)
            .ifPresent(row -> {
              row.outcome(Optional.of(outcome));
              some.add(row);
            }));
    changed(some);
  }

  /// Nothing is known of any line.
  public void forgetOutcomes() {
    rows.forEach(row -> row.outcome(Optional.empty()));
    changed(rows);
  }

  /// What is known of all of them.
  public BulkSummary sum() {
    BulkSummary sum = new BulkSummary();
    for (DomainRow row : rows) {
      if (row.isUsable()) {
        row.outcome().ifPresent(outcome -> sum.add(row.line(), row.domain(), outcome));
      } else {
        sum.addUnusable();
      }
    }
    return sum;
  }

  @Override
  public DomainRow get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  protected void doAdd(int index, DomainRow row) {
    rows.add(index, row);
  }

  @Override
  protected DomainRow doSet(int index, DomainRow row) {
    return rows.set(index, row);
  }

  @Override
  protected DomainRow doRemove(int index) {
    return rows.remove(index);
  }
}
