package app.sendready.cli;

import app.sendready.answers.Answers;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.export.FindingJson;
import app.sendready.export.FindingText;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import app.sendready.secure.LinkReport;
import app.sendready.secure.SecureLinks;
import app.sendready.web.TlsProbeResult;
import java.util.ArrayList;
import java.util.List;

/// `sendready links`: what a browser meets at the tracking hosts, and whether there can be a
/// certificate for them.
record LinksCommand(Services services, Messages messages) {
  Outcome run(ParsedOptions typed, Terminal err) throws Refusal {
    boolean json = typed.isJson();
    Answers answers = Cli.answers(typed, services, messages, err);
    Services.Outside outside = services.outside();
    SecureLinks links =
        new SecureLinks(
            outside.resolver().apply(typed.resolvers()), outside.secure(), outside.clock());
    List<DomainName> issuers = answers.platform().certificateIssuers();
    List<LinkReport> hosts =
        answers.links().tracking().stream().map(host -> links.report(host, issuers)).toList();
    boolean unknown = hosts.stream().anyMatch(host -> host.verdict() == Verdict.UNKNOWN);
    return new Outcome(
        unknown ? Cli.NOT_CHECKED : Cli.NOTHING_FAILED, json ? json(hosts).print() : text(hosts));
  }

  private String text(List<LinkReport> hosts) {
    FindingText words = new FindingText(messages);
    List<String> lines = new ArrayList<>();
    for (LinkReport host : hosts) {
      lines.add(words.badge(host.verdict()) + "  " + host.host().withoutDot());
      host.findings().forEach(finding -> lines.addAll(words.sentences(finding)));
      lines.add("");
    }
    return String.join("\n", lines);
  }

  private Json.Obj json(List<LinkReport> hosts) {
    return Json.object().put("hosts", Json.list(hosts.stream().map(this::host).toList())).end();
  }

  private Json host(LinkReport report) {
    return Json.object()
        .put("host", report.host().withoutDot())
        .put("status", report.verdict().word())
        .put("certificate", certificate(report.shown()))
        .put("findings", new FindingJson(messages).list(report.findings()))
        .end();
  }

  private static Json certificate(TlsProbeResult looked) {
    return looked instanceof TlsProbeResult.Shown shown
        ? Json.object()
            .put("names", Json.texts(shown.names()))
            .put("fits", shown.fits())
            .put("trusted", shown.distrust().isEmpty())
            .put("from", shown.from().toString())
            .put("to", shown.to().toString())
            .put("location", Json.orNull(shown.location()))
            .put("strictTransport", Json.orNull(shown.strictTransport()))
            .end()
        : Json.nothing();
  }
}
