package app.sendready.kind.spf;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Resolver;
import java.time.Clock;

/// One record under judgement, with all that judging it needs.
///
/// @param isBroken whether a fault is known already that makes every evaluation end in *permerror*
record SpfCase(
    SpfTree tree,
    SpfRecord record,
    SpfExpectation want,
    Resolver resolver,
    Clock clock,
    KnownSenders senders,
    boolean isBroken) {

  SpfResult evaluate(IpAddress ip, DomainName domain) {
    return new SpfEvaluator(resolver, clock).check(ip, domain);
  }
}
