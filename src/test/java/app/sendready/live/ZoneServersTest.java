package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.ServerView;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.network.Network;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Finding zones by referral, and asking each of their servers.
class ZoneServersTest {
  private static final HostileServer.Behaviour SILENT = query -> List.of();
  static final HostileServer.Behaviour REFUSES =
      query -> Fault.one(new RawReply(query).rcode(5).bytes());

  private final SmallInternet net = new SmallInternet();

  @AfterEach
  void close() throws IOException {
    net.close();
  }

  private static DomainName name(String text) {
    return DomainName.of(text);
  }

  private static Question txt(String name) {
    return new Question(name(name), RecordType.TXT);
  }

  private static MemoryZone shop(String... servers) {
    return new MemoryZone(Clock.systemUTC())
        .apex("shop.example", servers)
        .txt("shop.example", "v=spf1 -all");
  }

  private static ZoneCut.Zone zone(Network network, String name) {
    ZoneCut cut = network.authority().zoneOf(name(name));
    assertThat(cut).isInstanceOf(ZoneCut.Zone.class);
    return (ZoneCut.Zone) cut;
  }

  private static List<String> outcomes(List<DnsAnswer> answers) {
    return answers.stream().map(a -> ServerView.of(a).outcome()).toList();
  }

  @Test
  void theZoneIsFoundThroughItsParent() throws IOException {
    MemoryZone world = shop("ns1.shop.example", "ns2.shop.example");
    net.delegate("shop.example", "ns2.shop.example=127.0.0.12", "ns1.shop.example=127.0.0.11")
        .serve("127.0.0.11", world)
        .serve("127.0.0.12", world);
    Network network = net.open();
    ZoneCut.Zone zone = zone(network, "shop.example");
    assertThat(zone.name()).isEqualTo(name("shop.example"));
    assertThat(zone.exists()).isTrue();
    assertThat(zone.parentServers())
        .containsExactly(name("ns1.shop.example"), name("ns2.shop.example"));
    assertThat(zone.childServers()).isEqualTo(zone.parentServers());
    assertThat(zone.servers())
        .extracting(s -> s.address().orElseThrow().toString())
        .containsExactly("127.0.0.11", "127.0.0.12");
    assertThat(zone.servers()).allMatch(s -> s.serial().equals(Optional.of(world.serial())));
    assertThat(outcomes(network.authority().askEach(txt("shop.example"))))
        .containsExactly("found", "found");
  }

  @Test
  void theResolverIsNeverAskedForTheUsersOwnNames() throws IOException {
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11")
        .serve("127.0.0.11", shop("ns1.shop.example"));
    Network network = net.open();
    network.authority().zoneOf(name("mail.shop.example"));
    network.authority().askEach(txt("ak._domainkey.shop.example"));
    network.authoritative().ask(txt("_dmarc.shop.example"));
    // The SOA of the apex, which exists, is asked for the sake of its signatures.
    // 28, the type of IPv6 addresses, where this machine has IPv6.
    assertThat(net.askedOfResolver)
        .filteredOn(asked -> !asked.endsWith(" 28"))
        .containsExactlyInAnyOrder(
            "example. 6", "example. 2", "ns.nic.example. 1", "shop.example. 6");
  }

  @Test
  void parentAndChildMayNameDifferentServers() throws IOException {
    MemoryZone world = shop("ns1.shop.example", "ns3.shop.example");
    net.resolverWorld.address("ns3.shop.example", "127.0.0.13");
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11", "ns2.shop.example=127.0.0.12")
        .serve("127.0.0.11", world)
        .serve("127.0.0.12", REFUSES)
        .serve("127.0.0.13", world);
    ZoneCut.Zone zone = zone(net.open(), "shop.example");
    assertThat(zone.parentServers())
        .containsExactly(name("ns1.shop.example"), name("ns2.shop.example"));
    assertThat(zone.childServers())
        .containsExactly(name("ns1.shop.example"), name("ns3.shop.example"));
    assertThat(zone.servers())
        .extracting(s -> s.trouble().map(Trouble::kind).orElse(null))
        .containsExactly(null, Trouble.Kind.REFUSED, null);
  }

