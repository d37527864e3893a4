package app.sendready.live;

import app.sendready.dns.AddressSpace;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The addresses of name servers, and the ports to ask them at.
final class NameServers {
  private static final int MAX_ADDRESSES = 8;

  /// Of one zone; no honest zone needs more to be looked at, and the addresses are its choice.
  static final int MAX_OF_ZONE = 16;

  private static final int FEW = 4;

  private final RecursiveResolver helper;
  private final Map<IpAddress, Integer> ports;
  private final boolean ipv6;

  /// @param ports where a server listens elsewhere than on port 53, because a resolver was given
  ///   there with the same address: the practice server is both at once
  /// @param ipv6 whether this machine can send to IPv6 addresses at all
  NameServers(RecursiveResolver helper, Map<IpAddress, Integer> ports, boolean ipv6) {
    this.helper = helper;
    this.ports = Map.copyOf(ports);
    this.ipv6 = ipv6;
  }

  /// One name server and where it can be asked; `missing` says why there is nowhere.
  ///
  /// @param inner addresses at which it is not asked, because they are not of the internet: what a
  ///   stranger's zone names there would be a machine of the user's own
  record Located(
      DomainName name, List<IpAddress> addresses, List<IpAddress> inner, Trouble missing) {
    static Located of(DomainName name, List<IpAddress> all, boolean inside, Trouble missing) {
      List<IpAddress> inner =
          all.stream().filter(a -> !inside && !AddressSpace.isOfInternet(a)).toList();
      List<IpAddress> rest = all.stream().filter(a -> !inner.contains(a)).toList();
      return new Located(name, rest, inner, inner.isEmpty() ? missing : notPublic(name, inner));
    }

    private static Trouble notPublic(DomainName name, List<IpAddress> inner) {
      return new Trouble(Trouble.Kind.NOT_PUBLIC, name + " is at " + inner);
    }

    /// What is to be said of the addresses that are left out.
    Trouble innerTrouble() {
      return notPublic(name, inner);
    }
  }

  Endpoint endpoint(IpAddress address) {
    return new Endpoint(address, ports.getOrDefault(address, Endpoint.DNS_PORT));
  }

  /// The addresses of one server: the glue, or else what a resolver says; IPv4 first.
  Located locate(DomainName server, ZoneDelegation zone) {
    Set<IpAddress> addresses = new LinkedHashSet<>(zone.glue().getOrDefault(server, List.of()));
    Trouble missing = new Trouble(Trouble.Kind.NO_SERVER, server + " has no address");
    if (addresses.isEmpty()) {
      List<RecordType> types =
          ipv6 ? List.of(RecordType.A, RecordType.AAAA) : List.of(RecordType.A);
      for (DnsAnswer answer :
          ServerRace.all(types, type -> helper.askTrusting(new Question(server, type)))) {
        for (Rdata record : answer.records()) {
          if (record instanceof Rdata.Address address) {
            addresses.add(address.address());
          }
        }
        if (answer instanceof DnsAnswer.Failed failed) {
          missing =
              new Trouble(
                  failed.trouble().kind(),
                  "the address of " + server + ": " + failed.trouble().detail());
        }
      }
    }
    List<IpAddress> usable =
        addresses.stream()
            .filter(address -> ipv6 || address.isV4())
            .sorted()
            .limit(MAX_ADDRESSES)
            .toList();
    return Located.of(server, usable, zone.inside(), missing);
  }

  /// Every address of every one of these servers, in the servers' order.
  List<Located> locate(List<DomainName> servers, ZoneDelegation zone) {
    return ServerRace.all(servers, server -> locate(server, zone));
  }

  /// Enough addresses to ask one question of the zone: the glue if there is any, else those of the
  /// first few servers.
  List<NamedServer> contacts(ZoneDelegation zone) {
    List<NamedServer> known = named(zone.servers().stream().map(s -> glued(s, zone)).toList());
    int enough = zone.source() == ZoneDelegation.Source.RESOLVER ? FEW : zone.servers().size();
    List<NamedServer> contacts =
        known.isEmpty()
            ? named(locate(zone.servers().stream().limit(enough).toList(), zone))
            : known;
    return contacts.stream().limit(MAX_OF_ZONE).toList();
  }

  /// All other addresses, for when none of those answers.
  List<NamedServer> others(ZoneDelegation zone, List<NamedServer> contacts) {
    return named(locate(zone.servers(), zone)).stream()
        .filter(server -> !contacts.contains(server))
        .limit(MAX_OF_ZONE - Math.min(MAX_OF_ZONE, contacts.size()))
        .toList();
  }

  private Located glued(DomainName server, ZoneDelegation zone) {
    List<IpAddress> usable =
        zone.glue().getOrDefault(server, List.of()).stream()
            .filter(address -> ipv6 || address.isV4())
            .toList();
    return Located.of(
        server, usable, zone.inside(), new Trouble(Trouble.Kind.NO_SERVER, "no glue"));
  }

  /// IPv4 before IPv6, else in the order given.
  private List<NamedServer> named(List<Located> servers) {
    List<NamedServer> v4 = new ArrayList<>();
    List<NamedServer> v6 = new ArrayList<>();
    for (Located server : servers) {
      for (IpAddress address : server.addresses()) {
        (address.isV4() ? v4 : v6)
            .add(new NamedServer(server.name().withoutDot(), endpoint(address)));
      }
    }
    v4.addAll(v6);
    return v4;
  }
}
