package app.sendready.secure;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;

/// The CAA records that count for a name: its own, else those of the nearest name above that has
/// some (RFC 8659 §3). Aliases are followed at each of these names; above an alias's target nobody
/// climbs.
sealed interface CaaClimb {
  /// These count.
  record At(CaaSet set) implements CaaClimb {}

  /// None, up to the top-level domain: everybody may issue.
  record Nowhere() implements CaaClimb {}

  /// A name gave no answer before any had records; an issuer refuses then, too.
  record Untold(DomainName name) implements CaaClimb {}

  static CaaClimb from(DomainName name, Resolver dns) {
    for (DomainName at = name; !at.isRoot(); at = at.parent()) {
      switch (dns.ask(at, RecordType.CAA)) {
        case DnsAnswer.Found(RRset found, var _, var _) -> {
          return new At(new CaaSet(found.owner(), at, found.all(Rdata.Caa.class)));
        }
        case DnsAnswer.NxDomain _ -> {
          // Top-level domains are there: who denies them denies everything, and has told nothing.
          if (at.parent().isRoot()) {
            return new Untold(name);
          }
        }
        case DnsAnswer.NoData _ -> {}
        case DnsAnswer.Failed _ -> {
          return new Untold(at);
        }
      }
    }
    return new Nowhere();
  }
}
