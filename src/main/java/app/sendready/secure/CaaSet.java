package app.sendready.secure;

import app.sendready.dns.DomainName;
import app.sendready.dns.PublicSuffixes;
import app.sendready.dns.Rdata;
import java.util.List;
import java.util.Set;

/// The CAA records of one name, and what they say of an ordinary certificate.
///
/// @param owner where they stand, behind all aliases
/// @param reached the name at which the climb found them
record CaaSet(DomainName owner, DomainName reached, List<Rdata.Caa> records) {
  private static final String ISSUE = "issue";
  private static final String REPORTS = "iodef";

  /// Properties that issuers of certificates for web servers know; the last three are for others
  /// (RFC 9495, and the registry).
  private static final Set<String> KNOWN =
      Set.of(ISSUE, "issuewild", REPORTS, "issuemail", "issuevmc", "contactemail", "contactphone");

  CaaSet {
    records = List.copyOf(records);
  }

  /// Whether they stand behind an alias, in somebody else's domain.
  boolean isElsewhere() {
    return PublicSuffixes.bundled().registrable(reached).filter(owner::isWithin).isEmpty()
        && !owner.equals(reached);
  }

  /// Properties that forbid everything to whoever does not know them (RFC 8659 §4.5).
  List<String> criticalUnknown() {
    return records.stream()
        .filter(caa -> caa.isCritical() && !KNOWN.contains(caa.tag()))
        .map(Rdata.Caa::tag)
        .distinct()
        .toList();
  }

  /// Whether the set has a say in who may issue; `issuewild` is not for single names (RFC 8659
  /// §4.3).
  boolean restricts() {
    return records.stream().anyMatch(caa -> caa.tag().equals(ISSUE));
  }

  /// Who may issue; a property that permits nobody adds none.
  List<CaaIssuer> issuers() {
    return values(ISSUE).stream()
        .map(CaaIssuer::parse)
        .filter(issuer -> issuer.name().isPresent())
        .toList();
  }

  List<String> reportAddresses() {
    return values(REPORTS);
  }

  private List<String> values(String tag) {
    return records.stream().filter(caa -> caa.tag().equals(tag)).map(Rdata.Caa::value).toList();
  }
}
