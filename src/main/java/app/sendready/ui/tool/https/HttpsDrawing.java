package app.sendready.ui.tool.https;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.secure.LinkReport;
import app.sendready.secure.SecureFinding.Topic;
import app.sendready.secure.SecureLinks;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import app.sendready.web.TlsProbeResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Draws what a browser meets at a host of links, and whether there can be a certificate for it. It
/// never makes a row red: links work without a certificate, browsers only warn.
///
/// @param issuers whom the platform has its certificates from; none: not known
public record HttpsDrawing(DomainName host, List<DomainName> issuers) {
  private static final int NAMES_SHOWN = 3;

  public HttpsDrawing {
    issuers = List.copyOf(issuers);
  }

  /// What it is about, in words.
  public Text title() {
    return Text.of("https.title", "host", TypedName.unicode(host));
  }

  /// Looks at the host and draws what came.
  public Drawing draw(SecureLinks links) {
    LinkReport report = links.report(host, issuers);
    List<DrawingStop> stops = new ArrayList<>();
    stops.add(
        DrawingStop.of(Text.of("https.role.host"), TypedName.unicode(host))
            .say(Text.of("https.note")));
    for (Topic topic : Topic.values()) {
      List<Finding> findings = report.of(topic);
      String where = topic == Topic.LOCATION ? location(report) : "";
      if (!findings.isEmpty() || !where.isEmpty()) {
        stops.add(stop(topic, where, findings, report.shown()));
      }
    }
    return new Drawing(status(report.verdict()), report.worst().title(), stops);
  }

  private static String location(LinkReport report) {
    return report.shown() instanceof TlsProbeResult.Shown shown ? shown.location().orElse("") : "";
  }

  private static DrawingStop stop(
      Topic topic, String name, List<Finding> findings, TlsProbeResult looked) {
    Text role = Text.of("https.role." + topic.name().toLowerCase(Locale.ROOT));
    DrawingStop stop =
        DrawingStop.of(role, name)
            .is(status(Verdict.worst(findings.stream().map(Finding::verdict).toList())));
    for (Finding finding : findings) {
      stop = stop.say(finding.title());
      if (finding.verdict() != Verdict.PASS) {
        stop = stop.say(finding.cure());
      }
    }
    return topic == Topic.CERTIFICATE && looked instanceof TlsProbeResult.Shown shown
        ? facts(stop, shown)
        : stop;
  }

  private static DrawingStop facts(DrawingStop stop, TlsProbeResult.Shown shown) {
    DrawingStop named =
        shown.names().isEmpty()
            ? stop
            : stop.fact(
                "https.names",
                String.join(", ", shown.names().stream().limit(NAMES_SHOWN).toList()));
    return named
        .fact("https.from", day(shown.from()))
        .fact("https.to", day(shown.to()))
        .fact(
            "https.vouched",
            Text.of(shown.distrust().isEmpty() ? "https.vouched.yes" : "https.vouched.no"));
  }

  private static Status status(Verdict verdict) {
    return switch (verdict) {
      case PASS, WAITING -> Status.PASS;
      case WARN, FAIL -> Status.WARN;
      case UNKNOWN -> Status.UNKNOWN;
    };
  }

  private static String day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
