package app.sendready.baseline;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What has changed, in sentences.
///
/// @param plain whether records are called as people call them, and not as in the reports
public record ChangeText(Messages messages, boolean plain) {
  public ChangeText(Messages messages) {
    this(messages, false);
  }

  /// For who reads no reports.
  public static ChangeText plain(Messages messages) {
    return new ChangeText(messages, true);
  }

  /// The news, the worst first, then what is known, then what could not be checked.
  public List<String> lines(Baseline before, Json.Obj now, List<Change> changes) {
    return lines(Baseline.with(now, before, changes));
  }

  /// The same of an object of `check` that has `baselineAt` and `changes`.
  public List<String> lines(Json.Obj compared) {
    List<String> lines = new ArrayList<>();
    List<Json.Obj> changes = compared.objects("changes");
    lines.add(
        messages.say(
            Text.of(
                    changes.isEmpty() ? "baseline.nothing" : "baseline.since",
                    "domain",
                    compared.text("domain").orElse(""))
                .with("time", time(compared.text("baselineAt").orElse("")))));
    for (Change.Sort sort : Change.Sort.values()) {
      changes.stream()
          .filter(change -> change.text("change").filter(sort.word()::equals).isPresent())
          .forEach(change -> lines.addAll(lines(sort, change)));
    }
    lines.addAll(apart(compared));
    return lines;
  }

  /// What is known, and what could not be checked: it is shown apart, and is no news.
  public List<String> apart(Json.Obj report) {
    List<String> lines = new ArrayList<>(known(report));
    report.objects("records").stream()
        .filter(row -> row.text("status").filter("unknown"::equals).isPresent())
        .forEach(row -> lines.add(messages.say(Text.of("baseline.unknown", "row", name(row)))));
    return lines;
  }

  /// What is known.
  public List<String> known(Json.Obj report) {
    return report.objects("records").stream()
        .filter(KnownRows::isKnown)
        .map(this::knownRow)
        .toList();
  }

  private String time(String written) {
    try {
      return messages.moment(Instant.parse(written));
    } catch (DateTimeException none) {
      return written;
    }
  }

  /// One change: what it is, what is to be said of the row, and what stood there before.
  public List<String> lines(Change change) {
    return lines(change.sort(), change.json());
  }

  private List<String> lines(Change.Sort sort, Json.Obj change) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.say(Text.of("baseline." + sort.word(), "row", name(change))));
    change.text("message").ifPresent(message -> lines.add("    " + message));
    if (sort.isBad()) {
      change.text("fix").filter(fix -> !fix.isEmpty()).ifPresent(fix -> lines.add("    → " + fix));
    }
    List<String> was = found(change, "before");
    List<String> is = found(change, "now");
    if (!was.equals(is)) {
      if (sort != Change.Sort.SEEN) {
        lines.add("    " + messages.say(Text.of("baseline.was", "values", shown(was))));
      }
      lines.add("    " + messages.say(Text.of("baseline.is", "values", shown(is))));
    }
    return lines;
  }

  private static List<String> found(Json.Obj change, String side) {
    return change.object(side).map(then -> then.texts("found")).orElse(List.of());
  }

  private String shown(List<String> values) {
    return values.isEmpty() ? messages.say("baseline.none") : String.join(" | ", values);
  }

  private String knownRow(Json.Obj row) {
    Json.Obj known = row.object("known").orElseGet(() -> Json.object().end());
    return messages.say(
        Text.of("baseline.known", "row", name(row))
            .with("since", known.text("since").orElse(""))
            .with("reason", known.text("reason").orElse("")));
  }

  private String name(Json.Obj row) {
    String id = row.text("id").orElse("");
    String dotted = row.text("name").orElse("");
    String name = dotted.endsWith(".") ? dotted.substring(0, dotted.length() - 1) : dotted;
    String key = id + ".record.name";
    return plain && messages.has(key)
        ? messages.say(key) + ", " + name
        : id + " " + name + " " + row.text("type").orElse("");
  }
}
