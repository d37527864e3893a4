package app.sendready.check;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.Authority;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.network.MemoryNetwork;
import app.sendready.network.Network;
import app.sendready.network.NetworkState;
import app.sendready.web.Fetcher;
import app.sendready.web.WebAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A network of several servers that may hold different versions of the same zone, and resolvers
/// that may remember old ones.
class ManyServers implements Network, Authority {
  private final List<MemoryZone> servers;
  private final List<Named> publics = new ArrayList<>();
  private Optional<Named> system = Optional.empty();
  private ZoneCut.Security security = ZoneCut.Security.NOT_BOGUS;
  private boolean authoritative = true;
  private NetworkState state = NetworkState.OPEN;

  ManyServers(MemoryZone... servers) {
    this.servers = List.of(servers);
  }

  ManyServers publicResolver(String name, Resolver remembered) {
    publics.add(new Named(name, question -> as(new ServerId(name, ""), remembered.ask(question))));
    return this;
  }

  ManyServers systemResolver(MemoryZone remembered) {
    ServerId at = new ServerId("system", "");
    system = Optional.of(new Named("system", question -> as(at, remembered.ask(question), false)));
    return this;
  }

  /// One that holds a copy of the zone of its own.
  ManyServers officeResolver(MemoryZone copy) {
    ServerId at = new ServerId("system", "");
    system =
        Optional.of(
            new Named(
                "system",
                question -> as(at, copy.ask(question), copy.zoneOf(question.name()).isPresent())));
    return this;
  }

  /// Nobody speaks with authority.
  ManyServers secondHand() {
    authoritative = false;
    return this;
  }

  ManyServers offline() {
    state = NetworkState.OFFLINE;
    return this;
  }

  ManyServers bogus() {
    security = ZoneCut.Security.BOGUS;
    return this;
  }

  private static DnsAnswer as(ServerId server, DnsAnswer answer) {
    return as(server, answer, true);
  }

  private static DnsAnswer as(ServerId server, DnsAnswer answer, boolean authoritative) {
    return answer.toldBy(new AnsweredBy(server, authoritative, answer.by().at()));
  }

  @Override
  public List<DnsAnswer> askEach(Question question) {
    List<DnsAnswer> answers = new ArrayList<>();
    for (int i = 0; i < servers.size(); i++) {
      answers.add(
          as(
              new ServerId("ns" + (i + 1), "192.0.2." + (i + 1)),
              servers.get(i).ask(question),
              authoritative));
    }
    return answers;
  }

  @Override
  public ZoneCut zoneOf(DomainName name) {
    if (state == NetworkState.OFFLINE) {
      return new ZoneCut.Unknown(
          new Trouble(Trouble.Kind.TIMEOUT, "no answer"),
          new AnsweredBy(new ServerId("nobody", ""), false, Instant.EPOCH));
    }
    ZoneCut.Zone zone = (ZoneCut.Zone) new MemoryNetwork(servers.getFirst()).zoneOf(name);
    return new ZoneCut.Zone(
        zone.name(),
        zone.servers(),
        zone.childServers(),
        zone.parentServers(),
        zone.exists(),
        security);
  }

  @Override
  public Authority authority() {
    return this;
  }

  @Override
  public Resolver authoritative() {
    return servers.getFirst();
  }

  @Override
  public List<Named> publicResolvers() {
    return publics;
  }

  @Override
  public Optional<Named> system() {
    return system;
  }

  @Override
  public NetworkState state() {
    return state;
  }

  @Override
  public Fetcher web() {
    return uri -> new WebAnswer.Failed("none");
  }
}
