package app.sendready.kind.spf;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import java.util.List;

/// Picks what SPF looks at out of an answer.
final class SpfTexts {
  private SpfTexts() {}

  /// The octets of every TXT record, its strings joined without a space (RFC 7208 §3.3).
  static List<String> all(DnsAnswer answer) {
    return answer.records().stream()
        .filter(Rdata.Txt.class::isInstance)
        .map(r -> ((Rdata.Txt) r).octets())
        .toList();
  }

  /// Those that are SPF records by their version (RFC 7208 §4.5).
  static List<String> records(DnsAnswer answer) {
    return all(answer).stream().filter(SpfRecord::isSpf).toList();
  }

  /// The hosts that take mail; a null MX names none (RFC 7505).
  static List<DomainName> exchanges(DnsAnswer answer) {
    return answer.records().stream()
        .filter(r -> r instanceof Rdata.Mx mx && !mx.isNull())
        .map(r -> ((Rdata.Mx) r).exchange())
        .toList();
  }
}
