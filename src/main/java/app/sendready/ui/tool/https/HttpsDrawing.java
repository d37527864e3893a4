package app.sendready.ui.tool.https;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import app.sendready.web.SecureHost;
import app.sendready.web.TlsProbeResult;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Draws what a browser meets at a host of links: the host, its certificate, where it sends on. It
/// never makes a row red: links work without a certificate, browsers only warn.
public record HttpsDrawing(DomainName host) {
  private static final Duration SOON = Duration.ofDays(14);
  private static final int NAMES_SHOWN = 3;

  /// What it is about, in words.
  public Text title() {
    return Text.of("https.title", "host", unicode());
  }

  private String unicode() {
    return TypedName.unicode(host);
  }

  private Text text(String key) {
    return Text.of(key, "host", unicode());
  }

  /// Asks the host for its certificate and draws what came.
  public Drawing draw(SecureHost probe, Clock clock) {
    DrawingStop start =
        DrawingStop.of(Text.of("https.role.host"), unicode()).say(Text.of("https.note"));
    return switch (probe.probe(host.withoutDot())) {
      case TlsProbeResult.Unreached _ ->
          new Drawing(
              Status.UNKNOWN,
              text("https.unreached"),
              List.of(start.is(Status.UNKNOWN).say(text("https.unreached.cure"))));
      case TlsProbeResult.NoCertificate _ ->
          new Drawing(
              Status.WARN,
              text("https.none"),
              List.of(
                  start,
                  DrawingStop.of(Text.of("https.role.certificate"), "")
                      .is(Status.WARN)
                      .say(text("https.none"))
                      .say(Text.of("https.ask"))));
      case TlsProbeResult.Shown shown -> shown(start, shown, clock.instant());
    };
  }

  private Drawing shown(DrawingStop start, TlsProbeResult.Shown shown, Instant now) {
    List<Text> faults = new ArrayList<>();
    wrongName(shown).ifPresent(faults::add);
    wrongTime(shown, now).ifPresent(faults::add);
    DrawingStop certificate = DrawingStop.of(Text.of("https.role.certificate"), "");
    certificate = said(certificate, faults);
    if (!shown.names().isEmpty()) {
      certificate = certificate.fact("https.names", String.join(", ", names(shown)));
    }
    certificate =
        certificate
            .fact("https.from", day(shown.from()))
            .fact("https.to", day(shown.to()))
            .fact(
                "https.vouched",
                Text.of(shown.distrust().isEmpty() ? "https.vouched.yes" : "https.vouched.no"));
    List<DrawingStop> stops = new ArrayList<>(List.of(start, certificate));
    Optional<Text> plain =
        shown
            .location()
            .filter(HttpsDrawing::isPlain)
            .map(to -> text("https.plain-redirect").with("target", to));
    shown
        .location()
        .ifPresent(to ->
            stops.add(
                said(DrawingStop.of(Text.of("https.role.location"), to), plain.stream().toList())));
    plain.ifPresent(faults::add);
    return faults.isEmpty()
        ? new Drawing(Status.PASS, text("https.ok").with("to", day(shown.to())), stops)
        : new Drawing(Status.WARN, faults.getFirst(), stops);
  }

  private static DrawingStop said(DrawingStop stop, List<Text> faults) {
    DrawingStop all = stop.is(faults.isEmpty() ? Status.PASS : Status.WARN);
    for (Text fault : faults) {
      all = all.say(fault);
    }
    return faults.isEmpty() ? all : all.say(Text.of("https.ask"));
  }

  private Optional<Text> wrongName(TlsProbeResult.Shown shown) {
    if (shown.fits()) {
      return Optional.empty();
    }
    return Optional.of(
        shown.names().isEmpty()
            ? text("https.nameless")
            : text("https.other-name").with("names", names(shown)));
  }

  /// A certificate that is out of date is not vouched for either, so that one is told.
  private Optional<Text> wrongTime(TlsProbeResult.Shown shown, Instant now) {
    if (now.isAfter(shown.to()) || now.isBefore(shown.from())) {
      return Optional.of(
          text("https.expired").with("from", day(shown.from())).with("to", day(shown.to())));
    }
    if (shown.distrust().isPresent()) {
      return Optional.of(text("https.untrusted"));
    }
    return now.plus(SOON).isAfter(shown.to())
        ? Optional.of(text("https.soon").with("to", day(shown.to())))
        : Optional.empty();
  }

  private static List<String> names(TlsProbeResult.Shown shown) {
    return shown.names().stream().limit(NAMES_SHOWN).toList();
  }

  private static String day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static boolean isPlain(String location) {
    try {
      String scheme = new URI(location).getScheme();
      return scheme != null && scheme.toLowerCase(Locale.ROOT).equals("http");
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
