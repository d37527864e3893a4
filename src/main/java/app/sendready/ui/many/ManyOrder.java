package app.sendready.ui.many;

import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkState;
import app.sendready.i18n.Messages;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Rows by what needs work: those of one record and one cause beside each other, then what only
/// gives to think, what is known, and lines that cannot be used; what is right comes last.
///
/// No sentence is made for it: of thousands of rows that takes seconds.
final class ManyOrder implements Comparator<ManyRow> {
  private static final List<BulkState> STATES =
      List.of(BulkState.WORK, BulkState.UNCHECKED, BulkState.RIGHT, BulkState.KNOWN);

  private final Supplier<Messages> words;

  /// How records are called, in the words of the last comparison.
  private final Map<String, String> names = new HashMap<>();

  private Optional<Messages> last = Optional.empty();

  ManyOrder(Supplier<Messages> words) {
    this.words = words;
  }

  @Override
  public int compare(ManyRow one, ManyRow other) {
    int rank = Integer.compare(rank(one), rank(other));
    if (rank != 0) {
      return rank;
    }
    if (!one.isUsable()) {
      return Integer.compare(one.line(), other.line());
    }
    Optional<BulkCause> cause = cause(one);
    int same =
        cause.isPresent()
            ? compare(cause.get(), cause(other).orElseThrow())
            : remark(one).compareTo(remark(other));
    return same == 0 ? one.shown().compareToIgnoreCase(other.shown()) : same;
  }

  private int compare(BulkCause one, BulkCause other) {
    int record = name(one.kind()).compareToIgnoreCase(name(other.kind()));
    return record == 0 ? one.code().compareTo(other.code()) : record;
  }

  private String name(String kind) {
    Messages now = words.get();
    if (last.filter(said -> said == now).isEmpty()) {
      names.clear();
      last = Optional.of(now);
    }
    return names.computeIfAbsent(kind, each -> now.say(each + ".record.name"));
  }

  private static Optional<BulkCause> cause(ManyRow row) {
    return row.outcome()
        .flatMap(now -> now.reasons().stream().findFirst())
        .map(BulkOutcome.Reason::cause);
  }

  private static String remark(ManyRow row) {
    return row.remarks().isEmpty() ? "" : row.remarks().getFirst().key();
  }

  private static int rank(ManyRow row) {
    if (!row.isUsable()) {
      return STATES.size() + 1;
    }
    if (cause(row).isPresent()) {
      return row.state().map(STATES::indexOf).orElse(0);
    }
    return row.remarks().isEmpty() ? STATES.size() + 2 : STATES.size();
  }
}
