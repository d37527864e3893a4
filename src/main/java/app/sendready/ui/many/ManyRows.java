package app.sendready.ui.many;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// The rows of a table, which tell in one go that many of them have changed.
final class ManyRows extends ModifiableObservableListBase<ManyRow> {
  private final List<ManyRow> rows = new ArrayList<>();

  /// What is known of these has changed.
  void changed(Collection<Integer> places) {
    beginChange();
    places.forEach(this::nextUpdate);
    endChange();
  }

  @Override
  public ManyRow get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  protected void doAdd(int index, ManyRow row) {
    rows.add(index, row);
  }

  @Override
  protected ManyRow doSet(int index, ManyRow row) {
    return rows.set(index, row);
  }

  @Override
  protected ManyRow doRemove(int index) {
    return rows.remove(index);
  }
}
