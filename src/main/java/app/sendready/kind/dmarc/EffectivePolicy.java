package app.sendready.kind.dmarc;

import app.sendready.answers.DmarcPolicy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import java.util.Optional;

/// What the record that applies asks to be done with failing mail of one domain.
///
/// @param tag the tag it comes from: `p`, `sp` or `np`
/// @param policy what receivers apply: one level below `stated` in test mode
public record EffectivePolicy(DmarcPolicy policy, DmarcPolicy stated, String tag) {

  /// The policy for mail from `domain` under a record found at `found.domain()`; asks whether the
  /// domain exists only where that decides.
  public static EffectivePolicy of(
      DomainName domain, TreeWalk.FoundRecord found, Resolver resolver) {
    DmarcRecord record = found.record();
    if (domain.equals(found.domain()) || !record.policyTagsAreReadable()) {
      return lowered(record.policy(), "p", record);
    }
    // RFC 9989 §4.7: np falls back to sp, sp to p.
    Optional<DmarcPolicy> np = record.stated("np");
    if (np.isPresent() && isNonExistent(domain, resolver)) {
      return lowered(np.get(), "np", record);
    }
    return record
        .stated("sp")
        .map(sp -> lowered(sp, "sp", record))
        .orElseGet(() -> lowered(record.policy(), "p", record));
  }

  /// The policy for existing sub-domains of the domain that published a record.
  public static EffectivePolicy forSubdomains(DmarcRecord record) {
    if (!record.policyTagsAreReadable()) {
      return lowered(record.policy(), "p", record);
    }
    return record
        .stated("sp")
        .map(sp -> lowered(sp, "sp", record))
        .orElseGet(() -> lowered(record.policy(), "p", record));
  }

  /// The policy for the domain that published a record.
  public static EffectivePolicy forDomain(DmarcRecord record) {
    return lowered(record.policy(), "p", record);
  }

  // RFC 9989 §3.2.13: NXDOMAIN, and nothing else, says that a domain does not exist.
  private static boolean isNonExistent(DomainName domain, Resolver resolver) {
    return resolver.ask(domain, RecordType.A) instanceof DnsAnswer.NxDomain;
  }

  private static EffectivePolicy lowered(DmarcPolicy stated, String tag, DmarcRecord record) {
    if (!record.isTesting()) {
      return new EffectivePolicy(stated, stated, tag);
    }
    DmarcPolicy lower =
        switch (stated) {
          case REJECT -> DmarcPolicy.QUARANTINE;
          case QUARANTINE, NONE -> DmarcPolicy.NONE;
        };
    return new EffectivePolicy(lower, stated, tag);
  }
}
