package app.sendready.export;

import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.FoundRecord;
import app.sendready.check.Plan;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import app.sendready.provider.DnsHost;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A plan as one JSON object. A row's members have the names and meanings they have in [CheckJson];
/// `typed` is what the panel wants, `action` and `replaces` say what a look into DNS made of it.
final class PlanJson {
  private final Messages messages;
  private final RecordWords words;

  public PlanJson(Messages messages) {
    this.messages = messages;
    this.words = new RecordWords(messages);
  }

  public Json.Obj of(PanelSheet document) {
    Plan plan = document.plan();
    DomainName domain = plan.answers().fromDomain();
    Map<String, PanelRow> rows = new HashMap<>();
    document.rows().forEach(row -> rows.put(row.expected().key(), row));
    return Json.object()
        .put("schema", CheckJson.SCHEMA)
        .put("domain", domain.withoutDot())
        .put("unicodeDomain", TypedName.unicode(domain))
        .put("mode", plan.answers().mode().word())
        .put("platform", plan.answers().platform().name())
        .put("zone", Json.orNull(document.panel().zone()))
        .put("dnsHost", Json.orNull(document.panel().host().map(DnsHost::id)))
        .put("dnsHostHabits", Json.texts(new DocumentWords(messages, document).habits()))
        .put("lookedAt", Json.orNull(document.looked().map(report -> report.checkedAt())))
        .put(
            "records",
            Json.list(
                plan.records().stream()
                    .flatMap(record -> Optional.ofNullable(rows.get(record.key())).stream())
                    .map(row -> row(row, document.group(row)))
                    .toList()))
        .end();
  }

  private static Json removed(FoundRecord old) {
    return Json.object().put("type", old.type().name()).put("value", old.value()).end();
  }

  private Json row(PanelRow row, PanelSheet.Group group) {
    ExpectedRecord expected = row.expected();
    return Json.object()
        .put("id", expected.kind())
        .put("number", row.number())
        .put("name", expected.name().toString())
        .put("type", expected.type().name())
        .put("need", expected.need().word())
        .put("place", expected.place().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("content", content(expected.content()))
        .put("expected", Json.texts(expected.values()))
        .put("action", row.action().word())
        .put("proposed", Json.orNull(row.seen().flatMap(seen -> seen.judgement().proposed())))
        .put("replaces", Json.texts(row.replaces().stream().map(FoundRecord::value).toList()))
        .put("removes", Json.list(row.replaces().stream().map(PlanJson::removed).toList()))
        .put("group", group.name().toLowerCase(Locale.ROOT))
        .put("typed", typed(row))
        .put("title", words.name(expected))
        .put("purpose", Json.orNull(words.purpose(expected.kind())))
        .end();
  }

  private static Json typed(PanelRow row) {
    if (row.canonical().isEmpty()) {
      return Json.nothing();
    }
    OptionalInt priority = row.priority();
    return Json.object()
        .put("name", row.name())
        .put("value", row.value())
        .put("priority", priority.isPresent() ? Json.of(priority.getAsInt()) : Json.nothing())
        .end();
  }

  /// Whether `expected` can be published as it stands.
  private static String content(Content content) {
    return switch (content) {
      case Content.Value _ -> "value";
      case Content.Placeholder _ -> "placeholder";
      case Content.CheckedOnly() -> "checked-only";
    };
  }
}
