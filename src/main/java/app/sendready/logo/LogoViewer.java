package app.sendready.logo;

import app.sendready.check.Finding;
import app.sendready.kind.bimi.BimiFinding;
import app.sendready.kind.bimi.LogoReport;
import app.sendready.kind.bimi.SvgLogo;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Fetches a logo, checks it, and draws it.
public final class LogoViewer {
  private final Fetcher web;

  public LogoViewer(Fetcher web) {
    this.web = web;
  }

  /// What was seen.
  ///
  /// @param reached false where this computer got no answer, which says nothing about the logo
  /// @param findings what is wrong; none for a good file
  /// @param pictures the logo from small to large; none where it is not to be drawn
  public record Viewed(boolean reached, List<Finding> findings, List<Picture> pictures) {
    public Viewed {
      findings = List.copyOf(findings);
      pictures = List.copyOf(pictures);
    }
  }

  /// Looks at the logo at an address; blocks.
  public Viewed view(URI uri) {
    return switch (web.fetch(uri)) {
      case WebAnswer.Failed _, WebAnswer.NotAsked _ ->
          new Viewed(false, List.of(finding(BimiFinding.LOGO_UNREACHED, uri)), List.of());
      case WebAnswer.Received received when received.status() != 200 ->
          new Viewed(
              true,
              List.of(finding(BimiFinding.LOGO_NOT_FOUND, uri).with("status", received.status())),
              List.of());
      case WebAnswer.Received received -> received(received, uri);
    };
  }

  private static Viewed received(WebAnswer.Received received, URI uri) {
    List<Finding> findings = new ArrayList<>();
    if (!received.finalUri().equals(uri)) {
      findings.add(
          finding(BimiFinding.LOGO_REDIRECTED, uri).with("target", received.finalUri().toString()));
    }
    String type = received.contentType().strip().toLowerCase(Locale.ROOT);
    if (!type.isEmpty() && !type.startsWith("image/svg+xml")) {
      findings.add(finding(BimiFinding.LOGO_TYPE, uri).with("type", received.contentType()));
    }
    LogoReport report = SvgLogo.check(received.body());
    findings.addAll(report.findings());
    return new Viewed(true, findings, LogoPainter.paint(received.body(), report));
  }

  private static Finding finding(BimiFinding code, URI uri) {
    return Finding.of(code).with("name", "default._bimi").with("address", uri.toString());
  }
}
