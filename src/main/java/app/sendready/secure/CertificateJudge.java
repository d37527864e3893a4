package app.sendready.secure;

import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import app.sendready.web.TlsProbeResult;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Judges the certificate of a host of links, and where the host sends a browser on to.
record CertificateJudge(DomainName host, Instant now) {
  private static final Duration SOON = Duration.ofDays(14);
  private static final int NAMES_SHOWN = 3;

  List<Finding> judge(TlsProbeResult looked) {
    return switch (looked) {
      case TlsProbeResult.Unreached(String detail) ->
          List.of(finding(SecureFinding.UNREACHED).with("detail", detail));
      case TlsProbeResult.NoCertificate _ -> List.of(finding(SecureFinding.NO_CERTIFICATE));
      case TlsProbeResult.Shown shown -> {
        List<Finding> all = new ArrayList<>();
        wrongName(shown).ifPresent(all::add);
        wrongTime(shown).ifPresent(all::add);
        if (all.isEmpty()) {
          all.add(finding(SecureFinding.OK).with("to", day(shown.to())));
        }
        shown
            .location()
            .filter(CertificateJudge::isPlain)
            .ifPresent(to -> all.add(finding(SecureFinding.PLAIN_REDIRECT).with("target", to)));
        yield all;
      }
    };
  }

  private Optional<Finding> wrongName(TlsProbeResult.Shown shown) {
    if (shown.fits()) {
      return Optional.empty();
    }
    return Optional.of(
        shown.names().isEmpty()
            ? finding(SecureFinding.NAMELESS)
            : finding(SecureFinding.OTHER_NAME)
                .with("names", shown.names().stream().limit(NAMES_SHOWN).toList()));
  }

  /// A certificate that is out of date is not vouched for either, so that one is told.
  private Optional<Finding> wrongTime(TlsProbeResult.Shown shown) {
    if (now.isAfter(shown.to()) || now.isBefore(shown.from())) {
      return Optional.of(
          finding(SecureFinding.EXPIRED)
              .with("from", day(shown.from()))
              .with("to", day(shown.to())));
    }
    if (shown.distrust().isPresent()) {
      return Optional.of(finding(SecureFinding.UNTRUSTED));
    }
    return now.plus(SOON).isAfter(shown.to())
        ? Optional.of(finding(SecureFinding.SOON).with("to", day(shown.to())))
        : Optional.empty();
  }

  private Finding finding(SecureFinding code) {
    return Finding.of(code).with("host", host.withoutDot());
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
