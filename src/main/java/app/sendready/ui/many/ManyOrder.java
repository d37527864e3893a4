package app.sendready.ui.many;

import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkOutcome;
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
    List<BulkOutcome.Reason> reasons = reasons(one);
    int same =
        reasons.isEmpty()
            ? remark(one).compareTo(remark(other))
            : compare(reasons.getFirst().cause(), reasons(other).getFirst().cause());
    return same == 0 ? Integer.compare(one.byName(), other.byName()) : same;
  }

  private int compare(BulkCause one, BulkCause other) {
    int record =
        one.kind().equals(other.kind())
            ? 0
            : name(one.kind()).compareToIgnoreCase(name(other.kind()));
    return record == 0 ? one.code().compareTo(other.code()) : record;
  }

  private String name(String kind) {
    Messages now = words.get();
    if (!last.equals(Optional.of(now))) {
      names.clear();
      last = Optional.of(now);
    }
    return names.computeIfAbsent(kind, each -> now.say(each + ".record.name"));
  }

  private static List<BulkOutcome.Reason> reasons(ManyRow row) {
    return row.outcome().isPresent() ? row.outcome().get().reasons() : List.of();
  }

  private static String remark(ManyRow row) {
    return row.remarks().isEmpty() ? "" : row.remarks().getFirst().key();
  }

  private static int rank(ManyRow row) {
    if (!row.isUsable()) {
      return 5;
    }
    if (reasons(row).isEmpty()) {
      return row.remarks().isEmpty() ? 6 : 4;
    }
    return switch (row.outcome().orElseThrow().state()) {
      case WORK, UNUSABLE -> 0;
      case UNCHECKED -> 1;
      case RIGHT -> 2;
      case KNOWN -> 3;
    };
  }
}
