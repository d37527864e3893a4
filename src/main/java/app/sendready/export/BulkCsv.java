package app.sendready.export;

import app.sendready.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Results of many domains for a spreadsheet and for programs: one row for each record, the columns
/// called as the members of the JSON object. Without times, so that two runs that find the same
/// print the same.
public final class BulkCsv {
  private static final List<String> COLUMNS =
      List.of(
          "line",
          "domain",
          "verdict",
          "id",
          "name",
          "type",
          "need",
          "status",
          "reason",
          "action",
          "message",
          "fix",
          "expected",
          "proposed",
          "found",
          "known",
          "change");

  private BulkCsv() {}

  public static byte[] header() {
    return ("\ufeff" + Csv.lines(List.of(COLUMNS))).getBytes(StandardCharsets.UTF_8);
  }

  /// The rows of one domain; a line that could not be used has one with its problem.
  public static byte[] rows(Json.Obj result) {
    List<String> begin =
        List.of(
            result.number("line").map(String::valueOf).orElse(""),
            result.text("domain").orElse(""),
            result.text("verdict").orElse(""));
    List<List<String>> lines = new ArrayList<>();
    for (Json.Obj row : result.objects("records")) {
      List<String> cells = row(row);
      cells.add(change(result, row));
      lines.add(joined(begin, cells));
    }
    if (lines.isEmpty()) {
      List<String> empty = new ArrayList<>();
      for (String column : COLUMNS.subList(begin.size(), COLUMNS.size())) {
        empty.add(column.equals("message") ? result.text("problem").orElse("") : "");
      }
      lines.add(joined(begin, empty));
    }
    return Csv.lines(lines).getBytes(StandardCharsets.UTF_8);
  }

  /// What has become of a record since earlier results: a word of `changes`, or that the domain is
  /// new.
  private static String change(Json.Obj result, Json.Obj row) {
    return result.truth("new").orElse(false)
        ? "new"
        : result.objects("changes").stream()
            .filter(change ->
                Stream.of("id", "name", "type")
                    .allMatch(member -> change.text(member).equals(row.text(member))))
            .findFirst()
            .flatMap(change -> change.text("change"))
            .orElse("");
  }

  private static List<String> joined(List<String> begin, List<String> end) {
    List<String> all = new ArrayList<>(begin);
    all.addAll(end);
    return all;
  }

  private static List<String> row(Json.Obj row) {
    String reason = row.text("reason").orElse("");
    Json.Obj finding =
        row.objects("findings").stream()
            .filter(each -> each.text("code").filter(reason::equals).isPresent())
            .findFirst()
            .orElseGet(() -> Json.object().end());
    boolean right = row.text("status").filter("pass"::equals).isPresent();
    List<String> cells =
        List.of("id", "name", "type", "need", "status", "reason", "action").stream()
            .map(member -> row.text(member).orElse(""))
            .collect(Collectors.toCollection(ArrayList::new));
    cells.add(finding.text("message").orElse(""));
    cells.add(right ? "" : finding.text("fix").orElse(""));
    cells.add(String.join(" | ", row.texts("expected")));
    cells.add(row.text("proposed").orElse(""));
    cells.add(String.join(" | ", row.texts("found")));
    cells.add(
        row.object("known")
            .map(known -> known.text("since").orElse("") + " " + known.text("reason").orElse(""))
            .orElse(""));
    return cells;
  }
}
