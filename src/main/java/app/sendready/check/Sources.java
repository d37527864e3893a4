package app.sendready.check;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.ZoneCut;
import app.sendready.web.Fetcher;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/// All that a check may look at.
///
/// @param dns the answers of the servers that own each name, never of a cache
/// @param zone the zone that holds the from-domain
/// @param cuts the zone that holds any name of the user's
/// @param web for logos and certificates only
/// @param clock the run's clock
public record Sources(
    Resolver dns, ZoneCut zone, Function<DomainName, ZoneCut> cuts, Fetcher web, Clock clock) {
  private static final String CONTROL = "sendready-control";

  public DnsAnswer ask(DomainName name, RecordType type) {
    return dns.ask(new Question(name, type));
  }

  /// Whether a zone begins at a name: beside its SOA no alias can be (RFC 1034 §3.6.2).
  public boolean isTop(DomainName name) {
    return begins(zone, name) || begins(cuts.apply(name), name);
  }

  private static boolean begins(ZoneCut cut, DomainName name) {
    return cut instanceof ZoneCut.Zone there && there.name().equals(name);
  }

  /// What a name answers that nobody can have published, beside `name`: if a wildcard is at work,
  /// the same as `name` itself would answer. The label depends on the names alone, so that a
  /// transcript replays, and is the same for all names with one parent, so that it is asked once.
  ///
  /// Where `name` has a record of its own the wildcard does not reach below it (RFC 4592 §3.3.1),
  /// whatever that record holds: the answer is then that of the name below.
  public DnsAnswer control(DomainName name, RecordType type) {
    DnsAnswer beside = ask(besides(name).orElse(name.parent()), type);
    return beside.isAbsent() && beside.aliases().isEmpty() || !exists(name, type)
        ? beside
        : below(name, type);
  }

  /// Whether a name is known to be there itself, and not only through a wildcard that answers for
  /// it.
  boolean exists(DomainName name, RecordType type) {
    DnsAnswer below = below(name, type);
    return below.isAbsent() && below.aliases().isEmpty();
  }

  private DnsAnswer below(DomainName name, RecordType type) {
    return ask(name.tryChild(CONTROL).orElse(name), type);
  }

  /// The name for that: empty where it would be too long.
  static Optional<DomainName> besides(DomainName name) {
    DomainName parent = name.parent();
    return parent.tryChild(CONTROL + "-" + Integer.toHexString(parent.hashCode()));
  }

  /// Whether it is one of the names that nobody can have published.
  static boolean isControl(DomainName name) {
    return !name.isRoot() && name.labels().getFirst().startsWith(CONTROL);
  }
}