  @Test
  void anUnregisteredNameIsDeniedByTheTop() throws IOException {
    Network network = net.open();
    ZoneCut.Zone zone = zone(network, "mail.nobody.example");
    assertThat(zone.name()).isEqualTo(name("example"));
    assertThat(zone.exists()).isFalse();
    assertThat(outcomes(network.authority().askEach(txt("mail.nobody.example"))))
        .containsExactly("nxdomain");
  }

  @Test
  void aChildZoneIsFoundAndAsked() throws IOException {
    MemoryZone keys =
        new MemoryZone(Clock.systemUTC())
            .apex("_domainkey.shop.example", "ns.keys.example")
            .txt("ak._domainkey.shop.example", "v=DKIM1; p=");
    net.resolverWorld.address("ns.keys.example", "127.0.0.21");
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11")
        .serve(
            "127.0.0.11",
            SmallInternet.refers(
                shop("ns1.shop.example"), "_domainkey.shop.example", "ns.keys.example", ""))
        .serve("127.0.0.21", keys);
    Network network = net.open();
    assertThat(zone(network, "ak._domainkey.shop.example").name())
        .isEqualTo(name("_domainkey.shop.example"));
    assertThat(zone(network, "shop.example").name()).isEqualTo(name("shop.example"));
    List<DnsAnswer> each = network.authority().askEach(txt("ak._domainkey.shop.example"));
    assertThat(outcomes(each)).containsExactly("found");
    assertThat(each.getFirst().by().server().name()).isEqualTo("ns.keys.example");
    assertThat(network.authoritative().ask(txt("ak._domainkey.shop.example")).records()).hasSize(1);
  }

  @Test
  void aChildZoneIsFollowedEvenWhenNobodyLookedForIt() throws IOException {
    MemoryZone keys =
        new MemoryZone(Clock.systemUTC())
            .apex("_domainkey.shop.example", "ns._domainkey.shop.example")
            .txt("ak._domainkey.shop.example", "v=DKIM1; p=");
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11")
        .serve(
            "127.0.0.11",
            SmallInternet.refers(
                shop("ns1.shop.example"),
                "_domainkey.shop.example",
                "ns._domainkey.shop.example",
                "127.0.0.21"))
        .serve("127.0.0.21", keys);
    Network network = net.open();
    assertThat(outcomes(network.authority().askEach(txt("ak._domainkey.shop.example"))))
        .containsExactly("found");
  }

  @Test
  void aDenialOfAnEmptyNonTerminalHidesNothingBelow() throws IOException {
    MemoryZone world = shop("ns1.shop.example").txt("ak._domainkey.shop.example", "v=DKIM1; p=");
    Responder right = new Responder(world);
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11")
        .serve(
            "127.0.0.11",
            query ->
                Fault.one(
                    RawReply.name(query).equals("_domainkey.shop.example.")
                        ? new RawReply(query)
                            .rcode(3)
                            .authority("shop.example.", RawReply.SOA, RawReply.soa(1))
                            .bytes()
                        : right.respond(query, true).orElseThrow()));
    Network network = net.open();
    assertThat(outcomes(network.authority().askEach(txt("ak._domainkey.shop.example"))))
        .containsExactly("found");
    assertThat(zone(network, "ak._domainkey.shop.example").exists()).isTrue();
  }

  @Test
  void aChildZoneThatRefersToItselfIsLame() throws IOException {
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11")
        .serve(
            "127.0.0.11",
            SmallInternet.refers(
                shop("ns1.shop.example"), "a.shop.example", "ns1.shop.example", "127.0.0.11"));
    Network network = net.open();
    assertThat(outcomes(network.authority().askEach(txt("x.a.shop.example"))))
        .containsExactly("lame");
    assertThat(LoopbackServerTest.kind(network.authoritative().ask(txt("x.a.shop.example"))))
        .contains(Trouble.Kind.LAME);
  }

