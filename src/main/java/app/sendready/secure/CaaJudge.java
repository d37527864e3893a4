package app.sendready.secure;

import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.util.ArrayList;
import java.util.List;

/// Judges whether the platform can have a certificate for a host, by the CAA records that count.
///
/// @param issuers whom the platform has its certificates from; none: not known
record CaaJudge(DomainName host, List<DomainName> issuers) {
  List<Finding> judge(CaaClimb climb) {
    return switch (climb) {
      case CaaClimb.Nowhere _ -> List.of(finding(SecureFinding.CAA_NONE));
      case CaaClimb.Untold(DomainName name) ->
          List.of(finding(SecureFinding.CAA_UNKNOWN).with("place", name.withoutDot()));
      case CaaClimb.At(CaaSet set) -> {
        List<Finding> all = new ArrayList<>(List.of(permission(set)));
        if (!set.reportAddresses().isEmpty()) {
          all.add(about(SecureFinding.CAA_REPORTS, set).with("addresses", set.reportAddresses()));
        }
        yield List.copyOf(all);
      }
    };
  }

  private Finding permission(CaaSet set) {
    List<String> critical = set.criticalUnknown();
    if (!critical.isEmpty()) {
      return forbidden(SecureFinding.CAA_CRITICAL, set).with("tags", critical);
    }
    if (!set.restricts()) {
      return about(SecureFinding.CAA_PERMITS, set).with("issuers", List.of());
    }
    List<CaaIssuer> permitted = set.issuers();
    if (permitted.isEmpty()) {
      return forbidden(SecureFinding.CAA_NOBODY, set);
    }
    if (issuers.isEmpty()) {
      return about(SecureFinding.CAA_UNTOLD, set).with("issuers", names(permitted));
    }
    List<CaaIssuer> ours =
        permitted.stream().filter(i -> issuers.contains(i.name().orElseThrow())).toList();
    if (ours.isEmpty()) {
      return forbidden(SecureFinding.CAA_FORBIDS, set).with("issuers", names(permitted));
    }
    return ours.stream()
        .filter(issuer -> issuer.conditions().isEmpty())
        .findFirst()
        .map(free -> about(SecureFinding.CAA_PERMITS, set).with("issuers", names(List.of(free))))
        .orElseGet(() ->
            about(SecureFinding.CAA_CONDITION, set)
                .with("issuers", names(ours))
                .with("conditions", ours.getFirst().conditions()));
  }

  /// What forbids stands in the user's own zone, or at the name that the host is an alias of, where
  /// only its owner can change it.
  private Finding forbidden(SecureFinding own, CaaSet set) {
    if (set.isElsewhere()) {
      return about(SecureFinding.CAA_AT_TARGET, set).fix(new Fix.AskProvider());
    }
    Finding finding = about(own, set);
    if (issuers.isEmpty() || own == SecureFinding.CAA_CRITICAL) {
      return finding.with("record", "");
    }
    String record = new Rdata.Caa(0, "issue", issuers.getFirst().withoutDot()).text();
    return finding.with("record", record).fix(new Fix.Publish(set.owner(), RecordType.CAA, record));
  }

  private Finding about(SecureFinding code, CaaSet set) {
    return finding(code).with("place", set.owner().withoutDot());
  }

  private Finding finding(SecureFinding code) {
    return Finding.of(code)
        .with("host", host.withoutDot())
        .with("wanted", issuers.stream().map(DomainName::withoutDot).toList())
        .with("count", issuers.size());
  }

  private static List<String> names(List<CaaIssuer> issuers) {
    return issuers.stream().map(i -> i.name().orElseThrow().withoutDot()).distinct().toList();
  }
}
