package app.sendready.live;

import app.sendready.dns.AddressSpace;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerAddress;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Walks down the tree of zones, from the first one that a resolver knows, usually the top-level
/// domain, by asking each zone's own servers and following their referrals.
///
/// The resolver is asked for top-level zones and for addresses of name servers only. Asked for the
/// user's own names it would remember every *no*, and the user would have to wait for that to be
/// forgotten (RFC 2308 §5). Only where the servers above stay silent does it have to help.
final class ZoneFinder {
  private static final int MAX_STEPS = 24;

  /// Longer than the way around the world and back.
  private static final Duration HEAD_START = Duration.ofMillis(400);

  private final Questions run;
  private final ResolvedZones resolved;
  private final NameServers nameServers;
  private final ConcurrentMap<DomainName, ZoneDelegation> cuts = new ConcurrentHashMap<>();
  private final SharedWork<DomainName, List<NamedServer>> contacts;
  private final SharedWork<DomainName, List<NamedServer>> more;

  ZoneFinder(Questions run, ResolvedZones resolved, NameServers nameServers) {
    this.run = run;
    this.resolved = resolved;
    this.nameServers = nameServers;
    this.contacts = new SharedWork<>(run.budget(), trouble -> List.of());
    this.more = new SharedWork<>(run.budget(), trouble -> List.of());
  }

  /// Where a walk ended.
  sealed interface WalkEnd {
    /// @param exists false where the zone denies the name
    record In(ZoneDelegation zone, boolean exists) implements WalkEnd {}

    record Lost(Trouble trouble, AnsweredBy by) implements WalkEnd {}
  }

  /// What a zone's servers say to a question, and which of them said it.
  record ZoneAnswer(NamedServer server, ReplyMeaning reading, boolean authoritative, Instant at) {}

  /// The zone that holds exactly this name; one question per name, asked of one server.
  WalkEnd zoneOf(DomainName name) {
    return switch (near(name)) {
      case WalkEnd.Lost lost -> lost;
      case WalkEnd.In(ZoneDelegation zone, boolean exists) -> down(zone, name);
    };
  }

  /// A zone at or above the name and below the top-level ones, found without asking anything about
  /// the name where that is possible.
  WalkEnd near(DomainName name) {
    Optional<ZoneDelegation> known = known(name);
    if (known.isPresent() && known.get().source() != ZoneDelegation.Source.RESOLVER) {
      return new WalkEnd.In(known.get(), true);
    }
    if (known.isEmpty()) {
      ResolvedZones.Start start = resolved.above(name);
      if (start instanceof ResolvedZones.Start.No no) {
        return new WalkEnd.Lost(no.trouble(), no.by());
      }
      known = Optional.of(remember(((ResolvedZones.Start.Yes) start).zone()));
    }
    boolean isTop = known.get().apex().labels().size() < 2;
    return isTop ? fromTop(known.get(), name) : new WalkEnd.In(known.get(), true);
  }

  /// From a top-level zone one label at a time, so that all names below a domain share the
  /// questions.
  private WalkEnd fromTop(ZoneDelegation top, DomainName name) {
    for (int labels = top.apex().labels().size() + 1; labels <= name.labels().size(); labels++) {
      DomainName step = name.last(labels);
      ZoneAnswer said = ask(top, new Question(step, RecordType.SOA));
      switch (said.reading()) {
        case ReplyMeaning.Referral referral -> {
          return new WalkEnd.In(remember(referral, said.server(), top), true);
        }
        case ReplyMeaning.Answer answer when answer.aliases().isEmpty() -> {
          return new WalkEnd.In(hosted(step, top), true);
        }
        case ReplyMeaning.None none when none.aliases().isEmpty() -> {
          Optional<DomainName> deeper = deeper(none, top);
          if (deeper.isPresent()) {
            return new WalkEnd.In(hosted(deeper.get(), top), true);
          }
          if (none.nxDomain()) {
            return new WalkEnd.In(top, false); // RFC 8020: nor anything below
          }
        }
        case ReplyMeaning.Bad bad -> {
          return byHelper(top, name).orElseGet(() -> new WalkEnd.Lost(bad.trouble(), by(said)));
        }
        // An alias here, whatever it leads to: the name is not cut off from this zone.
        case ReplyMeaning.Answer answer -> {}
        case ReplyMeaning.None none -> {}
        case ReplyMeaning.Leads leads -> {}
      }
    }
    return new WalkEnd.In(top, true);
  }