  @Test
  void oneSilentServerCostsOneTimeoutAndIsNamed() throws IOException {
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11", "ns2.shop.example=127.0.0.12")
        .serve("127.0.0.11", SILENT)
        .serve("127.0.0.12", shop("ns1.shop.example", "ns2.shop.example"));
    Network network = net.open();
    long start = System.nanoTime();
    ZoneCut.Zone zone = zone(network, "shop.example");
    assertThat(zone.servers())
        .extracting(s -> s.trouble().map(Trouble::kind).orElse(null))
        .containsExactly(Trouble.Kind.TIMEOUT, null);
    for (int i = 0; i < 20; i++) {
      assertThat(outcomes(network.authority().askEach(txt("n" + i + ".shop.example"))))
          .containsExactly("timeout", "nxdomain");
      assertThat(network.authoritative().ask(txt("n" + i + ".shop.example")).isAbsent()).isTrue();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(Duration.ofMillis(2 * SmallInternet.TRY_MILLIS + 4000));
  }

  @Test
  void allSilentIsUnknownNotAbsent() throws IOException {
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11", "ns2.shop.example=127.0.0.12")
        .serve("127.0.0.11", SILENT)
        .serve("127.0.0.12", SILENT);
    Network network = net.open();
    ZoneCut.Zone zone = zone(network, "shop.example");
    assertThat(zone.exists()).isTrue();
    assertThat(zone.servers()).hasSize(2).noneMatch(ZoneCut.Server::reachable);
    assertThat(outcomes(network.authority().askEach(txt("shop.example"))))
        .containsExactly("timeout", "timeout");
    assertThat(LoopbackServerTest.kind(network.authoritative().ask(txt("shop.example"))))
        .contains(Trouble.Kind.TIMEOUT);
  }

  @Test
  void oneOfFourServersIsRight() throws IOException {
    net.delegate(
            "shop.example",
            "ns1.shop.example=127.0.0.11",
            "ns2.shop.example=127.0.0.12",
            "ns3.shop.example=127.0.0.13",
            "ns4.shop.example=127.0.0.14")
        .serve("127.0.0.11", REFUSES)
        .serve("127.0.0.12", query -> Fault.one(new RawReply(query).rcode(2).bytes()))
        .serve("127.0.0.13", query -> Fault.one(new RawReply(query).clear(RawReply.AA).bytes()))
        .serve("127.0.0.14", shop("ns1.shop.example", "ns4.shop.example"));
    Network network = net.open();
    assertThat(outcomes(network.authority().askEach(txt("shop.example"))))
        .containsExactly("refused", "servfail", "lame", "found");
    DnsAnswer answer = network.authoritative().ask(txt("shop.example"));
    assertThat(answer.records()).hasSize(1);
    assertThat(answer.by().server().name()).isEqualTo("ns4.shop.example");
  }

  @Test
  void serversThatDisagreeAreHeardOneByOne() throws IOException {
    MemoryZone fresh = shop("ns1.shop.example", "ns2.shop.example");
    MemoryZone stale = shop("ns1.shop.example", "ns2.shop.example");
    fresh.txt("new.shop.example", "x");
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11", "ns2.shop.example=127.0.0.12")
        .serve("127.0.0.11", fresh)
        .serve("127.0.0.12", stale);
    Network network = net.open();
    assertThat(outcomes(network.authority().askEach(txt("new.shop.example"))))
        .containsExactly("found", "nxdomain");
    assertThat(zone(network, "shop.example").servers())
        .extracting(s -> s.serial().orElseThrow())
        .containsExactly(fresh.serial(), stale.serial());
  }

  @Test
  void aServerWithoutAnAddressStandsOnce() throws IOException {
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11", "gone.nic.example")
        .serve("127.0.0.11", shop("ns1.shop.example"));
    Network network = net.open();
    assertThat(zone(network, "shop.example").servers())
        .extracting(s -> s.trouble().map(Trouble::kind).orElse(null))
        .containsExactly(null, Trouble.Kind.NO_SERVER);
    assertThat(outcomes(network.authority().askEach(txt("shop.example"))))
        .containsExactly("found", "no-server");
  }

  @Test
  void nobodyListensIsUnreachable() throws IOException {
    net.resolverWorld.address("ns.closed.example", "127.0.0.99");
    net.delegate("shop.example", "ns.closed.example");
    assertThat(zone(net.open(), "shop.example").servers())
        .extracting(s -> s.trouble().orElseThrow().kind())
        .containsExactly(Trouble.Kind.UNREACHABLE);
  }

  @Test
  void glueOfStrangersIsNotBelieved() throws IOException {
    // 127.0.0.66 would answer, but only org. may say where ns.shop.org is.
    net.delegate("shop.example", "ns.shop.org=127.0.0.66").serve("127.0.0.66", shop("ns.shop.org"));
    Network network = net.open();
    assertThat(zone(network, "shop.example").servers())
        .extracting(s -> s.address())
        .containsExactly(Optional.empty());
    assertThat(net.queries("127.0.0.66")).isZero();
  }

  @Test
  void ipv6ThatThisMachineCannotReachIsNoFaultOfTheZone() throws IOException {
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11", "ns2.shop.example=2001:db8::53")
        .serve("127.0.0.11", shop("ns1.shop.example", "ns2.shop.example"));
    assertThat(zone(net.open(), "shop.example").servers())
        .filteredOn(s -> s.address().isPresent())
        .extracting(s -> s.address().orElseThrow())
        .containsExactly(IpAddress.of("127.0.0.11"));
  }

  @Test
  void anAliasAtTheApexIsNoFaultOfTheServer() throws IOException {
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11")
        .serve(
            "127.0.0.11",
            query ->
                Fault.one(
                    new RawReply(query)
                        .answer(
                            RawReply.name(query),
                            RawReply.CNAME,
                            RawReply.name("www.nobody.example"))
                        .bytes()));
    Network network = net.open();
    ZoneCut.Zone zone = zone(network, "shop.example");
    assertThat(zone.servers()).allMatch(ZoneCut.Server::reachable);
    DnsAnswer answer = network.authority().askEach(txt("shop.example")).getFirst();
    assertThat(answer).isInstanceOf(DnsAnswer.NxDomain.class);
    assertThat(answer.aliases()).hasSize(1);
  }

  @Test
  void brokenSignaturesAreSeenByTheResolverOnly() throws IOException {
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11")
        .serve("127.0.0.11", shop("ns1.shop.example"));
    net.resolverWorld.apex("shop.example", "ns1.shop.example").txt("shop.example", "unchecked");
    HostileServer.Behaviour usual = net.resolver();
    net.resolve(query -> {
      if (!RawReply.name(query).equals("shop.example.")) {
        return usual.udp(query);
      }
      if (!RawReply.isUnchecked(query)) {
        return Fault.one(new RawReply(query).rcode(2).bytes());
      }
      return RawReply.type(query) == RawReply.DS
          ? Fault.one(Fault.empty(query).signed("shop.example.").bytes())
          : usual.udp(query);
    });
    Network network = net.open();
    assertThat(zone(network, "shop.example").security()).isEqualTo(ZoneCut.Security.BOGUS);
    assertThat(
            LoopbackServerTest.kind(
                network.system().orElseThrow().resolver().ask(txt("shop.example"))))
        .contains(Trouble.Kind.BOGUS);
    assertThat(network.authoritative().ask(txt("shop.example")).records())
        .containsExactly(Rdata.Txt.of("v=spf1 -all"));
  }

  @Test
  void whereTheParentIsSilentTheResolverHelps() throws IOException {
    MemoryZone world = shop("ns1.shop.example");
    net.resolverWorld
        .apex("shop.example", "ns1.shop.example")
        .address("ns1.shop.example", "127.0.0.11");
    net.resolverWorld
        .remove(name("ns.nic.example"), RecordType.A)
        .address("ns.nic.example", "127.0.0.98");
    net.serve("127.0.0.11", world).serve("127.0.0.98", SILENT);
    ZoneCut.Zone zone = zone(net.open(), "shop.example");
    assertThat(zone.name()).isEqualTo(name("shop.example"));
    assertThat(zone.servers()).hasSize(1).allMatch(ZoneCut.Server::reachable);
    assertThat(zone.parentServers()).isEmpty();
  }

  @Test
  void withoutAResolverNothingIsKnown() throws IOException {
    net.resolve(SILENT);
    ZoneCut cut = net.open().authority().zoneOf(name("shop.example"));
    assertThat(cut).isInstanceOf(ZoneCut.Unknown.class);
    assertThat(((ZoneCut.Unknown) cut).trouble().kind()).isEqualTo(Trouble.Kind.TIMEOUT);
  }

  @Test
  void manyThreadsShareEveryQuestion() throws Exception {
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11")
        .serve("127.0.0.11", shop("ns1.shop.example"));
    Network network = net.open();
    List<DnsAnswer> answers =
        ServerRace.all(
            IntStream.range(0, 200).boxed().toList(),
            i -> network.authoritative().ask(txt("n" + i % 10 + ".shop.example")));
    assertThat(answers).allMatch(DnsAnswer::isAbsent);
    assertThat(net.queries("127.0.0.11")).isEqualTo(10);
    assertThat(net.queries("127.0.0.10")).isEqualTo(1);
    // 28, the type of IPv6 addresses, where this machine has IPv6.
    assertThat(net.askedOfResolver)
        .filteredOn(asked -> !asked.endsWith(" 28"))
        .containsExactlyInAnyOrder("example. 6", "example. 2", "ns.nic.example. 1");
  }

  @Test
  void aRunHasABoundOnQuestions() throws IOException {
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11")
        .serve("127.0.0.11", shop("ns1.shop.example"));
    Network network = net.open(Duration.ofSeconds(8), 10);
    List<String> outcomes =
        IntStream.range(0, 20)
            .mapToObj(i -> network.authoritative().ask(txt("n" + i + ".shop.example")))
            .map(a -> ServerView.of(a).outcome())
            .toList();
    assertThat(outcomes).startsWith("nxdomain").endsWith("budget");
    assertThat(net.queries("127.0.0.11")).isLessThanOrEqualTo(10);
  }

  @Test
  void aRunEndsAtItsDeadline() throws IOException {
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11").serve("127.0.0.11", SILENT);
    Network network = net.open(Duration.ofMillis(200), 2000);
    long start = System.nanoTime();
    Trouble trouble =
        switch (network.authority().zoneOf(name("shop.example"))) {
          case ZoneCut.Unknown unknown -> unknown.trouble();
          case ZoneCut.Zone zone -> zone.servers().getFirst().trouble().orElseThrow();
        };
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.BUDGET);
    assertThat(outcomes(network.authority().askEach(txt("shop.example"))))
        .containsExactly("budget");
    assertThat(LoopbackServerTest.kind(network.authoritative().ask(txt("shop.example"))))
        .contains(Trouble.Kind.BUDGET);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void aCancelledThreadComesBackAtOnceAndSpoilsNothing() throws Exception {
    HostileServer.Behaviour slow =
        query ->
            List.of(
                new HostileServer.Step(
                    new Responder(shop("ns1.shop.example")).respond(query, true).orElseThrow(),
                    350,
                    HostileServer.How.PLAINLY));
    net.delegate("shop.example", "ns1.shop.example=127.0.0.11").serve("127.0.0.11", slow);
    Network network = net.open();
    List<DnsAnswer> answers = new CopyOnWriteArrayList<>();
    Runnable ask = () -> answers.addAll(network.authority().askEach(txt("shop.example")));
    Thread cancelled = Thread.startVirtualThread(ask);
    Thread.sleep(60);
    long start = System.nanoTime();
    cancelled.interrupt();
    cancelled.join();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(250));
    assertThat(outcomes(answers)).containsExactly("budget");
    assertThat(outcomes(network.authority().askEach(txt("shop.example")))).containsExactly("found");
  }
}
