package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.ServerView;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.network.Network;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One server that denies what another has is behind: of a zone that is nobody's row its word alone
/// makes nothing red.
@Timeout(60)
class SecondOpinionTest {
  private static final String FIRST = "127.0.0.11";
  private static final String SECOND = "127.0.0.12";

  private final SmallInternet net = new SmallInternet();

  @AfterEach
  void close() throws IOException {
    net.close();
  }

  private static MemoryZone bare() {
    return new MemoryZone(Clock.systemUTC())
        .apex("host.example", "ns1.host.example", "ns2.host.example")
        .address("host.example", "192.0.2.1");
  }

  private static MemoryZone whole() {
    return bare()
        .txt("spf.host.example", "v=spf1 -all")
        .txt("host.example", "v=spf1 include:spf.host.example -all")
        .address("trk.host.example", "192.0.2.2");
  }

  private Network open(HostileServer.Behaviour first, HostileServer.Behaviour second)
      throws IOException {
    return net.delegate("host.example", "ns1.host.example=" + FIRST, "ns2.host.example=" + SECOND)
        .serve(FIRST, first)
        .serve(SECOND, second)
        .open();
  }

  private static HostileServer.Behaviour tells(MemoryZone world) {
    Responder answers = new Responder(world);
    return query -> answers.respond(query, true).map(Fault::one).orElseThrow();
  }

  private static String asked(Network network, String name, RecordType type) {
    DnsAnswer answer = network.authoritative().ask(new Question(DomainName.of(name), type));
    return ServerView.of(answer).outcome();
  }

  @Test
  void whatOneServerDeniesAndAnotherHasIsThere() throws IOException {
    Network network = open(tells(bare()), tells(whole()));
    assertThat(asked(network, "spf.host.example", RecordType.TXT)).as("no name").isEqualTo("found");
    assertThat(asked(network, "host.example", RecordType.TXT)).as("no data").isEqualTo("found");
    assertThat(asked(network, "trk.host.example", RecordType.A)).isEqualTo("found");
  }

  @Test
  void theEndOfAnAliasIsAskedForTwiceToo() throws IOException {
    net.delegate("shop.example", "ns1.shop.example=127.0.0.13")
        .serve(
            "127.0.0.13",
            new MemoryZone(Clock.systemUTC())
                .apex("shop.example", "ns1.shop.example")
                .cname("trk.shop.example", "trk.host.example"));
    Network network = open(tells(bare()), tells(whole()));
    assertThat(asked(network, "trk.shop.example", RecordType.A)).isEqualTo("found");
  }

  @Test
  void whatAllDenyIsNotThere() throws IOException {
    Network network = open(tells(bare()), tells(bare()));
    assertThat(asked(network, "spf.host.example", RecordType.TXT)).isEqualTo("nxdomain");
    assertThat(asked(network, "host.example", RecordType.TXT)).isEqualTo("no-data");
  }

  @Test
  void whatIsThereIsAskedOfOne() throws IOException {
    Network network = open(tells(whole()), tells(whole()));
    assertThat(asked(network, "spf.host.example", RecordType.TXT)).isEqualTo("found");
    assertThat(asked(network, "host.example", RecordType.TXT)).isEqualTo("found");
    assertThat(net.queries(SECOND)).isZero();
  }

  @Test
  void whoGivesNoAnswerDoesNotSpoilADenial() throws IOException {
    Network network = open(tells(bare()), ZoneServersTest.REFUSES);
    assertThat(asked(network, "spf.host.example", RecordType.TXT)).isEqualTo("nxdomain");
    assertThat(asked(network, "host.example", RecordType.TXT)).isEqualTo("no-data");
  }

  @Test
  void aSilentServerIsAwaitedOnceAndNotLong() throws IOException {
    Network network = open(tells(bare()), DetourTest.SILENT);
    assertThat(asked(network, "host.example", RecordType.A)).isEqualTo("found");
    long begun = System.nanoTime();
    assertThat(asked(network, "spf.host.example", RecordType.TXT)).isEqualTo("nxdomain");
    for (int i = 0; i < 20; i++) {
      assertThat(asked(network, "n" + i + ".host.example", RecordType.TXT)).isEqualTo("nxdomain");
    }
    // Twenty waits would be eight seconds.
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void aDenialIsNoAnswerWhereAnotherServerKnowsOfAZoneBelow() throws IOException {
    net.serve(
        "127.0.0.14",
        new MemoryZone(Clock.systemUTC())
            .apex("sub.host.example", "ns.sub.host.example")
            .txt("spf.sub.host.example", "v=spf1 -all"));
    Network network =
        open(
            tells(bare()),
            SmallInternet.refers(whole(), "sub.host.example", "ns.sub.host.example", "127.0.0.14"));
    assertThat(asked(network, "spf.sub.host.example", RecordType.TXT)).isEqualTo("found");
  }
}
