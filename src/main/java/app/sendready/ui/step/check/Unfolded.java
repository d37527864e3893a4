package app.sendready.ui.step.check;

import app.sendready.ui.control.Status;
import java.util.Collection;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The one row that is unfolded: the first that needs the user, until the user has chosen one or
/// has folded it. When there is nothing more to do about it, the next one takes its place.
final class Unfolded {
  private final ReadOnlyObjectWrapper<Optional<CheckRow>> row =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean toDo;
  private boolean folded;

  ReadOnlyObjectProperty<Optional<CheckRow>> row() {
    return row.getReadOnlyProperty();
  }

  /// The user wants to see this one.
  void choose(CheckRow chosen) {
    folded = false;
    open(Optional.of(chosen));
  }

  /// The user has seen enough of it.
  void fold() {
    folded = true;
    row.set(Optional.empty());
  }

  /// A look has ended.
  ///
  /// @param next the row to look after first, if any is not right
  void lead(Optional<CheckRow> next) {
    boolean done = row.get().filter(now -> !needsUser(now)).isPresent() && toDo;
    if (row.get().isEmpty() ? !folded : done) {
      open(next);
    }
  }

  /// Rows may be gone.
  void keepTo(Collection<CheckRow> rows) {
    if (row.get().filter(now -> !rows.contains(now)).isPresent()) {
      row.set(Optional.empty());
    }
    folded = false;
  }

  private void open(Optional<CheckRow> now) {
    toDo = now.filter(Unfolded::needsUser).isPresent();
    row.set(now);
  }

  private static boolean needsUser(CheckRow row) {
    Status status = row.status().get();
    return status != Status.PASS && status != Status.WAITING && status != Status.CONFIRMING;
  }
}
