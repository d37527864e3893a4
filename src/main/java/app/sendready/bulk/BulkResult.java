package app.sendready.bulk;

import app.sendready.baseline.Baseline;
import app.sendready.baseline.Change;
import app.sendready.baseline.KnownRows;
import app.sendready.check.Report;
import app.sendready.export.CheckJson;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import app.sendready.provider.Detection;
import java.util.List;

/// What came of one line, as it is printed and kept: the object of `check` with `line`.
///
/// A line that could not be used has an object too, with the verdict `unknown`, no records and a
/// `problem` in words, so that every line of the table is found in the results.
public record BulkResult(Json.Obj json) {
  static final String LINE = "line";
  private static final String VERDICT = "verdict";
  private static final String PROBLEM = "problem";
  private static final String CAUTIONS = "cautions";

  public static BulkResult of(
      BulkLine.Understood line, Report report, Detection host, Messages messages) {
    Json.Builder with = Json.object().put(LINE, line.line());
    KnownRows.mark(new CheckJson(messages).of(report, host), line.known())
        .members()
        .forEach(with::put);
    if (!line.cautions().isEmpty()) {
      with.put(CAUTIONS, Json.texts(line.cautions().stream().map(messages::say).toList()));
    }
    return new BulkResult(with.end());
  }

  public static BulkResult of(BulkLine.Unusable line, Messages messages) {
    return new BulkResult(
        Json.object()
            .put(LINE, line.line())
            .put("domain", line.domain())
            .put(VERDICT, "unknown")
            .put(PROBLEM, messages.say(line.why()))
            .put("records", Json.texts(List.of()))
            .end());
  }

  /// Of a domain that was not there before.
  BulkResult asNew() {
    Json.Builder with = Json.object();
    json.members().forEach(with::put);
    return new BulkResult(with.put("new", true).end());
  }

  BulkResult with(Baseline before, List<Change> changes) {
    return new BulkResult(Baseline.with(json, before, changes));
  }

  /// The line of the table, or 0 where a file that is no result of ours does not say.
  public int line() {
    return json.number(LINE).map(Math::toIntExact).orElse(0);
  }

  public String domain() {
    return json.text("domain").orElse("");
  }

  public String verdict() {
    return json.text(VERDICT).orElse("unknown");
  }

  /// What should make somebody think about the line itself.
  public List<String> remarks() {
    return json.text(PROBLEM).map(List::of).orElseGet(() -> json.texts(CAUTIONS));
  }

  public boolean isUnusable() {
    return json.text(PROBLEM).isPresent();
  }
}
