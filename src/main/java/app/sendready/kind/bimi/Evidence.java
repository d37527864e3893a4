package app.sendready.kind.bimi;

import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The certificate for the logo (VMC or CMC): its dates, the domains it is for, its purpose, and
/// the logo inside it (draft-brand-indicators §4.2, tag `a`; RFC 3709 for the logotype extension).
/// Whether its issuer can be trusted is for mailbox providers to say.
///
/// @param args what every finding carries
/// @param domains any of which the certificate may be for
record Evidence(Map<String, Object> args, List<DomainName> domains, Fetcher web, Instant now) {
  private static final String LOGOTYPE = "1.3.6.1.5.5.7.1.12";
  private static final String PURPOSE = "1.3.6.1.5.5.7.3.31";
  private static final String EMBEDDED = "data:image/svg+xml;base64,";
  private static final int DNS_NAME = 2;
  private static final Duration SOON = Duration.ofDays(30);

  /// @param logo the file the record names, if it was got and is in order
  List<Finding> findings(URI uri, Optional<byte[]> logo) {
    return switch (web.fetch(uri)) {
      case WebAnswer.NotAsked _ -> List.of(finding(BimiFinding.CERTIFICATE_NOT_FETCHED, uri));
      case WebAnswer.Failed failed -> List.of(finding(BimiFinding.CERTIFICATE_UNREACHED, uri));
      case WebAnswer.Received received when received.status() != 200 ->
          List.of(finding(BimiFinding.CERTIFICATE_UNREACHED, uri));
      case WebAnswer.Received received ->
          first(received.body())
              .map(certificate -> judged(certificate, uri, logo))
              .orElseGet(() -> List.of(finding(BimiFinding.CERTIFICATE_UNREADABLE, uri)));
    };
  }

  /// The first certificate of a PEM chain, which is the brand's own.
  private static Optional<X509Certificate> first(byte[] pem) {
    try {
      Collection<? extends Certificate> chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem));
      return chain.stream()
          .filter(X509Certificate.class::isInstance)
          .map(X509Certificate.class::cast)
          .findFirst();
    } catch (CertificateException damaged) {
      return Optional.empty();
    }
  }

  private List<Finding> judged(X509Certificate certificate, URI uri, Optional<byte[]> logo) {
    List<Finding> all = new ArrayList<>();
    Instant from = certificate.getNotBefore().toInstant();
    Instant to = certificate.getNotAfter().toInstant();
    if (now.isBefore(from) || now.isAfter(to)) {
      all.add(
          finding(BimiFinding.CERTIFICATE_EXPIRED, uri)
              .with("from", day(from))
              .with("to", day(to)));
    } else if (now.plus(SOON).isAfter(to)) {
      all.add(finding(BimiFinding.CERTIFICATE_EXPIRES_SOON, uri).with("to", day(to)));
    }
    try {
      List<String> purposes =
          Optional.ofNullable(certificate.getExtendedKeyUsage()).orElse(List.of());
      if (!purposes.contains(PURPOSE)) {
        all.add(finding(BimiFinding.CERTIFICATE_WRONG_SORT, uri));
      }
      List<String> names = names(certificate);
      if (domains.stream().map(DomainName::withoutDot).noneMatch(names::contains)) {
        all.add(
            finding(BimiFinding.CERTIFICATE_OTHER_DOMAIN, uri)
                .with("names", String.join(", ", names.stream().limit(3).toList())));
      }
    } catch (CertificateException damaged) {
      all.add(finding(BimiFinding.CERTIFICATE_UNREADABLE, uri));
    }
    Optional<byte[]> inside = embedded(certificate);
    if (inside.isPresent()
        && logo.isPresent()
        && !Arrays.equals(unpacked(inside.get()), unpacked(logo.get()))) {
      all.add(finding(BimiFinding.CERTIFICATE_OTHER_LOGO, uri));
    }
    return all;
  }

  private static String day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static List<String> names(X509Certificate certificate) throws CertificateException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    if (names == null) {
      return List.of();
    }
    return names.stream()
        .filter(n -> n.getFirst().equals(DNS_NAME))
        .map(n -> String.valueOf(n.get(1)).toLowerCase(Locale.ROOT))
        .toList();
  }

  /// The logo inside: a data URI, which stands in one piece in the extension.
  private static Optional<byte[]> embedded(X509Certificate certificate) {
    byte[] extension = certificate.getExtensionValue(LOGOTYPE);
    if (extension == null) {
      return Optional.empty();
    }
    String octets = new String(extension, StandardCharsets.ISO_8859_1);
    int start = octets.indexOf(EMBEDDED);
    if (start < 0) {
      return Optional.empty();
    }
    int end = start + EMBEDDED.length();
    while (end < octets.length() && isBase64(octets.charAt(end))) {
      end++;
    }
    try {
      String encoded = octets.substring(start + EMBEDDED.length(), end);
      return Optional.of(Base64.getDecoder().decode(encoded));
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static boolean isBase64(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '+'
        || c == '/'
        || c == '=';
  }

  private static byte[] unpacked(byte[] svg) {
    return SvgLogo.plain(svg).orElse(svg);
  }

  private Finding finding(BimiFinding code, URI uri) {
    return new Finding(code, args, Optional.empty()).with("address", uri.toString());
  }
}
