package app.sendready.live;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.network.Network;
import app.sendready.network.Networks;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A resolver, a top-level domain `example` and any number of servers below it, each on a loopback
/// address of its own. The top-level server refers, as such servers do.
///
/// The resolver at 127.0.0.1 knows the top-level zone and the addresses of name servers; what it is
/// asked is kept.
final class SmallInternet implements AutoCloseable {
  static final int TRY_MILLIS = 250;

  final MemoryZone resolverWorld =
      new MemoryZone(Clock.systemUTC())
          .apex("example", "ns.nic.example")
          .address("ns.nic.example", "127.0.0.10");
  final MemoryZone topWorld =
      new MemoryZone(Clock.systemUTC())
          .apex("example", "ns.nic.example")
          .address("ns.nic.example", "127.0.0.10");
  final List<String> askedOfResolver = new CopyOnWriteArrayList<>();

  private record Cut(List<String> servers, Map<String, byte[]> glue) {}

  private final Map<String, Cut> delegations = new LinkedHashMap<>();
  private final List<HostileServer> servers = new ArrayList<>();
  private HostileServer.Behaviour resolver;

  SmallInternet() {
    Responder answers = new Responder(resolverWorld);
    resolver = query -> out(answers, query);
  }

  private static List<HostileServer.Step> out(Responder answers, byte[] query) {
    return answers.respond(query, true).map(Fault::one).orElse(List.of());
  }

  /// The top-level server refers to these for `zone`: names, some with a glue address
  /// (`name=literal`).
  SmallInternet delegate(String zone, String... names) {
    List<String> all = new ArrayList<>();
    Map<String, byte[]> glue = new LinkedHashMap<>();
    for (String name : names) {
      String[] parts = name.split("=");
      all.add(parts[0]);
      if (parts.length > 1) {
        glue.put(parts[0], IpAddress.of(parts[1]).octets());
      }
    }
    delegations.put(zone, new Cut(all, glue));
    return this;
  }

  SmallInternet serve(String address, MemoryZone world) throws IOException {
    Responder answers = new Responder(world);
    return serve(address, query -> out(answers, query));
  }

  SmallInternet serve(String address, HostileServer.Behaviour behaviour) throws IOException {
    servers.add(new HostileServer(address, behaviour));
    return this;
  }

  SmallInternet resolve(HostileServer.Behaviour behaviour) {
    resolver = behaviour;
    return this;
  }

  HostileServer.Behaviour resolver() {
    return resolver;
  }

  /// A server of a zone that refers for what is below `cut` to others.
  static HostileServer.Behaviour refers(MemoryZone world, String cut, String server, String glue) {
    Responder answers = new Responder(world);
    return query -> {
      if (!DomainName.of(RawReply.name(query)).isWithin(DomainName.of(cut))) {
        return out(answers, query);
      }
      RawReply reply =
          new RawReply(query).clear(RawReply.AA).authority(cut, RawReply.NS, RawReply.name(server));
      return Fault.one(
          glue.isEmpty()
              ? reply.bytes()
              : reply.additional(server, RawReply.A, IpAddress.of(glue).octets()).bytes());
    };
  }

  private List<HostileServer.Step> top(byte[] query) {
    DomainName name = DomainName.of(RawReply.name(query));
    for (var cut : delegations.entrySet()) {
      if (name.isWithin(DomainName.of(cut.getKey()))) {
        RawReply reply = new RawReply(query).clear(RawReply.AA);
        cut.getValue()
            .servers()
            .forEach(s -> reply.authority(cut.getKey(), RawReply.NS, RawReply.name(s)));
        cut.getValue().glue().forEach((s, a) -> reply.additional(s, a.length == 4 ? 1 : 28, a));
        return Fault.one(reply.bytes());
      }
    }
    return out(new Responder(topWorld), query);
  }

  Network open() throws IOException {
    return open(Duration.ofSeconds(8), 2000);
  }

  Network open(Duration budget, int questions) throws IOException {
    return networks(questions).open(budget);
  }

  Network open(Duration tryTime, Duration budget, int questions) throws IOException {
    return networks(tryTime, questions).open(budget);
  }

  /// The way in, for several runs.
  Networks networks(int questions) throws IOException {
    return networks(Duration.ofMillis(TRY_MILLIS), questions);
  }

  private Networks networks(Duration tryTime, int questions) throws IOException {
    List<Endpoint> endpoints = new ArrayList<>();
    servers.addFirst(
        new HostileServer(
            "127.0.0.1",
            query -> {
              askedOfResolver.add(RawReply.name(query) + " " + RawReply.type(query));
              return resolver.udp(query);
            }));
    servers.add(new HostileServer("127.0.0.10", this::top));
    servers.forEach(server -> endpoints.add(server.endpoint()));
    // Only the first is a resolver; the others stand here for their ports.
    LiveSettings settings =
        LiveSettings.only(endpoints).withTryTime(tryTime).withMaxPackets(questions);
    return new LiveNetworks(settings, uri -> new WebAnswer.Failed("none"), Clock.systemUTC());
  }

  int queries(String address) {
    return servers.stream()
        .filter(s -> s.endpoint().address().toString().equals(address))
        .mapToInt(s -> s.queries.get())
        .sum();
  }

  @Override
  public void close() throws IOException {
    for (HostileServer server : servers) {
      server.close();
    }
  }
}
