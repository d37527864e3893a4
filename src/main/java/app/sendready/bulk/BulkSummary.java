package app.sendready.bulk;

import app.sendready.bulk.BulkOutcome.Reason;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many domains are right and how many need work, and for what: counted result by result, so
/// that it takes no more memory for more of them.
public final class BulkSummary {
  private static final int MOST_CAUSES = 15;

  /// A cause, how many domains need work for it, and the first of them to go by.
  public record Counted(BulkCause cause, int count, int line, String domain, Reason first) {}

  /// What is counted of a cause.
  private static final class Seen {
    private final int line;
    private final String domain;
    private final Reason reason;
    private int count;

    Seen(int line, String domain, Reason reason) {
      this.line = line;
      this.domain = domain;
      this.reason = reason;
    }
  }

  private final Map<BulkCause, Seen> causes = new LinkedHashMap<>();
  private final Map<BulkState, Integer> states = new EnumMap<>(BulkState.class);

  private final Map<BulkNews.Turn, Integer> turns = new EnumMap<>(BulkNews.Turn.class);

  public void add(BulkResult result) {
    add(result.line(), result.domain(), BulkOutcome.of(result));
  }

  /// @param line of the table
  public void add(int line, String domain, BulkOutcome outcome) {
    states.merge(outcome.state(), 1, Integer::sum);
    outcome.news().ifPresent(news -> turns.merge(news.turn(), 1, Integer::sum));
    if (outcome.state() == BulkState.WORK) {
      outcome
          .reasons()
          .forEach(reason ->
              causes.computeIfAbsent(reason.cause(), _ -> new Seen(line, domain, reason)).count++);
    }
  }

  /// A line that says nothing that can be used.
  public void addUnusable() {
    states.merge(BulkState.UNUSABLE, 1, Integer::sum);
  }

  /// How many stand so.
  public int count(BulkState state) {
    return states.getOrDefault(state, 0);
  }

  /// What has become of those that were compared with earlier results.
  public Map<BulkNews.Turn, Integer> turns() {
    return Map.copyOf(turns);
  }

  public int total() {
    return states.values().stream().mapToInt(each -> each).sum();
  }

  /// Whether a domain needs work that is not known already.
  public boolean hasFailed() {
    return count(BulkState.WORK) > 0;
  }

  /// Whether anything could not be checked, or a line not be used.
  public boolean isIncomplete() {
    return count(BulkState.UNCHECKED) + count(BulkState.UNUSABLE) > 0;
  }

  /// What domains need work for, the frequent ones first.
  public List<Counted> causes() {
    return causes.entrySet().stream()
        .sorted(Comparator.comparingInt(cause -> -cause.getValue().count))
        .map(cause -> {
          Seen seen = cause.getValue();
          return new Counted(cause.getKey(), seen.count, seen.line, seen.domain, seen.reason);
        })
        .toList();
  }

  /// How many need work, are right and so on, in one sentence.
  public Text text() {
    return Text.of("bulk.summary", "work", count(BulkState.WORK))
        .with("total", total())
        .with("right", count(BulkState.RIGHT))
        .with("known", count(BulkState.KNOWN))
        .with("unchecked", count(BulkState.UNCHECKED))
        .with("unusable", count(BulkState.UNUSABLE));
  }

  /// One sentence, then a line for each cause with an example and what to do, the frequent ones
  /// first.
  public List<String> lines(Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.say(text()));
    causes().stream()
        .limit(MOST_CAUSES)
        .forEach(seen -> {
          Language then = messages.language();
          lines.add(
              messages.say(
                  Text.of("bulk.cause", "count", seen.count())
                      .with("code", seen.cause().code())
                      .with("line", seen.line())
                      .with("name", seen.domain())
                      .with("message", seen.first().title(messages, then))));
          String cure = seen.first().cure(messages, then);
          if (!cure.isEmpty()) {
            lines.add("      → " + cure);
          }
        });
    return lines;
  }
}
