package app.sendready.baseline;

import app.sendready.json.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/// A report as Prometheus scrapes it: the text format 0.0.4, to be put where the node exporter's
/// textfile collector looks, or behind any web server.
public final class PrometheusText {
  /// As [app.sendready.check.Verdict] has them, best first.
  private static final Map<String, Integer> STATUS =
      Map.of("pass", 0, "warn", 1, "waiting", 2, "unknown", 3, "fail", 4);

  private PrometheusText() {}

  /// @param report an object of `check`
  /// @param changes what is news in it; none where it was compared with nothing
  public static String of(Json.Obj report, List<Change> changes) {
    StringBuilder out = new StringBuilder();
    String domain = label("domain", report.text("domain").orElse(""));
    head(
        out,
        "record_status",
        "0 right, 1 can be better, 2 waiting, 3 could not check, 4 not right");
    for (Json.Obj row : report.objects("records")) {
      value(out, "record_status", labels(domain, row), status(row.text("status").orElse("")));
    }
    head(out, "record_known", "1 where what is not right is known");
    for (Json.Obj row : report.objects("records")) {
      value(out, "record_known", labels(domain, row), KnownRows.isKnown(row) ? 1 : 0);
    }
    head(out, "changes", "rows that changed since the baseline");
    for (Change.Sort sort : Change.Sort.values()) {
      long count = changes.stream().filter(change -> change.sort() == sort).count();
      value(out, "changes", domain + "," + label("change", sort.word()), count);
    }
    head(out, "verdict", "the worst required record, numbered as record_status");
    value(out, "verdict", domain, status(report.text("verdict").orElse("")));
    head(out, "checked_timestamp_seconds", "when it was checked");
    value(out, "checked_timestamp_seconds", domain, seconds(report.text("checkedAt").orElse("")));
    return out.toString();
  }

  private static String labels(String domain, Json.Obj row) {
    return String.join(
        ",",
        domain,
        label("id", row.text("id").orElse("")),
        label("name", row.text("name").orElse("")),
        label("type", row.text("type").orElse("")));
  }

  private static int status(String word) {
    return STATUS.getOrDefault(word, 3);
  }

  private static long seconds(String time) {
    try {
      return Instant.parse(time).getEpochSecond();
    } catch (DateTimeParseException none) {
      return 0;
    }
  }

  private static void head(StringBuilder out, String name, String help) {
    out.append("# HELP sendready_").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE sendready_").append(name).append(" gauge\n");
  }

  private static void value(StringBuilder out, String name, String labels, long value) {
    out.append("sendready_").append(name).append('{').append(labels).append("} ");
    out.append(value).append('\n');
  }

  private static String label(String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return name + "=\"" + escaped + '"';
  }
}
