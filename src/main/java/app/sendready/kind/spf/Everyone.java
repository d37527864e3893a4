package app.sendready.kind.spf;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Resolver;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Tells a record, or one term of it, that lets anyone send: by the whole set of addresses it
/// permits, and where that depends on the address (RFC 7208 §7) by trying two that nobody has.
record Everyone(DomainName domain, Resolver resolver, KnownSenders senders) {
  private static final Clock STILL = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  /// Half of all IPv4 addresses; half of the IPv6 addresses that are handed out (2000::/3).
  private static final BigInteger MOST_V4 = BigInteger.ONE.shiftLeft(31);

  private static final BigInteger MOST_V6 = BigInteger.ONE.shiftLeft(124);

  private static final NetworkSet GLOBAL_V6 = NetworkSet.of(IpAddress.of("2000::"), 3);

  /// Addresses that no mail comes from, set apart for examples or never handed out, far apart.
  private static final List<IpAddress> STRANGERS_V4 =
      Stream.of("192.0.2.213", "233.252.0.77", "240.17.203.9", "198.19.201.44")
          .map(IpAddress::of)
          .toList();

  private static final List<IpAddress> STRANGERS_V6 =
      Stream.of("2001:db8:5ca1:ab1e::17", "3fff:fc3:d::99", "5f00:77::41")
          .map(IpAddress::of)
          .toList();

  /// Whether so many addresses pass that it is all of a family for whoever wants to.
  static boolean isMost(NetworkSet networks) {
    return networks.count(true).compareTo(MOST_V4) >= 0
        || networks.and(GLOBAL_V6).count(false).compareTo(MOST_V6) >= 0;
  }

  boolean in(SpfRecord record) {
    AllowedSet permits = SpfTree.of(resolver, domain, record.print(), senders).permits();
    return isMost(permits.networks())
        || dependsOnAddress(permits)
            && (pass(record, STRANGERS_V4, permits) || pass(record, STRANGERS_V6, permits));
  }

  /// The terms that do it alone, or all wide ones where they do it together.
  List<Term> terms(SpfRecord record) {
    List<Term> all = new ArrayList<>(record.live());
    record.redirect().ifPresent(all::add);
    return all.stream().filter(this::isOpen).toList();
  }

  /// Whether this term alone lets anyone send.
  boolean isOpen(Term term) {
    return switch (term) {
      case Term.Directive directive -> directive.permits() && in(new SpfRecord(List.of(directive)));
      case Modifier.Redirect redirect -> in(new SpfRecord(List.of(redirect)));
      case Modifier.Explanation exp -> false;
      case Modifier.Unknown unknown -> false;
    };
  }

  /// What such a term was written for: the hosts themselves, or the one address that is named.
  Optional<Term.Directive> narrowed(Term.Directive directive) {
    Optional<Mechanism> narrow =
        switch (directive.mechanism()) {
          case Mechanism.A a when !a.cidr().equals(Mechanism.Cidr.NONE) ->
              Optional.of(new Mechanism.A(a.target(), Mechanism.Cidr.NONE));
          case Mechanism.Mx mx when !mx.cidr().equals(Mechanism.Cidr.NONE) ->
              Optional.of(new Mechanism.Mx(mx.target(), Mechanism.Cidr.NONE));
          case Mechanism.Ip ip when isHost(ip) ->
              Optional.of(new Mechanism.Ip(ip.network(), OptionalInt.empty()));
          default -> Optional.empty();
        };
    return narrow
        .map(mechanism -> new Term.Directive(directive.qualifier(), mechanism))
        .filter(d -> !isOpen(d));
  }

  /// Whether bits are set behind the prefix, so that a single address was in somebody's mind.
  private static boolean isHost(Mechanism.Ip ip) {
    return !NetworkSet.of(ip.network(), ip.prefix()).ends().getFirst().equals(ip.network());
  }

  /// A reverse name is not looked up for addresses that have none.
  private static boolean dependsOnAddress(AllowedSet permits) {
    return permits.depending().stream().anyMatch(term -> !term.startsWith("ptr"));
  }

  private boolean pass(SpfRecord record, List<IpAddress> strangers, AllowedSet permits) {
    Resolver published = new AsIfPublished(resolver, domain, record.print());
    List<IpAddress> two =
        strangers.stream().filter(ip -> !permits.networks().contains(ip)).limit(2).toList();
    return two.size() == 2
        && two.stream()
            .flatMap(
                ip -> new SenderSamples(permits).outcomes(published, STILL, ip, domain).stream())
            .allMatch(SpfOutcome.PASS::equals);
  }
}
