package app.sendready.ui.many.list;

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
public record DomainFilter(
    String text, Optional<BulkState> state, Optional<BulkCause> cause, boolean changed)
    implements Predicate<DomainRow> {
  public static final DomainFilter ALL =
      new DomainFilter("", Optional.empty(), Optional.empty(), false);

  public DomainFilter {
    text = text.strip().toLowerCase(Locale.ROOT);
  }

  public DomainFilter withText(String wanted) {
    return new DomainFilter(wanted, state, cause, changed);
  }

  /// A cause says how the rows stand, too.
  public DomainFilter withState(Optional<BulkState> wanted) {
    return new DomainFilter(text, wanted, Optional.empty(), changed);
  }

  public DomainFilter withCause(Optional<BulkCause> wanted) {
    return new DomainFilter(text, wanted.map(_ -> BulkState.WORK), wanted, changed);
  }

  public DomainFilter withChanged(boolean wanted) {
    return new DomainFilter(text, state, cause, wanted);
  }

  @Override
  public boolean test(DomainRow row) {
    return (text.isEmpty() || row.isCalled(text))
        && (state.isEmpty() || row.state().equals(state))
        && (cause.isEmpty() || row.needsWorkFor(cause.get()))
        && (!changed || row.isChanged());
  }
}
