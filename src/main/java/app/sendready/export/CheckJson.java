package app.sendready.export;

import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.ServerView;
import app.sendready.check.Views;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import app.sendready.provider.Detection;
import app.sendready.provider.DnsHost;
import java.util.List;

/// A report as one JSON object, schema 1.
public final class CheckJson {
  /// Rises when a member changes its meaning or goes away; new members do not raise it.
  static final int SCHEMA = 1;

  private final FindingJson findings;

  public CheckJson(Messages messages) {
    this.findings = new FindingJson(messages);
  }

  public Json.Obj of(Report report, Detection host) {
    DomainName domain = report.answers().fromDomain();
    return Json.object()
        .put("schema", SCHEMA)
        .put("domain", domain.withoutDot())
        .put("unicodeDomain", TypedName.unicode(domain))
        .put("mode", report.answers().mode().word())
        .put("verdict", report.verdict().word())
        .put("checkedAt", report.checkedAt().toString())
        .put("elapsedMillis", report.elapsed().toMillis())
        .put("network", report.network().word())
        .put("zone", zone(report.zone(), host))
        .put("records", Json.list(report.rows().stream().map(this::row).toList()))
        .end();
  }

  /// A zone that was not found has neither name nor servers.
  private static Json zone(ZoneCut cut, Detection host) {
    Json.Builder zone = Json.object();
    switch (cut) {
      case ZoneCut.Zone found ->
          zone.put("name", found.name().toString())
              .put("servers", Json.list(found.servers().stream().map(CheckJson::server).toList()));
      case ZoneCut.Unknown _ ->
          zone.put("name", Json.nothing()).put("servers", Json.list(List.of()));
    }
    return zone.put("dnsHost", Json.orNull(host.known().map(DnsHost::id))).end();
  }

  private static Json server(ZoneCut.Server server) {
    return Json.object()
        .put("name", server.name().toString())
        .put("address", Json.orNull(server.address()))
        .put("reachable", server.reachable())
        .end();
  }

  private Json row(RowReport row) {
    return Json.object()
        .put("id", row.expected().kind())
        .put("name", row.expected().name().toString())
        .put("type", row.expected().type().name())
        .put("need", row.expected().need().word())
        .put("action", row.judgement().action().word())
        .put("status", row.verdict().word())
        .put("reason", row.reason().code().code())
        .put("expected", Json.texts(row.expected().values()))
        .put("found", Json.texts(row.judgement().found()))
        .put("proposed", Json.orNull(row.judgement().proposed()))
        .put("findings", findings.list(row.judgement().findings()))
        .put("views", views(row.views()))
        .end();
  }

  private static Json views(Views views) {
    return Json.object()
        .put("authoritative", views(views.authoritative()))
        .put("public", views(views.publicResolvers()))
        .put("system", views.system().map(CheckJson::view).orElseGet(Json::nothing))
        .put("visibleEverywhereBy", Json.orNull(views.visibleEverywhereBy()))
        .end();
  }

  private static Json views(List<ServerView> views) {
    return Json.list(views.stream().map(CheckJson::view).toList());
  }

  private static Json view(ServerView view) {
    return Json.object()
        .put("server", view.server().name())
        .put("address", view.server().address().toString())
        .put("outcome", view.outcome())
        .put("values", Json.texts(view.values()))
        .put("ttl", view.ttl() < 0 ? Json.nothing() : Json.of(view.ttl()))
        .put("at", view.at().toString())
        .end();
  }
}
