package app.sendready.baseline;

import app.sendready.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// Marks the rows of a `check` object of which everything that is wrong is known.
public final class KnownRows {
  private static final String KNOWN = "known";

  private KnownRows() {}

  /// The object, in which each such row has the member `known`: since when, and why.
  ///
  /// A row with anything else to better is left as it is, so that it shows when it gets worse.
  public static Json.Obj mark(Json.Obj report, List<KnownFinding> known) {
    if (known.isEmpty()) {
      return report;
    }
    Json.Builder marked = Json.object();
    report.members().forEach(marked::put);
    marked.put(
        "records",
        Json.list(report.objects("records").stream().map(row -> marked(row, known)).toList()));
    return marked.end();
  }

  /// Whether a row of a report is marked so.
  public static boolean isKnown(Json.Obj row) {
    return row.object(KNOWN).isPresent();
  }

  /// Whether a row was marked on a day before that of a time.
  ///
  /// @param time in ISO 8601; days are those of UTC
  static boolean wasKnownBefore(Json.Obj row, String time) {
    try {
      LocalDate day = LocalDate.ofInstant(Instant.parse(time), ZoneOffset.UTC);
      return row.object(KNOWN)
          .flatMap(known -> known.text("since"))
          .map(LocalDate::parse)
          .filter(day::isAfter)
          .isPresent();
    } catch (DateTimeParseException nobodyKnows) {
      return false;
    }
  }

  private static Json.Obj marked(Json.Obj row, List<KnownFinding> known) {
    List<String> wrong =
        row.objects("findings").stream()
            .filter(finding -> isWrong(finding.text("severity").orElse("")))
            .map(finding -> finding.text("code").orElse(""))
            .toList();
    Optional<KnownFinding> first = KnownFinding.covering(known, wrong);
    if (first.isEmpty()) {
      return row;
    }
    Json.Builder marked = Json.object();
    row.members().forEach(marked::put);
    return marked
        .put(
            KNOWN,
            Json.object()
                .put("since", first.get().date().toString())
                .put("reason", first.get().reason())
                .end())
        .end();
  }

  private static boolean isWrong(String severity) {
    return severity.equals("fail") || severity.equals("warn");
  }
}