  private WalkEnd down(ZoneDelegation from, DomainName name) {
    ZoneDelegation zone = from;
    DomainName probe = name;
    for (int step = 0; step < MAX_STEPS && !probe.equals(zone.apex()); step++) {
      ZoneAnswer said = ask(zone, new Question(probe, RecordType.SOA));
      switch (said.reading()) {
        case ReplyMeaning.Referral referral -> zone = remember(referral, said.server(), zone);
        case ReplyMeaning.Answer answer when answer.aliases().isEmpty() -> {
          return new WalkEnd.In(hosted(probe, zone), true);
        }
        // An alias tells nothing about the zone it stands in; it is no apex (RFC 1034 §3.6.2), so
        // the name above is in the same zone.
        case ReplyMeaning.Answer answer -> probe = probe.parent();
        case ReplyMeaning.Leads leads -> probe = probe.parent();
        case ReplyMeaning.None none when !none.aliases().isEmpty() -> probe = probe.parent();
        case ReplyMeaning.None none -> {
          Optional<DomainName> deeper = deeper(none, zone);
          boolean exists = !none.nxDomain() || !probe.equals(name);
          return new WalkEnd.In(deeper.isPresent() ? hosted(deeper.get(), zone) : zone, exists);
        }
        case ReplyMeaning.Bad bad -> {
          ZoneDelegation reached = zone;
          return byHelper(zone, name).orElseGet(() -> new WalkEnd.In(reached, true));
        }
      }
    }
    return new WalkEnd.In(zone, true);
  }

  /// The zone's servers gave nothing: perhaps a resolver knows a deeper zone.
  private Optional<WalkEnd> byHelper(ZoneDelegation zone, DomainName name) {
    int shortest = zone.apex().labels().size() + 1;
    Optional<WalkEnd> found = Optional.empty();
    for (int labels = shortest; labels <= name.labels().size(); labels++) {
      switch (resolved.at(name.last(labels))) {
        case ResolvedZones.Start.Yes(ZoneDelegation below) ->
            found = Optional.of(new WalkEnd.In(remember(asChild(below, zone)), true));
        case ResolvedZones.Start.No(Trouble trouble, Optional<DomainName> above, AnsweredBy by) -> {
          if (above.isPresent() && above.get().equals(zone.apex()) && found.isEmpty()) {
            return Optional.of(new WalkEnd.In(zone, true));
          }
        }
      }
    }
    return found;
  }

  private static ZoneDelegation asChild(ZoneDelegation zone, ZoneDelegation above) {
    return new ZoneDelegation(
        zone.apex(),
        zone.servers(),
        zone.glue(),
        ZoneDelegation.Source.ITSELF,
        zone.inside() && above.inside());
  }

  /// One question to the zone: the first of its servers that has an answer.
  ZoneAnswer ask(ZoneDelegation zone, Question question) {
    List<NamedServer> servers = contacts.get(zone.apex(), () -> contacts(zone));
    ZoneAnswer said = first(servers, zone, question);
    return said.reading() instanceof ReplyMeaning.Bad && run.budget().nanosLeft() > 0
        ? again(servers, zone, question, said)
        : said;
  }

  /// Another server of the zone than the one that said something, by its name; one that has
  /// answered before if there is one.
  Optional<NamedServer> another(ZoneDelegation zone, NamedServer said) {
    return contacts.get(zone.apex(), () -> contacts(zone)).stream()
        .filter(server -> !server.name().equals(said.name()))
        .min(Comparator.comparing(server -> !run.hasHeard(server.endpoint())));
  }

  private List<NamedServer> contacts(ZoneDelegation zone) {
    List<NamedServer> servers = nameServers.contacts(zone);
    if (zone.apex().labels().size() < 2 && zone.source() == ZoneDelegation.Source.RESOLVER) {
      // Who serves a top-level domain is nobody's choice, and every run begins there.
      servers.forEach(server -> run.budget().trust(server.endpoint()));
    }
    return servers;
  }

  private ZoneAnswer again(
      List<NamedServer> asked, ZoneDelegation zone, Question question, ZoneAnswer said) {
    List<NamedServer> others = more.get(zone.apex(), () -> nameServers.others(zone, asked));
    if (others.isEmpty()) {
      return said;
    }
    ZoneAnswer second = first(others, zone, question);
    return second.reading() instanceof ReplyMeaning.Bad && !asked.isEmpty() ? said : second;
  }

