package app.sendready.network;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.Authority;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.web.Fetcher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A network held in memory: one server that knows everything, seen by nobody else. For tests, and
/// for trying a judgement without sockets.
public record MemoryNetwork(MemoryZone world, Fetcher web) implements Network, Authority {
  public MemoryNetwork(MemoryZone world) {
    this(world, Fetcher.NOBODY);
  }

  @Override
  public Authority authority() {
    return this;
  }

  @Override
  public Resolver authoritative() {
    return world;
  }

  @Override
  public List<Named> publicResolvers() {
    return List.of();
  }

  @Override
  public Optional<Named> system() {
    return Optional.empty();
  }

  @Override
  public ZoneCut zoneOf(DomainName name) {
    Optional<DomainName> apex = world.zoneOf(name);
    if (apex.isEmpty()) {
      return new ZoneCut.Unknown(
          new Trouble(Trouble.Kind.NO_SERVER, "no zone above " + name),
          new AnsweredBy(new ServerId("memory"), false, Instant.EPOCH));
    }
    List<DomainName> servers =
        world
            .at(apex.get(), RecordType.NS)
            .map(set -> set.all(Rdata.Ns.class))
            .orElse(List.of())
            .stream()
            .map(Rdata.Ns::server)
            .toList();
    boolean exists = !(world.ask(new Question(name, RecordType.SOA)) instanceof DnsAnswer.NxDomain);
    return new ZoneCut.Zone(
        apex.get(),
        servers.stream()
            .map(s ->
                new ZoneCut.Server(s, address(s), Optional.empty(), Optional.of(world.serial())))
            .toList(),
        servers,
        servers,
        exists,
        ZoneCut.Security.NOT_CHECKED);
  }

  private Optional<IpAddress> address(DomainName server) {
    return world
        .at(server, RecordType.A)
        .map(RRset::records)
        .map(List::getFirst)
        .map(r -> ((Rdata.Address) r).address());
  }

  @Override
  public List<DnsAnswer> askEach(Question question) {
    return List.of(world.ask(question));
  }
}
