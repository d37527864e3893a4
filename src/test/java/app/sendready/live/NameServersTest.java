package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Trouble;
import app.sendready.live.datagram.ServerTurns;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which of a zone's addresses are asked at all.
class NameServersTest {
  private static final DomainName ZONE = DomainName.of("shop.example");
  private static final DomainName SERVER = DomainName.of("ns1.shop.example");

  private final NameServers servers = servers();

  private static Questions questions(Duration time, int packets) {
    Clock clock = Clock.systemUTC();
    return new Questions(
        new DnsExchange(
            clock,
            time.plusMillis(1),
            new SecureRandom(),
            new Reachability(),
            new DnsExchange.Queue(ServerTurns.FREE, Set.of())),
        new Doh(clock),
        new Budget(time, packets, new Manners(), Set.of()),
        clock,
        new Lately());
  }

  private static NameServers servers() {
    Questions run = questions(Duration.ZERO, 0);
    NamedServer nobody = new NamedServer("nobody", new Endpoint(IpAddress.of("192.0.2.53")));
    return new NameServers(new RecursiveResolver(List.of(nobody), run), Map.of(), true);
  }

  private static ZoneDelegation zone(boolean inside, String... addresses) {
    return new ZoneDelegation(
        ZONE,
        List.of(SERVER),
        Map.of(SERVER, Arrays.stream(addresses).map(IpAddress::of).toList()),
        ZoneDelegation.Source.PARENT,
        inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.53",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "0.1.2.3",
        "100.64.0.1",
        "255.255.255.255",
        "224.0.0.251",
        "240.0.0.1",
        "198.18.0.1",
        "192.0.0.170",
        "::1",
        "::",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:203.0.113.1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12::1",
        "ff02::fb",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::1",
        "2002:a00:1::1",
        "2002:c0a8:101::",
        "100::1",
        "2001:0:7f00:1::1"
      })
  void aStrangersZoneDoesNotLeadIntoTheUsersOwnNetwork(String address) {
    NameServers.Located located = servers.locate(SERVER, zone(false, address));
    assertThat(located.addresses()).isEmpty();
    assertThat(located.inner()).containsExactly(IpAddress.of(address));
    assertThat(located.missing().kind()).isEqualTo(Trouble.Kind.NOT_PUBLIC);
    assertThat(servers.contacts(zone(false, address))).isEmpty();
    assertThat(servers.others(zone(false, address), List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.0.113.1", "198.51.100.10", "8.8.8.8", "2001:db8::1", "2606:4700:4700::1111",
        "64:ff9b::808:808", "2002:808:808::1", "172.32.0.1", "100.128.0.1", "198.20.0.1"
      })
  void whatIsOfTheInternetIsAsked(String address) {
    assertThat(servers.contacts(zone(false, address))).hasSize(1);
  }

  @Test
  void ofSeveralAddressesThePublicOnesAreAskedAndTheOthersAreSaid() {
    NameServers.Located located =
        servers.locate(SERVER, zone(false, "203.0.113.1", "10.0.0.1", "::1"));
    assertThat(located.addresses()).containsExactly(IpAddress.of("203.0.113.1"));
    assertThat(located.inner()).hasSize(2);
    assertThat(located.innerTrouble().detail()).contains("10.0.0.1").contains("::1");
  }

  @Test
  void whereTheUserNamedAResolverInsideItsServersMayBeThere() {
    assertThat(servers.contacts(zone(true, "127.0.0.11", "10.0.0.1"))).hasSize(2);
  }

  @Test
  void aZoneChoosesNoMoreThanSixteenAddresses() {
    String[] many = IntStream.range(0, 100).mapToObj(i -> "203.0.113." + i).toArray(String[]::new);
    List<NamedServer> contacts = servers.contacts(zone(false, many));
    assertThat(contacts).hasSize(16);
    assertThat(servers.others(zone(false, many), contacts)).isEmpty();
  }

  /// The chain from a named resolver inside breaks at the first server outside.
  @Test
  void onlyWhoIsInsideTellsOfOthersInside() {
    Questions run = questions(Duration.ZERO, 0);
    RecursiveResolver helper =
        new RecursiveResolver(
            List.of(new NamedServer("nobody", new Endpoint(IpAddress.of("192.0.2.53")))), run);
    DomainName top = DomainName.of("example");
    ZoneDelegation named =
        new ZoneDelegation(top, List.of(), Map.of(), ZoneDelegation.Source.RESOLVER, true);
    ZoneDelegation found =
        new ZoneDelegation(top, List.of(), Map.of(), ZoneDelegation.Source.RESOLVER, false);
    ReplyMeaning.Referral referral = new ReplyMeaning.Referral(ZONE, List.of(SERVER), Map.of());
    NamedServer inside = new NamedServer("in", new Endpoint(IpAddress.of("127.0.0.11")));
    NamedServer outside = new NamedServer("out", new Endpoint(IpAddress.of("203.0.113.1")));
    assertThat(finder(run, helper).remember(referral, inside, named).inside()).isTrue();
    assertThat(finder(run, helper).remember(referral, outside, named).inside()).isFalse();
    assertThat(finder(run, helper).remember(referral, inside, found).inside()).isFalse();
  }

  /// A laboratory, an intranet: nobody named a resolver, and the whole of DNS is within.
  @ParameterizedTest
  @CsvSource({"example, true", "shop.example, false"})
  void whoServesATopLevelZoneIsTheNetworksOwnWord(String apex, boolean inside) throws IOException {
    MemoryZone world =
        new MemoryZone(Clock.systemUTC()).apex("example", "ns.nic.example").apex(apex, "ns.x.test");
    try (HostileServer system =
        new HostileServer(
            "127.0.0.1",
            query -> new Responder(world).respond(query, true).map(Fault::one).orElse(List.of()))) {
      Questions run = questions(Duration.ofSeconds(5), 10);
      RecursiveResolver helper =
          new RecursiveResolver(List.of(new NamedServer("system", system.endpoint())), run);
      assertThat(new ResolvedZones(run, helper, false).at(DomainName.of(apex)))
          .isInstanceOfSatisfying(
              ResolvedZones.Start.Yes.class,
              yes -> assertThat(yes.zone().inside()).isEqualTo(inside));
    }
  }

  private ZoneFinder finder(Questions run, RecursiveResolver helper) {
    return new ZoneFinder(run, new ResolvedZones(run, helper, true), servers);
  }
}
