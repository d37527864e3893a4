package app.sendready.bulk;

import app.sendready.baseline.KnownRows;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many domains are right and how many need work, and for what: counted result by result, so
/// that it takes no more memory for more of them.
public final class BulkSummary {
  private static final int MOST_CAUSES = 15;

  /// @param of the record's kind
  private record Cause(String of, String code) {}

  /// The first result with this cause, to go by.
  private static final class Seen {
    private final int line;
    private final String domain;
    private final Json.Obj finding;
    private int count;

    Seen(BulkResult first, Json.Obj finding) {
      this.line = first.line();
      this.domain = first.domain();
      this.finding = finding;
    }
  }

  private final Map<Cause, Seen> causes = new LinkedHashMap<>();
  private int total;
  private int right;
  private int work;
  private int known;
  private int unchecked;
  private int unusable;

  public void add(BulkResult result) {
    total++;
    if (result.isUnusable()) {
      unusable++;
      return;
    }
    switch (result.verdict()) {
      case "fail" -> failed(result);
      case "pass", "warn" -> right++;
      default -> unchecked++;
    }
  }

  private void failed(BulkResult result) {
    List<Json.Obj> failed =
        result.json().objects("records").stream()
            .filter(row -> is(row, "status", "fail") && is(row, "need", "required"))
            .filter(row -> !KnownRows.isKnown(row))
            .toList();
    if (failed.isEmpty()) {
      known++;
      return;
    }
    work++;
    for (Json.Obj row : failed) {
      row.objects("findings").stream()
          .filter(finding -> finding.text("code").equals(row.text("reason")))
          .findFirst()
          .ifPresent(finding -> {
            Cause cause = new Cause(row.text("id").orElse(""), finding.text("code").orElse(""));
            causes.computeIfAbsent(cause, _ -> new Seen(result, finding)).count++;
          });
    }
  }

  private static boolean is(Json.Obj row, String member, String value) {
    return row.text(member).filter(value::equals).isPresent();
  }

  public int total() {
    return total;
  }

  /// Whether a domain needs work that is not known already.
  public boolean hasFailed() {
    return work > 0;
  }

  /// Whether anything could not be checked, or a line not be used.
  public boolean isIncomplete() {
    return unchecked + unusable > 0;
  }

  /// One sentence, then a line for each cause with an example and what to do, the frequent ones
  /// first.
  public List<String> lines(Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.say(
            Text.of("bulk.summary", "work", work)
                .with("total", total)
                .with("right", right)
                .with("known", known)
                .with("unchecked", unchecked)
                .with("unusable", unusable)));
    causes.entrySet().stream()
        .sorted(Comparator.comparingInt(cause -> -cause.getValue().count))
        .limit(MOST_CAUSES)
        .forEach(cause -> {
          Seen seen = cause.getValue();
          lines.add(
              messages.say(
                  Text.of("bulk.cause", "count", seen.count)
                      .with("code", cause.getKey().code())
                      .with("line", seen.line)
                      .with("name", seen.domain)
                      .with("message", seen.finding.text("message").orElse(""))));
          seen.finding
              .text("fix")
              .filter(fix -> !fix.isEmpty())
              .ifPresent(fix -> lines.add("      → " + fix));
        });
    return lines;
  }
}
