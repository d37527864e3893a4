package app.sendready.rehearsal;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.kind.dmarc.Rehearsal;
import app.sendready.kind.spf.SpfOutcome;
import java.util.List;
import java.util.Optional;

/// A rehearsal and all it rests on.
///
/// @param mail the names in the mail
/// @param senders SPF for each address tried; in the cloud a sample of the platform's
/// @param policyDomain whose DMARC record applies; empty without one
/// @param policyKnown false where DNS did not say whether there is a record
public record RehearsalResult(
    Rehearsal.FirstMail mail,
    List<Sender> senders,
    Optional<DomainName> policyDomain,
    boolean policyKnown,
    Rehearsal result) {
  public RehearsalResult {
    senders = List.copyOf(senders);
  }

  /// One sending address and what a receiver's SPF check says of it.
  public record Sender(IpAddress address, SpfOutcome spf) {}
}
