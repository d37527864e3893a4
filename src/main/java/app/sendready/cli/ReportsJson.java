package app.sendready.cli;

import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import app.sendready.export.FindingJson;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import app.sendready.json.JsonStream;
import app.sendready.reports.DomainSummary;
import app.sendready.reports.NameLookup;
import app.sendready.reports.ReportsTally;
import app.sendready.reports.Sender;
import app.sendready.reports.SourceName;
import app.sendready.reports.read.DmarcReport;
import app.sendready.reports.read.ReportPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The object of `reports`: the reports one by one while they are read, then the rest.
final class ReportsJson implements ReportsOutput {
  /// More of them are counted and not told.
  private static final int MOST_UNREAD = 10_000;

  private static final int MOST_ADDRESSES = 100;

  private final FindingJson findings;
  private final JsonStream out;
  private final List<Json> unread = new ArrayList<>();
  private long more;

  ReportsJson(Messages messages, Terminal terminal) {
    findings = new FindingJson(messages);
    out = new JsonStream(terminal::print);
    out.begin("reports");
  }

  @Override
  public void report(ReportPlace place, DmarcReport report, List<Finding> odd) {
    out.add(
        place(place)
            .put("reporter", report.reporter())
            .put("reportId", report.id())
            .put("domain", report.domain())
            .put("p", report.policy().p())
            .put("rows", report.rows().size())
            .put("messages", report.messages())
            .put("dmarcPass", report.passed())
            .put("dkimAligned", report.dkimAligned())
            .put("spfAligned", report.spfAligned())
            .put("sources", report.sources())
            .put("begin", report.begin())
            .put("end", report.end())
            .put("findings", findings.list(odd))
            .end());
  }

  @Override
  public void unread(ReportPlace place, Finding why) {
    if (unread.size() < MOST_UNREAD) {
      unread.add(place(place).put("findings", findings.list(List.of(why))).end());
    } else {
      more++;
    }
  }

  private static Json.Builder place(ReportPlace place) {
    Json.Builder object = Json.object().put("file", place.file());
    return place.inside().isEmpty() ? object : object.put("inside", Json.texts(place.inside()));
  }

  @Override
  public void end(
      ReportsTally tally, List<DomainSummary> domains, Optional<NameLookup.Names> named) {
    out.end();
    out.put("unread", Json.list(unread));
    if (more > 0) {
      out.put("unreadMore", Json.of(more));
    }
    out.put("duplicates", Json.of(tally.duplicates()));
    named.ifPresent(names -> out.put("lookUp", lookUp(names)));
    out.put("domains", Json.list(domains.stream().map(this::domain).toList()));
    out.close();
  }

  private Json.Obj domain(DomainSummary domain) {
    Json.Builder object =
        Json.object()
            .put("domain", domain.domain())
            .put("reports", domain.reports())
            .put("messages", domain.messages())
            .put("passed", domain.passed())
            .put("senders", Json.list(domain.senders().stream().map(ReportsJson::sender).toList()));
    domain
        .window()
        .ifPresent(window ->
            object.put(
                "window",
                Json.object()
                    .put("first", window.first().toString())
                    .put("last", window.last().toString())
                    .put("days", window.days())
                    .put("messages", window.messages())
                    .put("passed", window.passed())
                    .end()));
    return object
        .put(
            "next",
            Json.object()
                .put("now", domain.next().now().word())
                .put("policy", domain.next().policy().word())
                .put("ready", domain.next().ready())
                .put("touched", domain.next().touched())
                .end())
        .put("reporters", Json.texts(domain.reporters()))
        .put("findings", findings.list(domain.findings()))
        .end();
  }

  /// How many addresses were asked for, and what came of it.
  private static Json.Obj lookUp(NameLookup.Names names) {
    Json.Builder counts = Json.object().put("asked", names.names().size());
    for (SourceName.State state : SourceName.State.values()) {
      counts.put(state.word(), names.count(state));
    }
    return counts.put("left", names.left()).end();
  }

  /// What was found out about one address.
  private static Json.Obj name(String address, SourceName name) {
    return Json.object()
        .put("address", address)
        .put("state", name.state().word())
        .put("name", name.name().map(DomainName::withoutDot).orElse(""))
        .end();
  }

  private static Json.Obj sender(Sender sender) {
    Json.Builder object =
        Json.object()
            .put("sender", sender.name())
            .put("kind", sender.kind().word())
            .put("messages", sender.messages())
            .put("passed", sender.passed())
            .put("dkimAligned", sender.dkimAligned())
            .put("spfAligned", sender.spfAligned())
            .put("delivered", sender.delivered())
            .put("quarantined", sender.quarantined())
            .put("rejected", sender.rejected())
            .put("forwarded", sender.passedOn())
            .put("first", Json.orNull(sender.first()))
            .put("last", Json.orNull(sender.last()))
            .put("from", Json.texts(sender.from()))
            .put("addressCount", sender.addresses().size())
            .put(
                "addresses",
                Json.texts(
                    sender.addresses().stream()
                        .limit(MOST_ADDRESSES)
                        .map(Sender.Source::address)
                        .toList()));
    List<Json> names =
        sender.addresses().stream()
            .limit(MOST_ADDRESSES)
            .flatMap(one -> one.name().map(name -> (Json) name(one.address(), name)).stream())
            .toList();
    return names.isEmpty() ? object.end() : object.put("addressNames", Json.list(names)).end();
  }
}
