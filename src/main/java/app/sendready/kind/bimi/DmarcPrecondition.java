package app.sendready.kind.bimi;

import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import app.sendready.dns.Resolver;
import app.sendready.kind.dmarc.DmarcRecord;
import app.sendready.kind.dmarc.EffectivePolicy;
import app.sendready.kind.dmarc.TreeWalk;
import java.util.List;
import java.util.Optional;

/// Whether the DMARC policy is strong enough for a logo to be shown (draft-brand-indicators §7.1,
/// steps 7 to 9): at least quarantine at the author domain and at the organizational domain, for
/// sub-domains too, and for all mail.
record DmarcPrecondition(DomainName domain, Resolver resolver) {

  List<Finding> findings() {
    TreeWalk walk = TreeWalk.atOnce(domain, resolver);
    Optional<TreeWalk.FoundRecord> found = walk.policyRecord();
    if (found.isEmpty()) {
      return List.of(
          finding(
              walk.failure().isPresent()
                  ? BimiFinding.DMARC_UNKNOWN
                  : BimiFinding.DMARC_NOT_ENFORCED));
    }
    DomainName organization = walk.organizationalDomain();
    Optional<DmarcRecord> above =
        walk.steps().stream()
            .filter(s -> s.domain().equals(organization))
            .flatMap(s -> s.record().stream())
            .findFirst();
    // draft-brand-indicators §7.1 step 7: p=none on neither of the two.
    boolean enforced =
        EffectivePolicy.of(domain, found.get(), resolver).policy() != DmarcPolicy.NONE
            && above
                .filter(r -> EffectivePolicy.forDomain(r).policy() == DmarcPolicy.NONE)
                .isEmpty();
    if (!enforced) {
      return List.of(finding(BimiFinding.DMARC_NOT_ENFORCED));
    }
    // draft-brand-indicators §7.1 step 8: nor sp=none.
    if (above
        .filter(r -> EffectivePolicy.forSubdomains(r).policy() == DmarcPolicy.NONE)
        .isPresent()) {
      return List.of(finding(BimiFinding.DMARC_SUBDOMAINS_OPEN));
    }
    DmarcRecord record = found.get().record();
    // draft-brand-indicators §7.1 step 9: with quarantine for all mail.
    boolean partial =
        record.policy() == DmarcPolicy.QUARANTINE
            && record.tag("pct").filter(p -> !p.equals("100")).isPresent();
    return partial ? List.of(finding(BimiFinding.DMARC_PARTIAL)) : List.of();
  }

  private Finding finding(BimiFinding code) {
    return Finding.of(code).with("domain", domain.withoutDot());
  }
}
