package app.sendready.live;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks at a whole zone once per run: every address of every server, those that only the zone
/// itself names included, each asked for the zone's SOA.
final class ZoneSurvey {
  private final ZoneFinder finder;
  private final NameServers nameServers;
  private final RecursiveResolver helper;
  private final Questions run;
  private final SharedWork<DomainName, Result> surveyed;

  ZoneSurvey(ZoneFinder finder, NameServers nameServers, RecursiveResolver helper, Questions run) {
    this.finder = finder;
    this.nameServers = nameServers;
    this.helper = helper;
    this.run = run;
    this.surveyed = new SharedWork<>(run.budget(), Result.Unfinished::new);
  }

  /// How a look at a zone ends.
  sealed interface Result {
    /// @param askable the servers with an address, in stable order
    /// @param asked what each of these said
    /// @param unaskable the servers without one
    record Done(
        DomainName apex,
        List<NamedServer> askable,
        List<ZoneCut.Server> asked,
        List<ZoneCut.Server> unaskable,
        List<DomainName> childServers,
        List<DomainName> parentServers,
        ZoneCut.Security security)
        implements Result {
      public Done {
        askable = List.copyOf(askable);
        asked = List.copyOf(asked);
        unaskable = List.copyOf(unaskable);
      }

      /// The servers by the copy of the zone that they hold; those of one copy begin at another one
      /// for each name. Who did not tell a serial holds one of its own.
      List<List<NamedServer>> copies(DomainName name) {
        Map<Object, List<NamedServer>> copies = new LinkedHashMap<>();
        for (int i = 0; i < askable.size(); i++) {
          Object copy = asked.get(i).serial().<Object>map(serial -> serial).orElse(askable.get(i));
          copies.computeIfAbsent(copy, _ -> new ArrayList<>()).add(askable.get(i));
        }
        copies.values().forEach(all -> Collections.rotate(all, name.hashCode() % all.size()));
        return List.copyOf(copies.values());
      }

      ZoneCut.Zone toCut(boolean exists) {
        List<ZoneCut.Server> servers = new ArrayList<>(asked);
        servers.addAll(unaskable);
        return new ZoneCut.Zone(apex, servers, childServers, parentServers, exists, security);
      }
    }

    /// The run's budget did not last.
    record Unfinished(Trouble trouble) implements Result {}
  }

  Result of(ZoneDelegation zone) {
    return surveyed.get(zone.apex(), () -> survey(zone));
  }

  private sealed interface Part {
    record Security(ZoneCut.Security security) implements Part {}

    record Servers(List<ServerAnswer> seen) implements Part {}

    record Names(List<DomainName> names) implements Part {}
  }

  private record ServerAnswer(NamedServer at, ZoneCut.Server server) {
    boolean isAskable() {
      return server.address().isPresent();
    }

    /// Whether it is an address of this family.
    boolean is(boolean v4) {
      return server.address().filter(address -> address.isV4() == v4).isPresent();
    }
  }

  private Result survey(ZoneDelegation zone) {
    List<DomainName> child = new ArrayList<>();
    List<ServerAnswer> seen = new ArrayList<>();
    ZoneCut.Security security = ZoneCut.Security.NOT_CHECKED;
    List<Supplier<Part>> parts =
        List.of(
            () -> new Part.Security(security(zone.apex())),
            () -> new Part.Servers(probe(zone.servers(), zone, NameServers.MAX_OF_ZONE)),
            () -> new Part.Names(named(zone)));
    for (Part part : ServerRace.all(parts, Supplier::get)) {
      switch (part) {
        case Part.Security(ZoneCut.Security found) -> security = found;
        case Part.Servers(List<ServerAnswer> found) -> seen.addAll(found);
        case Part.Names(List<DomainName> found) -> child.addAll(found);
      }
    }
    // Servers that the parent does not name are asked by whoever has learnt of them.
    int left =
        NameServers.MAX_OF_ZONE - (int) seen.stream().filter(ServerAnswer::isAskable).count();
    seen.addAll(
        probe(child.stream().filter(n -> !zone.servers().contains(n)).toList(), zone, left));
    return sorted(zone, seen, child, security);
  }

  private Result sorted(
      ZoneDelegation zone,
      List<ServerAnswer> seen,
      List<DomainName> child,
      ZoneCut.Security security) {
    List<ServerAnswer> kept = withoutDeafFamily(seen);
    kept.sort(
        Comparator.comparing((ServerAnswer s) -> s.server().name())
            .thenComparing(s -> s.at().endpoint().address()));
    List<ServerAnswer> askable = kept.stream().filter(ServerAnswer::isAskable).toList();
    return new Result.Done(
        zone.apex(),
        askable.stream().map(ServerAnswer::at).toList(),
        askable.stream().map(ServerAnswer::server).toList(),
        kept.stream().map(ServerAnswer::server).filter(s -> s.address().isEmpty()).toList(),
        child,
        zone.source() == ZoneDelegation.Source.PARENT ? zone.servers() : List.of(),
        security);
  }