  private ZoneAnswer first(List<NamedServer> servers, ZoneDelegation zone, Question question) {
    if (servers.isEmpty()) {
      Trouble trouble =
          run.budget().nanosLeft() == 0
              ? Budget.outOfTime()
              : new Trouble(
                  Trouble.Kind.NO_SERVER, "no address of a server of " + zone.apex() + " is known");
      NamedServer none = new NamedServer(zone.apex().withoutDot(), NOWHERE);
      return new ZoneAnswer(none, new ReplyMeaning.Bad(trouble), false, run.clock().instant());
    }
    // Those who have answered before come first: a silent one costs its head start only once.
    List<NamedServer> ordered = new ArrayList<>(servers);
    ordered.sort(Comparator.comparing(server -> !run.hasHeard(server.endpoint())));
    return ServerRace.first(
        ordered,
        HEAD_START,
        server -> ask(server, question, zone.apex()),
        said -> !(said.reading() instanceof ReplyMeaning.Bad));
  }

  static final Endpoint NOWHERE = new Endpoint(IpAddress.of("0.0.0.0"));

  /// One question to one server of a zone.
  ZoneAnswer ask(NamedServer server, Question question, DomainName apex) {
    ServerReply heard = run.ask(server.endpoint(), Query.direct(question));
    return new ZoneAnswer(
        server,
        ReplyMeaning.authoritative(heard, question, apex),
        heard instanceof Reply reply && reply.authoritative(),
        heard.at());
  }

  /// Who said it, for the evidence.
  static AnsweredBy by(ZoneAnswer said) {
    Endpoint endpoint = said.server().endpoint();
    ServerAddress address =
        endpoint.equals(NOWHERE) ? ServerAddress.NONE : endpoint.serverAddress();
    return new AnsweredBy(
        new ServerId(said.server().name(), address), said.authoritative(), said.at());
  }

  /// Keeps a zone that a server of its parent told of. Only a server within the user's own network
  /// may tell of others there.
  ZoneDelegation remember(
      ReplyMeaning.Referral referral, NamedServer teller, ZoneDelegation parent) {
    return remember(
        new ZoneDelegation(
            referral.zone(),
            referral.servers(),
            referral.glue(),
            ZoneDelegation.Source.PARENT,
            tellsOfInner(teller, parent)));
  }

  private static boolean tellsOfInner(NamedServer teller, ZoneDelegation zone) {
    return zone.inside() && !AddressSpace.isOfInternet(teller.endpoint().address());
  }

  private ZoneDelegation remember(ZoneDelegation zone) {
    ZoneDelegation before = cuts.putIfAbsent(zone.apex(), zone);
    return before == null ? zone : before;
  }

  /// A zone whose servers answered for it when asked as servers of the zone above.
  ZoneDelegation hosted(DomainName apex, ZoneDelegation above) {
    ZoneDelegation known = cuts.get(apex);
    if (known != null) {
      return known;
    }
    ZoneAnswer said = ask(above, new Question(apex, RecordType.NS));
    if (said.reading() instanceof ReplyMeaning.Referral referral) {
      return remember(referral, said.server(), above);
    }
    if (said.reading() instanceof ReplyMeaning.Answer answer && answer.aliases().isEmpty()) {
      List<DomainName> servers =
          answer.rrset().all(Rdata.Ns.class).stream().map(Rdata.Ns::server).toList();
      return remember(
          new ZoneDelegation(
              apex,
              servers,
              above.glue(),
              ZoneDelegation.Source.ITSELF,
              tellsOfInner(said.server(), above)));
    }
    return remember(
        new ZoneDelegation(
            apex, above.servers(), above.glue(), ZoneDelegation.Source.ITSELF, above.inside()));
  }

  /// The zone in whose name a *no* was said, if it is below the one that was asked.
  static Optional<DomainName> deeper(ReplyMeaning.None none, ZoneDelegation zone) {
    return none.negative()
        .map(DnsAnswer.Negative::zone)
        .filter(apex -> none.aliases().isEmpty())
        .filter(apex -> apex.isWithin(zone.apex()) && !apex.equals(zone.apex()));
  }

  private Optional<ZoneDelegation> known(DomainName name) {
    for (DomainName n = name; ; n = n.parent()) {
      ZoneDelegation zone = cuts.get(n);
      if (zone != null) {
        return Optional.of(zone);
      }
      if (n.isRoot()) {
        return Optional.empty();
      }
    }
  }
}
