package app.sendready.live;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
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
  private final ConcurrentMap<DomainName, Delegation> cuts = new ConcurrentHashMap<>();
  private final Shared<DomainName, List<NamedServer>> contacts;
  private final Shared<DomainName, List<NamedServer>> more;

  ZoneFinder(Questions run, ResolvedZones resolved, NameServers nameServers) {
    this.run = run;
    this.resolved = resolved;
    this.nameServers = nameServers;
    this.contacts = new Shared<>(run.budget(), trouble -> List.of());
    this.more = new Shared<>(run.budget(), trouble -> List.of());
  }

  /// Where a walk ended.
  sealed interface Found {
    /// @param exists false where the zone denies the name
    record In(Delegation zone, boolean exists) implements Found {}

    record Lost(Trouble trouble, AnsweredBy by) implements Found {}
  }

  /// What a zone's servers say to a question, and which of them said it.
  record Said(NamedServer server, Reading reading, boolean authoritative, Instant at) {}

  /// The zone that holds exactly this name; one question per name, asked of one server.
  Found zoneOf(DomainName name) {
    return switch (near(name)) {
      case Found.Lost lost -> lost;
      case Found.In(Delegation zone, boolean exists) -> down(zone, name);
    };
  }

  /// A zone at or above the name and below the top-level ones, found without asking anything about
  /// the name where that is possible.
  Found near(DomainName name) {
    Optional<Delegation> known = known(name);
    if (known.isPresent() && known.get().source() != Delegation.Source.RESOLVER) {
      return new Found.In(known.get(), true);
    }
    if (known.isEmpty()) {
      ResolvedZones.Start start = resolved.above(name);
      if (start instanceof ResolvedZones.Start.No no) {
        return new Found.Lost(no.trouble(), no.by());
      }
      known = Optional.of(remember(((ResolvedZones.Start.Yes) start).zone()));
    }
    boolean isTop = known.get().apex().labels().size() < 2;
    return isTop ? fromTop(known.get(), name) : new Found.In(known.get(), true);
  }

  /// From a top-level zone one label at a time, so that all names below a domain share the
  /// questions.
  private Found fromTop(Delegation top, DomainName name) {
    for (int labels = top.apex().labels().size() + 1; labels <= name.labels().size(); labels++) {
      DomainName step = name.last(labels);
      Said said = ask(top, new Question(step, RecordType.SOA));
      switch (said.reading()) {
        case Reading.Referral referral -> {
          return new Found.In(remember(referral), true);
        }
        case Reading.Answer answer when answer.aliases().isEmpty() -> {
          return new Found.In(hosted(step, top), true);
        }
        case Reading.None none when none.aliases().isEmpty() -> {
          Optional<DomainName> deeper = deeper(none, top);
          if (deeper.isPresent()) {
            return new Found.In(hosted(deeper.get(), top), true);
          }
          if (none.nxDomain()) {
            return new Found.In(top, false); // RFC 8020: nor anything below
          }
        }
        case Reading.Bad bad -> {
          return byHelper(top, name).orElseGet(() -> new Found.Lost(bad.trouble(), by(said)));
        }
        // An alias here, whatever it leads to: the name is not cut off from this zone.
        case Reading.Answer answer -> {}
        case Reading.None none -> {}
        case Reading.Leads leads -> {}
      }
    }
    return new Found.In(top, true);
  }

  private Found down(Delegation from, DomainName name) {
    Delegation zone = from;
    DomainName probe = name;
    for (int step = 0; step < MAX_STEPS && !probe.equals(zone.apex()); step++) {
      switch (ask(zone, new Question(probe, RecordType.SOA)).reading()) {
        case Reading.Referral referral -> zone = remember(referral);
        case Reading.Answer answer when answer.aliases().isEmpty() -> {
          return new Found.In(hosted(probe, zone), true);
        }
        // An alias tells nothing about the zone it stands in; it is no apex (RFC 1034 §3.6.2), so
        // the name above is in the same zone.
        case Reading.Answer answer -> probe = probe.parent();
        case Reading.Leads leads -> probe = probe.parent();
        case Reading.None none when !none.aliases().isEmpty() -> probe = probe.parent();
        case Reading.None none -> {
          Optional<DomainName> deeper = deeper(none, zone);
          boolean exists = !none.nxDomain() || !probe.equals(name);
          return new Found.In(deeper.isPresent() ? hosted(deeper.get(), zone) : zone, exists);
        }
        case Reading.Bad bad -> {
          Delegation reached = zone;
          return byHelper(zone, name).orElseGet(() -> new Found.In(reached, true));
        }
      }
    }
    return new Found.In(zone, true);
  }

  /// The zone's servers gave nothing: perhaps a resolver knows a deeper zone.
  private Optional<Found> byHelper(Delegation zone, DomainName name) {
    int shortest = zone.apex().labels().size() + 1;
    Optional<Found> found = Optional.empty();
    for (int labels = shortest; labels <= name.labels().size(); labels++) {
      switch (resolved.at(name.last(labels))) {
        case ResolvedZones.Start.Yes(Delegation below) ->
            found = Optional.of(new Found.In(remember(asChild(below)), true));
        case ResolvedZones.Start.No(Trouble trouble, Optional<DomainName> above, AnsweredBy by) -> {
          if (above.isPresent() && above.get().equals(zone.apex()) && found.isEmpty()) {
            return Optional.of(new Found.In(zone, true));
          }
        }
      }
    }
    return found;
  }

  private static Delegation asChild(Delegation zone) {
    return new Delegation(zone.apex(), zone.servers(), zone.glue(), Delegation.Source.ITSELF);
  }

  /// One question to the zone: the first of its servers that has an answer.
  Said ask(Delegation zone, Question question) {
    List<NamedServer> servers = contacts.get(zone.apex(), () -> nameServers.contacts(zone));
    Said said = first(servers, zone, question);
    return said.reading() instanceof Reading.Bad && run.budget().nanosLeft() > 0
        ? again(servers, zone, question, said)
        : said;
  }

  private Said again(List<NamedServer> asked, Delegation zone, Question question, Said said) {
    List<NamedServer> others = more.get(zone.apex(), () -> nameServers.others(zone, asked));
    if (others.isEmpty()) {
      return said;
    }
    Said second = first(others, zone, question);
    return second.reading() instanceof Reading.Bad && !asked.isEmpty() ? said : second;
  }

  private Said first(List<NamedServer> servers, Delegation zone, Question question) {
    if (servers.isEmpty()) {
      Trouble trouble =
          run.budget().nanosLeft() == 0
              ? Budget.outOfTime()
              : new Trouble(
                  Trouble.Kind.NO_SERVER, "no address of a server of " + zone.apex() + " is known");
      NamedServer none = new NamedServer(zone.apex().withoutDot(), NOWHERE);
      return new Said(none, new Reading.Bad(trouble), false, run.clock().instant());
    }
    // Those who have answered before come first: a silent one costs its head start only once.
    List<NamedServer> ordered = new ArrayList<>(servers);
    ordered.sort(Comparator.comparing(server -> !run.hasHeard(server.endpoint())));
    return Race.first(
        ordered,
        HEAD_START,
        server -> ask(server, question, zone.apex()),
        said -> !(said.reading() instanceof Reading.Bad));
  }

  static final Endpoint NOWHERE = new Endpoint(IpAddress.of("0.0.0.0"));

  /// One question to one server of a zone.
  Said ask(NamedServer server, Question question, DomainName apex) {
    Heard heard = run.ask(server.endpoint(), Query.direct(question));
    return new Said(
        server,
        Reading.authoritative(heard, question, apex),
        heard instanceof Reply reply && reply.authoritative(),
        heard.at());
  }

  /// Who said it, for the evidence.
  static AnsweredBy by(Said said) {
    Endpoint endpoint = said.server().endpoint();
    String address = endpoint.equals(NOWHERE) ? "" : endpoint.toString();
    return new AnsweredBy(
        new ServerId(said.server().name(), address), said.authoritative(), said.at());
  }

  /// Keeps a zone that a server of its parent told of.
  Delegation remember(Reading.Referral referral) {
    return remember(
        new Delegation(
            referral.zone(), referral.servers(), referral.glue(), Delegation.Source.PARENT));
  }

  private Delegation remember(Delegation zone) {
    Delegation before = cuts.putIfAbsent(zone.apex(), zone);
    return before == null ? zone : before;
  }

  /// A zone whose servers answered for it when asked as servers of the zone above.
  Delegation hosted(DomainName apex, Delegation above) {
    Delegation known = cuts.get(apex);
    if (known != null) {
      return known;
    }
    Delegation same = new Delegation(apex, above.servers(), above.glue(), Delegation.Source.ITSELF);
    Said said = ask(above, new Question(apex, RecordType.NS));
    if (said.reading() instanceof Reading.Referral referral) {
      return remember(referral);
    }
    if (said.reading() instanceof Reading.Answer answer && answer.aliases().isEmpty()) {
      List<DomainName> servers =
          answer.rrset().all(Rdata.Ns.class).stream().map(Rdata.Ns::server).toList();
      return remember(new Delegation(apex, servers, above.glue(), Delegation.Source.ITSELF));
    }
    return remember(same);
  }

  /// The zone in whose name a *no* was said, if it is below the one that was asked.
  static Optional<DomainName> deeper(Reading.None none, Delegation zone) {
    return none.negative()
        .map(DnsAnswer.Negative::zone)
        .filter(apex -> none.aliases().isEmpty())
        .filter(apex -> apex.isWithin(zone.apex()) && !apex.equals(zone.apex()));
  }

  private Optional<Delegation> known(DomainName name) {
    for (DomainName n = name; ; n = n.parent()) {
      Delegation zone = cuts.get(n);
      if (zone != null) {
        return Optional.of(zone);
      }
      if (n.isRoot()) {
        return Optional.empty();
      }
    }
  }
}
