package app.sendready.ui.many;

import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkState;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Which rows are shown.
///
/// @param text what their domain has in it; empty for any
/// @param state how they stand; empty for any
/// @param cause what they need work for; empty for any
/// @param changed whether only those that are other than in earlier results, or were not in them
record ManyFilter(
    String text, Optional<BulkState> state, Optional<BulkCause> cause, boolean changed)
    implements Predicate<ManyRow> {
  static final ManyFilter ALL = new ManyFilter("", Optional.empty(), Optional.empty(), false);

  ManyFilter {
    text = text.strip().toLowerCase(Locale.ROOT);
  }

  ManyFilter withText(String wanted) {
    return new ManyFilter(wanted, state, cause, changed);
  }

  /// A cause says how the rows stand, too.
  ManyFilter withState(Optional<BulkState> wanted) {
    return new ManyFilter(text, wanted, Optional.empty(), changed);
  }

  ManyFilter withCause(Optional<BulkCause> wanted) {
    return new ManyFilter(text, wanted.map(_ -> BulkState.WORK), wanted, changed);
  }

  ManyFilter withChanged(boolean wanted) {
    return new ManyFilter(text, state, cause, wanted);
  }

  @Override
  public boolean test(ManyRow row) {
    return (text.isEmpty() || row.isCalled(text))
        && (state.isEmpty() || row.state().equals(state))
        && (cause.isEmpty() || row.needsWorkFor(cause.get()))
        && (!changed || row.isChanged());
  }
}
