package app.sendready.bulk;

import app.sendready.baseline.Baseline;
import app.sendready.baseline.Change;
import app.sendready.baseline.ChangeText;
import app.sendready.baseline.KnownRows;
import app.sendready.check.Report;
import app.sendready.export.CheckJson;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import app.sendready.provider.Detection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What came of one line, as it is printed and kept: the object of `check` with `line`.
///
/// A line that could not be used has an object too, with the verdict `unknown`, no records and a
/// `problem` in words, so that every line of the table is found in the results.
public record BulkResult(Json.Obj json) {
  static final String LINE = "line";
  private static final String VERDICT = "verdict";
  private static final String PROBLEM = "problem";
  private static final String CAUTIONS = "cautions";
  private static final Set<String> COMPARED = Set.of("new", "baselineAt", "changes");

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

  /// Compared with nothing.
  public BulkResult bare() {
    Json.Builder without = Json.object();
    json.members().entrySet().stream()
        .filter(member -> !COMPARED.contains(member.getKey()))
        .forEach(member -> without.put(member.getKey(), member.getValue()));
    return new BulkResult(without.end());
  }

  /// Whether it says what has become of the domain since earlier results.
  public boolean isCompared() {
    return isNew() || json.text("baselineAt").isPresent();
  }

  /// Whether the domain was not in the earlier results.
  public boolean isNew() {
    return json.truth("new").orElse(false);
  }

  /// What has become of the domain since earlier results, in sentences; none where it was compared
  /// with nothing.
  ///
  /// @param then the language in which the result was told
  public List<String> changes(Messages messages, Language then) {
    if (!isCompared()) {
      return List.of();
    }
    ChangeText text = ChangeText.plain(messages);
    if (isNew()) {
      return Stream.concat(Stream.of(messages.say("bulk.new")), text.apart(json).stream()).toList();
    }
    Json.Builder with = Json.object();
    json.members().forEach(with::put);
    List<Json.Obj> changes =
        json.objects("changes").stream().map(change -> retold(change, messages, then)).toList();
    return text.lines(with.put("changes", Json.list(changes)).end());
  }

  private Json.Obj retold(Json.Obj change, Messages messages, Language then) {
    Optional<BulkOutcome.Reason> reason =
        json.objects("records").stream()
            .filter(row ->
                Stream.of("id", "name", "type")
                    .allMatch(member -> row.text(member).equals(change.text(member))))
            .flatMap(row -> row.objects("findings").stream())
            .filter(finding -> finding.text("message").equals(change.text("message")))
            .findFirst()
            .map(finding ->
                new BulkOutcome.Reason(
                    new BulkCause(change.text("id").orElse(""), finding.text("code").orElse("")),
                    finding));
    if (reason.isEmpty()) {
      return change;
    }
    Json.Builder with = Json.object();
    change.members().forEach(with::put);
    return with.put("message", reason.get().title(messages, then))
        .put("fix", reason.get().cure(messages, then))
        .end();
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
