package app.sendready.ui.tool.logo;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.kind.bimi.BimiFiles;
import app.sendready.kind.bimi.BimiFinding;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import app.sendready.web.Fetcher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the way from a domain's logo record to the logo, and to the certificate for it.
public record LogoDrawing(DomainName domain) {
  /// What it is about, in words.
  public Text title() {
    return text("logofile.title");
  }

  private Text text(String key) {
    return Text.of(key, "domain", TypedName.unicode(domain));
  }

  /// Asks for the record, fetches what it names, and draws what came.
  public Drawing draw(Resolver dns, Fetcher web, Clock clock) {
    DomainName name = BimiFiles.recordName(domain);
    DrawingStop record =
        DrawingStop.of(Text.of("logofile.role.record"), TypedName.unicode(name))
            .say(Text.of("logofile.note"));
    DnsAnswer answer = dns.ask(new Question(name, RecordType.TXT));
    if (answer instanceof DnsAnswer.Failed) {
      Text unknown = text("logofile.unknown");
      return new Drawing(Status.UNKNOWN, unknown, List.of(record.is(Status.UNKNOWN).say(unknown)));
    }
    Optional<BimiFiles> files = BimiFiles.behind(answer, domain, web, clock);
    Optional<BimiFiles.Judged> logo = files.flatMap(BimiFiles::logo);
    if (logo.isEmpty()) {
      Text none = text("logofile.none");
      return new Drawing(Status.WARN, none, List.of(record.is(Status.WARN).say(none)));
    }
    List<DrawingStop> stops = new ArrayList<>(List.of(record.is(Status.PASS)));
    stops.add(stop("logofile.role.logo", logo.get()));
    Optional<BimiFiles.Judged> certificate = files.flatMap(BimiFiles::certificate);
    certificate.ifPresent(file -> stops.add(stop("logofile.role.certificate", file)));
    List<Finding> all = new ArrayList<>(logo.get().findings());
    certificate.ifPresent(file -> all.addAll(file.findings()));
    return new Drawing(
        status(all), all.isEmpty() ? text("logofile.ok") : all.getFirst().title(), stops);
  }

  private static DrawingStop stop(String role, BimiFiles.Judged file) {
    DrawingStop stop =
        DrawingStop.of(Text.of(role), "")
            .is(status(file.findings()))
            .fact("logofile.address", file.address().toString());
    for (Finding finding : file.findings()) {
      stop = stop.say(finding.title()).say(finding.cure());
    }
    return file.findings().isEmpty() ? stop.say(Text.of("logofile.fine")) : stop;
  }

  /// What gave no answer to us says nothing about the file.
  private static Status status(List<Finding> findings) {
    if (findings.stream().anyMatch(LogoDrawing::isUnreached)) {
      return Status.UNKNOWN;
    }
    return Status.of(Verdict.worst(findings.stream().map(Finding::verdict).toList()));
  }

  private static boolean isUnreached(Finding finding) {
    return finding.code() == BimiFinding.LOGO_UNREACHED
        || finding.code() == BimiFinding.CERTIFICATE_UNREACHED;
  }
}
