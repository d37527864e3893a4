package app.sendready.ui.many.list;

import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkNews;
import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkState;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
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
public final class DomainOrder implements Comparator<DomainRow> {
  private final Supplier<Messages> words;

  /// How records are called, in the words of the last comparison.
  private final Map<String, String> names = new HashMap<>();

  private Optional<Messages> last = Optional.empty();

  public DomainOrder(Supplier<Messages> words) {
    this.words = words;
  }

  /// By what a row is put in order, ready: thousands of rows are compared hundreds of thousands of
  /// times, and what is known of each lies all over the memory.
  ///
  /// @param rank by how much there is to do
  /// @param kind the record of the first cause; empty for none
  /// @param code of that cause, or of what only gives to think
  /// @param turn by what has become of it: what is worse first, what is as it was last
  record Key(int rank, String kind, String code, int turn) {
    private static final int UNUSABLE = 5;
    private static final List<BulkNews.Turn> TURNS = List.of(BulkNews.Turn.values());

    static Key of(boolean usable, List<Text> remarks, Optional<BulkOutcome> outcome) {
      int turn =
          outcome
              .flatMap(BulkOutcome::news)
              .map(news -> TURNS.indexOf(news.turn()))
              .orElse(TURNS.size());
      Optional<BulkCause> cause =
          outcome.flatMap(now -> now.reasons().stream().findFirst()).map(BulkOutcome.Reason::cause);
      if (!usable) {
        return new Key(UNUSABLE, "", "", turn);
      }
      if (cause.isPresent()) {
        return new Key(
            rank(outcome.orElseThrow().state()), cause.get().kind(), cause.get().code(), turn);
      }
      return remarks.isEmpty()
          ? new Key(UNUSABLE + 1, "", "", turn)
          : new Key(UNUSABLE - 1, "", remarks.getFirst().key(), turn);
    }

    private static int rank(BulkState state) {
      return switch (state) {
        case WORK, UNUSABLE -> 0;
        case UNCHECKED -> 1;
        case RIGHT -> 2;
        case KNOWN -> 3;
      };
    }
  }

  @Override
  public int compare(DomainRow one, DomainRow other) {
    Key key = one.key();
    int same = compare(key, other.key());
    if (same != 0) {
      return same;
    }
    return key.rank() == Key.UNUSABLE
        ? Integer.compare(one.line(), other.line())
        : Integer.compare(one.byName(), other.byName());
  }

  private int compare(Key one, Key other) {
    if (one.rank() != other.rank()) {
      return Integer.compare(one.rank(), other.rank());
    }
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
}
