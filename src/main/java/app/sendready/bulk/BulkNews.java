package app.sendready.bulk;

import app.sendready.baseline.Change;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What has become of a domain since earlier results.
///
/// @param added whether it was not in them
/// @param changes a record each, the worst first
public record BulkNews(boolean added, List<Item> changes) {
  /// A record that has changed.
  ///
  /// @param kind its identifier, such as `spf`
  public record Item(Change.Sort sort, String kind) {}

  /// The whole in one word, in the order in which it is told. A domain of which one record broke
  /// and another was mended broke.
  public enum Turn {
    BROKE,
    SEEN,
    MENDED,
    CHANGED,
    NEW,
    SAME;

    /// The part of keys that stands for it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public BulkNews {
    changes = List.copyOf(changes);
  }

  /// Empty where the result was compared with nothing.
  public static Optional<BulkNews> of(BulkResult result) {
    if (result.isUnusable() || !result.isCompared()) {
      return Optional.empty();
    }
    List<Item> items =
        result.json().objects("changes").stream()
            .flatMap(BulkNews::item)
            .sorted(Comparator.comparing(Item::sort))
            .toList();
    return Optional.of(new BulkNews(result.isNew(), items));
  }

  /// How many domains are worse, better and so on, in one sentence.
  ///
  /// @param turns how many have become so
  /// @param since when the earlier results were found, or how they are called
  public static Text sum(Map<Turn, Integer> turns, String since) {
    List<Text> parts =
        Stream.of(Turn.values())
            .filter(turn -> turn != Turn.SAME && turns.containsKey(turn))
            .map(turn -> Text.of("bulk.news." + turn.word(), "count", turns.getOrDefault(turn, 0)))
            .toList();
    return parts.isEmpty()
        ? Text.of("bulk.news.none", "time", since)
        : Text.of("bulk.news", "time", since).with("parts", parts);
  }

  private static Stream<Item> item(Json.Obj change) {
    String kind = change.text("id").orElse("").intern();
    return Stream.of(Change.Sort.values())
        .filter(sort -> change.text("change").filter(sort.word()::equals).isPresent())
        .map(sort -> new Item(sort, kind));
  }

  public Turn turn() {
    if (added) {
      return Turn.NEW;
    }
    if (changes.isEmpty()) {
      return Turn.SAME;
    }
    return switch (changes.getFirst().sort()) {
      case BROKE -> Turn.BROKE;
      case SEEN -> Turn.SEEN;
      case MENDED -> Turn.MENDED;
      case CHANGED -> Turn.CHANGED;
    };
  }

  /// The worst of it in a few words; empty where nothing has changed.
  public String text(Messages messages) {
    if (added) {
      return messages.say("bulk.new");
    }
    return changes.stream()
        .findFirst()
        .map(worst ->
            messages.say(
                Text.of(
                        "bulk.changed",
                        "change",
                        Text.of("baseline." + worst.sort().word(), "row", name(worst, messages)))
                    .with("more", changes.size() - 1)))
        .orElse("");
  }

  private static Object name(Item item, Messages messages) {
    String key = item.kind() + ".record.name";
    return messages.has(key) ? Text.of(key) : item.kind();
  }
}
