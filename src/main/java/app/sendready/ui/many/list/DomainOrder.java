package app.sendready.ui.many.list;

import app.sendready.i18n.Messages;
import java.util.Comparator;
import java.util.HashMap;
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

  @Override
  public int compare(DomainRow one, DomainRow other) {
    OrderKey key = one.key();
    int same = compare(key, other.key());
    if (same != 0) {
      return same;
    }
    return key.rank() == OrderKey.UNUSABLE
        ? Integer.compare(one.line(), other.line())
        : Integer.compare(one.byName(), other.byName());
  }

  private int compare(OrderKey one, OrderKey other) {
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
