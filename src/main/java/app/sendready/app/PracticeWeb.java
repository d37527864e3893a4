package app.sendready.app;

import app.sendready.dns.DomainName;
import app.sendready.practice.Practice;
import app.sendready.web.Fetcher;
import app.sendready.web.SecureHost;
import app.sendready.web.TlsProbeResult;
import app.sendready.web.WebAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The web of the practice domain: a logo and good certificates. Nothing beyond it is ever reached.
///
/// @param clock says what is a valid certificate today
record PracticeWeb(Clock clock) implements Fetcher, SecureHost {
  private static final Duration AGE = Duration.ofDays(30);
  private static final Duration REST = Duration.ofDays(60);
  private static final String NOWHERE = "only the practice domain is here";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private static final String LOGO =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny-ps" viewBox="0 0 96 96">
        <title>Practice</title>
        <rect width="96" height="96" fill="#1f6f54"/>
        <path d="M16 30h64v38H16z" fill="#ffffff"/>
        <path d="M16 30l32 22 32-22" fill="none" stroke="#1f6f54" stroke-width="5"/>
      </svg>
      """;

  @Override
  public WebAnswer fetch(URI uri) {
    if (!isHere(uri.getHost())) {
      return new WebAnswer.Failed(NOWHERE);
    }
    boolean logo =
        Optional.ofNullable(uri.getPath()).orElse("").toLowerCase(Locale.ROOT).endsWith(".svg");
    return logo
        ? new WebAnswer.Received(OK, "image/svg+xml", LOGO.getBytes(StandardCharsets.UTF_8), uri)
        : new WebAnswer.Received(NOT_FOUND, "text/plain", new byte[0], uri);
  }

  @Override
  public TlsProbeResult probe(String host) {
    Instant now = clock.instant();
    return isHere(host)
        ? new TlsProbeResult.Shown(
            List.of(host), true, now.minus(AGE), now.plus(REST), Optional.empty(), Optional.empty())
        : new TlsProbeResult.Unreached(NOWHERE);
  }

  private static boolean isHere(String host) {
    return host != null
        && DomainName.parse(host).map(n -> n.isWithin(Practice.DOMAIN)).orElse(false);
  }
}
