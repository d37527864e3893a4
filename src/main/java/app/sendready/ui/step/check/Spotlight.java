package app.sendready.ui.step.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The one row that is talked about while others watch; empty while all are.
final class Spotlight {
  private final Supplier<List<CheckRow>> rows;
  private final ReadOnlyObjectWrapper<Optional<CheckRow>> on =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param rows in the order on screen
  Spotlight(Supplier<List<CheckRow>> rows) {
    this.rows = rows;
  }

  ReadOnlyObjectProperty<Optional<CheckRow>> on() {
    return on.getReadOnlyProperty();
  }

  /// To the next row or the one before; from nowhere to the first.
  void move(int step) {
    List<CheckRow> all = rows.get();
    if (all.isEmpty()) {
      return;
    }
    int at = on.get().map(all::indexOf).filter(i -> i >= 0).map(i -> i + step).orElse(0);
    on.set(Optional.of(all.get(Math.clamp(at, 0, all.size() - 1))));
  }

  /// To the row with this number, if there is one.
  void pick(int number) {
    rows.get().stream()
        .filter(row -> row.number() == number)
        .findFirst()
        .ifPresent(row -> on.set(Optional.of(row)));
  }

  /// Off; tells whether it was on.
  boolean off() {
    boolean was = on.get().isPresent();
    on.set(Optional.empty());
    return was;
  }
}
