package app.sendready.export;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import app.sendready.setup.Content;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Plan;
import java.util.Locale;

/// A plan as one JSON object. A row's members have the names and meanings they have in [CheckJson].
public final class PlanJson {
  private final RecordWords words;

  public PlanJson(Messages messages) {
    this.words = new RecordWords(messages);
  }

  public Json.Obj of(Plan plan) {
    DomainName domain = plan.answers().fromDomain();
    return Json.object()
        .put("schema", CheckJson.SCHEMA)
        .put("domain", domain.withoutDot())
        .put("unicodeDomain", TypedName.unicode(domain))
        .put("mode", plan.answers().mode().word())
        .put("platform", plan.answers().platform().name())
        .put("records", Json.list(plan.records().stream().map(this::row).toList()))
        .end();
  }

  private Json row(ExpectedRecord row) {
    return Json.object()
        .put("id", row.kind())
        .put("name", row.name().toString())
        .put("type", row.type().name())
        .put("need", row.need().word())
        .put("place", row.place().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("content", content(row.content()))
        .put("expected", Json.texts(row.values()))
        .put("title", words.name(row.kind()))
        .put("purpose", Json.orNull(words.purpose(row.kind())))
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
