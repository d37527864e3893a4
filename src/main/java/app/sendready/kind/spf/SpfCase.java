package app.sendready.kind.spf;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Resolver;
import java.time.Clock;
import java.util.List;

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

  /// For mail of the from-domain, once for each sender that can make a difference.
  List<SpfResult> results(IpAddress ip) {
    return new SenderSamples(tree.permits()).results(resolver, clock, ip, want.domain());
  }

  List<SpfOutcome> outcomes(IpAddress ip) {
    return results(ip).stream().map(SpfResult::outcome).toList();
  }
}
