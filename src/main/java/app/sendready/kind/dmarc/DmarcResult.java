package app.sendready.kind.dmarc;

import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Finding;
import app.sendready.dns.DomainName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A receiver's DMARC result for one message.
///
/// @param policyDomain where the record that applies was found; empty without one
/// @param effective what the domain's owner asks for if the message fails; empty without a record
/// @param record the one that applies; without one, the domain's own even if it cannot be used
/// @param findings what is to be said of the record, or of its absence
/// @param queries every `_dmarc` name that was asked, in order
public record DmarcResult(
    Result result,
    Optional<DomainName> policyDomain,
    DomainName organizationalDomain,
    Optional<EffectivePolicy> effective,
    boolean spfAligned,
    boolean dkimAligned,
    List<DomainName> queries,
    Optional<DmarcRecord> record,
    List<Finding> findings) {
  public DmarcResult {
    queries = List.copyOf(queries);
    findings = List.copyOf(findings);
  }

  /// The results of RFC 9989 §9.1 (registry of RFC 8601 results).
  public enum Result {
    NONE,
    PASS,
    FAIL,
    TEMPERROR,
    PERMERROR;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Optional<DmarcPolicy> policy() {
    return effective.map(EffectivePolicy::policy);
  }
}
