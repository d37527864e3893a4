package app.sendready.ui.step.check;

import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.ui.control.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The line on top. It counts the required rows; all rows where none is required.
///
/// @param working how many of them work today, as far as two looks agree
/// @param required how many there are
/// @param toDo how many of them are not right
/// @param waiting how many are right at the host and not yet everywhere, or turned right and being
///   asked once more
/// @param unknown how many could not be checked
/// @param until when everyone sees the last of those that wait, where that can be told
/// @param checking how many rows of all wait for their very first answer
/// @param answered how many rows of all have an answer of the newest look
/// @param rows how many rows there are of all
/// @param next the row to look after first, if any is not right
record Summary(
    int working,
    int required,
    int toDo,
    int waiting,
    int unknown,
    Optional<Instant> until,
    int checking,
    int answered,
    int rows,
    Optional<CheckRow> next) {
  static final Summary NONE =
      new Summary(0, 0, 0, 0, 0, Optional.empty(), 0, 0, 0, Optional.empty());

  static Summary of(Collection<CheckRow> rows) {
    List<CheckRow> required = rows.stream().filter(CheckRow::isRequired).toList();
    Collection<CheckRow> counted = required.isEmpty() ? rows : required;
    int working = 0;
    int toDo = 0;
    int waiting = 0;
    int unknown = 0;
    Optional<Instant> until = Optional.empty();
    for (CheckRow row : counted) {
      switch (row.status().get()) {
        case PASS, WARN -> working++;
        case FAIL -> toDo++;
        case UNKNOWN -> unknown++;
        case CONFIRMING -> {
          // One look is not believed against the ones before, so the counts do not dip either.
          if (row.isInDoubt()) {
            working++;
          } else {
            waiting++;
          }
        }
        case WAITING -> {
          waiting++;
          until =
              later(until, row.report().get().flatMap(now -> now.views().visibleEverywhereBy()));
        }
        case CHECKING, LATER, NOT_USED, NOT_THERE_YET, NOT_YET -> {}
      }
    }
    int checking = (int) rows.stream().filter(row -> row.status().get() == Status.CHECKING).count();
    int answered = (int) rows.stream().filter(CheckRow::isAnswered).count();
    return new Summary(
        working,
        counted.size(),
        toDo,
        waiting,
        unknown,
        until,
        checking,
        answered,
        rows.size(),
        next(rows));
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return one.isEmpty() || other.filter(o -> o.isAfter(one.get())).isPresent() ? other : one;
  }

  private static Optional<CheckRow> next(Collection<CheckRow> rows) {
    return rows.stream()
        .filter(row -> row.verdict().filter(v -> v != Verdict.PASS).isPresent())
        .filter(row -> !row.isInDoubt() && !row.isLater() && !row.isNotThereYet())
        .min(
            Comparator.comparing((CheckRow row) -> !row.isRequired() || row.works())
                .thenComparingInt(row ->
                    RowOrder.place(row.report().get().map(RowReport::verdict).orElse(Verdict.PASS)))
                .thenComparingInt(CheckRow::number));
  }

  public boolean allWork() {
    return working == required;
  }
}