  /// Where no address of one family answered in the whole run but those of the other did, it is
  /// this machine that cannot reach that family; that is no fault of the zone.
  private List<ServerAnswer> withoutDeafFamily(List<ServerAnswer> seen) {
    List<ServerAnswer> kept = new ArrayList<>(seen);
    for (boolean v4 : new boolean[] {true, false}) {
      boolean deaf = !run.hasHeardFamily(v4);
      boolean otherWorks = seen.stream().anyMatch(s -> s.is(!v4) && s.server().reachable());
      if (deaf && otherWorks) {
        kept.removeIf(s -> s.is(v4));
      }
    }
    return kept;
  }

  /// @param most how many addresses are asked; each server's first before any one's second
  private List<ServerAnswer> probe(List<DomainName> names, ZoneDelegation zone, int most) {
    Question question = new Question(zone.apex(), RecordType.SOA);
    List<ServerAnswer> nowhere = new ArrayList<>();
    List<NamedServer> at = new ArrayList<>();
    List<DomainName> of = new ArrayList<>();
    List<NameServers.Located> located = nameServers.locate(names, zone);
    for (NameServers.Located server : located) {
      if (!server.inner().isEmpty()) {
        nowhere.add(nowhere(server.name(), server.innerTrouble()));
      } else if (server.addresses().isEmpty()) {
        nowhere.add(nowhere(server.name(), server.missing()));
      }
    }
    for (int turn = 0; turn < most && at.size() < most; turn++) {
      for (NameServers.Located server : located) {
        if (turn < server.addresses().size() && at.size() < most) {
          IpAddress address = server.addresses().get(turn);
          at.add(new NamedServer(server.name().withoutDot(), nameServers.endpoint(address)));
          of.add(server.name());
        }
      }
    }
    List<ZoneFinder.ZoneAnswer> said =
        ServerRace.all(at, server -> finder.ask(server, question, zone.apex()));
    List<ServerAnswer> seen = new ArrayList<>(nowhere);
    for (int i = 0; i < at.size(); i++) {
      seen.add(new ServerAnswer(at.get(i), server(of.get(i), said.get(i))));
    }
    return seen;
  }

  private static ServerAnswer nowhere(DomainName server, Trouble why) {
    return new ServerAnswer(
        new NamedServer(server.withoutDot(), ZoneFinder.NOWHERE),
        new ZoneCut.Server(server, Optional.empty(), Optional.of(why), Optional.empty()));
  }

  private static ZoneCut.Server server(DomainName name, ZoneFinder.ZoneAnswer said) {
    Optional<IpAddress> address = Optional.of(said.server().endpoint().address());
    return switch (said.reading()) {
      case ReplyMeaning.Answer answer when answer.aliases().isEmpty() ->
          new ZoneCut.Server(name, address, Optional.empty(), serial(answer.rrset()));
      // An alias at the apex is a fault of the zone's content, not of the server.
      case ReplyMeaning.Answer answer ->
          new ZoneCut.Server(name, address, Optional.empty(), Optional.empty());
      case ReplyMeaning.Leads leads ->
          new ZoneCut.Server(name, address, Optional.empty(), Optional.empty());
      case ReplyMeaning.None none -> lame(name, address, "has no SOA record for the zone");
      case ReplyMeaning.Referral referral -> lame(name, address, "refers to " + referral.zone());
      case ReplyMeaning.Bad bad ->
          new ZoneCut.Server(name, address, Optional.of(bad.trouble()), Optional.empty());
    };
  }

  private static ZoneCut.Server lame(DomainName name, Optional<IpAddress> address, String why) {
    return new ZoneCut.Server(
        name, address, Optional.of(new Trouble(Trouble.Kind.LAME, why)), Optional.empty());
  }

  private static Optional<Long> serial(RRset soa) {
    return soa.all(Rdata.Soa.class).stream().map(Rdata.Soa::serial).findFirst();
  }

  /// The NS names at the apex, from one of the zone's own servers.
  private List<DomainName> named(ZoneDelegation zone) {
    if (finder.ask(zone, new Question(zone.apex(), RecordType.NS)).reading()
        instanceof ReplyMeaning.Answer answer) {
      return answer.rrset().all(Rdata.Ns.class).stream()
          .map(Rdata.Ns::server)
          .distinct()
          .sorted()
          .limit(ZoneDelegation.MAX_SERVERS)
          .toList();
    }
    return List.of();
  }

  private ZoneCut.Security security(DomainName apex) {
    return switch (helper.ask(new Question(apex, RecordType.SOA))) {
      case DnsAnswer.Found found -> ZoneCut.Security.NOT_BOGUS;
      case DnsAnswer.NoData none -> ZoneCut.Security.NOT_BOGUS;
      case DnsAnswer.NxDomain none -> ZoneCut.Security.NOT_BOGUS;
      case DnsAnswer.Failed failed ->
          failed.trouble().kind() == Trouble.Kind.BOGUS
              ? ZoneCut.Security.BOGUS
              : ZoneCut.Security.NOT_CHECKED;
    };
  }
}
