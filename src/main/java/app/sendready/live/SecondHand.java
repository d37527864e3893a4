package app.sendready.live;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.Authority;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What public resolvers say over HTTPS, where the name servers themselves cannot be asked.
///
/// They may remember: of several that have the record the one that fetched it last counts, and one
/// that has it counts more than those that do not (RFC 2308). None of these answers speaks with
/// authority, and they say so.
final class SecondHand implements Authority, Resolver {
  private final List<RecursiveResolver> resolvers;
  private final Questions run;

  /// @param servers resolvers that are asked over HTTPS; none if there are none
  SecondHand(List<NamedServer> servers, Questions run) {
    this.resolvers =
        servers.stream().map(server -> new RecursiveResolver(List.of(server), run)).toList();
    this.run = run;
  }

  @Override
  public DnsAnswer ask(Question question) {
    if (resolvers.isEmpty()) {
      return new DnsAnswer.Failed(
          new Trouble(Trouble.Kind.NO_WAY, "nobody to ask over HTTPS"),
          new AnsweredBy(new ServerId("nobody"), false, run.clock().instant()));
    }
    List<DnsAnswer> answers = ServerRace.all(resolvers, resolver -> resolver.ask(question));
    DnsAnswer best = answers.getFirst();
    for (DnsAnswer answer : answers) {
      if (rank(answer) > rank(best)) {
        best = answer;
      }
    }
    return withoutAuthority(best);
  }

  /// Records before *no*, *no* before *cannot tell*; of records those that stay longest, which came
  /// in last.
  private static long rank(DnsAnswer answer) {
    return switch (answer) {
      case DnsAnswer.Found found -> 1 + found.rrset().ttl();
      case DnsAnswer.NoData none -> 0;
      case DnsAnswer.NxDomain none -> 0;
      case DnsAnswer.Failed failed -> failed.trouble().kind() == Trouble.Kind.BOGUS ? -1 : -2;
    };
  }

  private static DnsAnswer withoutAuthority(DnsAnswer answer) {
    return answer.toldBy(new AnsweredBy(answer.by().server(), false, answer.by().at()));
  }

  @Override
  public Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
    return ServerRace.askAll(questions, this::ask);
  }

  @Override
  public List<DnsAnswer> askEach(Question question) {
    return List.of(ask(question));
  }

  @Override
  public ZoneCut zoneOf(DomainName name) {
    return switch (ask(new Question(name, RecordType.SOA))) {
      case DnsAnswer.Found found when found.aliases().isEmpty() -> zone(name, true, found.by());
      // An alias is no apex: the zone begins further up.
      case DnsAnswer.Found found -> above(name, found.by());
      case DnsAnswer.NoData none -> denied(name, none.negative(), true, none.by());
      case DnsAnswer.NxDomain none -> denied(name, none.negative(), false, none.by());
      case DnsAnswer.Failed failed when failed.trouble().kind() == Trouble.Kind.BOGUS ->
          bogus(name, failed);
      case DnsAnswer.Failed failed -> new ZoneCut.Unknown(failed.trouble(), failed.by());
    };
  }

  private ZoneCut above(DomainName name, AnsweredBy by) {
    return name.isRoot() || name.labels().size() < 2
        ? new ZoneCut.Unknown(new Trouble(Trouble.Kind.NO_WAY, "no zone above " + name), by)
        : zoneOf(name.parent());
  }

  private ZoneCut denied(
      DomainName name, Optional<DnsAnswer.Negative> negative, boolean exists, AnsweredBy by) {
    Optional<DomainName> apex =
        negative.map(DnsAnswer.Negative::zone).filter(zone -> name.isWithin(zone));
    return apex.isPresent() ? zone(apex.get(), exists, by) : above(name, by);
  }

  /// The zone as resolvers know it; none of its servers was asked.
  private ZoneCut zone(DomainName apex, boolean exists, AnsweredBy by) {
    List<DomainName> names =
        ask(new Question(apex, RecordType.NS)) instanceof DnsAnswer.Found found
            ? servers(found.rrset())
            : List.of();
    Trouble noWay = new Trouble(Trouble.Kind.NO_WAY, "this network lets no question through to it");
    return names.isEmpty()
        ? new ZoneCut.Unknown(noWay, by)
        : new ZoneCut.Zone(
            apex,
            names.stream()
                .map(n ->
                    new ZoneCut.Server(n, Optional.empty(), Optional.of(noWay), Optional.empty()))
                .toList(),
            names,
            List.of(),
            exists,
            ZoneCut.Security.NOT_BOGUS);
  }

  private static List<DomainName> servers(RRset set) {
    return set.all(Rdata.Ns.class).stream()
        .map(Rdata.Ns::server)
        .distinct()
        .sorted()
        .limit(ZoneDelegation.MAX_SERVERS)
        .toList();
  }

  private static ZoneCut bogus(DomainName name, DnsAnswer.Failed failed) {
    return new ZoneCut.Zone(
        name,
        List.of(
            new ZoneCut.Server(
                name, Optional.empty(), Optional.of(failed.trouble()), Optional.empty())),
        List.of(),
        List.of(),
        true,
        ZoneCut.Security.BOGUS);
  }
}
