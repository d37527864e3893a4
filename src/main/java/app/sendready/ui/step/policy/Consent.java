package app.sendready.ui.step.policy;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.kind.dmarc.ReportAuthorisation;
import java.util.Optional;

/// The record with which another organization agrees to receive a domain's reports (RFC 9990 §4,
/// before that RFC 7489 §7.1).
///
/// @param host the report address's domain, as people read it
/// @param name where its owner publishes the record, without the final dot
record Consent(String host, String name) {
  /// The whole record.
  public static final String VALUE = "v=DMARC1";

  /// Empty where both are surely of one organization: one domain lies below the other.
  static Optional<Consent> of(DomainName from, String reportAddress) {
    return DomainName.parse(reportAddress.substring(reportAddress.lastIndexOf('@') + 1))
        .filter(host -> !host.isWithin(from) && !from.isWithin(host))
        .flatMap(host ->
            ReportAuthorisation.question(from, host)
                .map(name -> new Consent(TypedName.unicode(host), name.withoutDot())));
  }
}
