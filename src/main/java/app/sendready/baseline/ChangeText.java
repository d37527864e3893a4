package app.sendready.baseline;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import java.util.ArrayList;
import java.util.List;

/// What has changed, in sentences.
public record ChangeText(Messages messages) {
  /// The news, the worst first, then what is known, then what could not be checked.
  public List<String> lines(Baseline before, Json.Obj now, List<Change> changes) {
    List<String> lines = new ArrayList<>();
    String key = changes.isEmpty() ? "baseline.nothing" : "baseline.since";
    lines.add(
        messages.say(
            Text.of(key, "domain", now.text("domain").orElse("")).with("time", before.at())));
    for (Change.Sort sort : Change.Sort.values()) {
      changes.stream()
          .filter(change -> change.sort() == sort)
          .forEach(change -> lines.addAll(lines(change)));
    }
    now.objects("records").stream()
        .filter(KnownRows::isKnown)
        .forEach(row -> lines.add(known(row)));
    now.objects("records").stream()
        .filter(row -> row.text("status").filter("unknown"::equals).isPresent())
        .forEach(row -> lines.add(messages.say(Text.of("baseline.unknown", "row", name(row)))));
    return lines;
  }

  /// One change: what it is, what is to be said of the row, and what stood there before.
  public List<String> lines(Change change) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.say(Text.of("baseline." + change.sort().word(), "row", name(change.row()))));
    change
        .finding()
        .ifPresent(finding -> {
          finding.text("message").ifPresent(message -> lines.add("    " + message));
          if (change.sort().isBad()) {
            finding
                .text("fix")
                .filter(fix -> !fix.isEmpty())
                .ifPresent(fix -> lines.add("    → " + fix));
          }
        });
    List<String> was = change.before().texts("found");
    if (!was.equals(change.row().texts("found"))) {
      lines.add("    " + messages.say(Text.of("baseline.was", "values", shown(was))));
      lines.add(
          "    "
              + messages.say(Text.of("baseline.is", "values", shown(change.row().texts("found")))));
    }
    return lines;
  }

  private String shown(List<String> values) {
    return values.isEmpty() ? messages.say("baseline.none") : String.join(" | ", values);
  }

  private String known(Json.Obj row) {
    Json.Obj known = row.object("known").orElseGet(() -> Json.object().end());
    return messages.say(
        Text.of("baseline.known", "row", name(row))
            .with("since", known.text("since").orElse(""))
            .with("reason", known.text("reason").orElse("")));
  }

  private static String name(Json.Obj row) {
    String name = row.text("name").orElse("");
    return row.text("id").orElse("")
        + " "
        + (name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
        + " "
        + row.text("type").orElse("");
  }
}
