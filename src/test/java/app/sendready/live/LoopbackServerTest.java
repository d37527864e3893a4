package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.network.Network;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The practice server and the real client, over real sockets.
class LoopbackServerTest {
  private final MemoryZone world =
      new MemoryZone(Clock.systemUTC())
          .apex("example.com", "ns1.example.net", "ns2.example.net")
          .apex("example.net", "ns1.example.net", "ns2.example.net")
          .apex("_domainkey.example.com", "ns1.example.net")
          .address("ns1.example.net", "127.0.0.1")
          .address("ns2.example.net", "127.0.0.1")
          .address("example.com", "192.0.2.1")
          .txt("example.com", "v=spf1 include:example.net ~all")
          .txt("ak._domainkey.example.com", "v=DKIM1; k=rsa; p=\"(odd)\\;")
          .cname("trk.example.com", "target.example.net")
          .address("target.example.net", "192.0.2.2")
          .cname("gone.example.com", "nowhere.example.net")
          .txt("deep.below.example.com", "x")
          .txt("*.wild.example.com", "anything")
          .txt("xn--e1afmkfd.example.com", "кириллица");
  private LoopbackServer server;
  private Network network;

  @BeforeEach
  void open() throws IOException {
    server = new LoopbackServer(world, 0);
    network = network(server.endpoint());
  }

  static Network network(Endpoint resolver) {
    LiveSettings settings =
        LiveSettings.only(List.of(resolver)).withTryTime(Duration.ofMillis(300));
    return new LiveNetworks(settings, uri -> new WebAnswer.Failed("none"), Clock.systemUTC())
        .open(Duration.ofSeconds(8));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private static Question question(String name, RecordType type) {
    return new Question(DomainName.of(name), type);
  }

  @Test
  void theServersAnswerWithAuthority() {
    DnsAnswer answer = network.authoritative().ask(question("example.com", RecordType.TXT));
    assertThat(((DnsAnswer.Found) answer).rrset().texts())
        .containsExactly("v=spf1 include:example.net ~all");
    assertThat(answer.by().authoritative()).isTrue();
    assertThat(answer.by().server().name()).isEqualTo("ns1.example.net");
    assertThat(answer.by().server().address()).hasToString("127.0.0.1#" + server.endpoint().port());
  }

  @Test
  void aResolverAnswersWithoutAuthority() {
    DnsAnswer answer =
        network.system().orElseThrow().resolver().ask(question("trk.example.com", RecordType.A));
    assertThat(answer.records()).hasSize(1);
    assertThat(answer.by().authoritative()).isFalse();
    assertThat(answer.aliases())
        .containsExactly(
            new Alias(DomainName.of("trk.example.com"), DomainName.of("target.example.net"), 300));
    assertThat(network.publicResolvers()).hasSize(1);
  }

  @Test
  void signsThatMasterFilesEscapeStayAsTheyAre() {
    DnsAnswer answer =
        network.authoritative().ask(question("ak._domainkey.example.com", RecordType.TXT));
    assertThat(((DnsAnswer.Found) answer).rrset().texts())
        .containsExactly("v=DKIM1; k=rsa; p=\"(odd)\\;");
  }

  @Test
  void cyrillicNamesAndTextsComeThrough() {
    DnsAnswer answer =
        network.authoritative().ask(question("xn--e1afmkfd.example.com", RecordType.TXT));
    assertThat(((DnsAnswer.Found) answer).rrset().texts()).containsExactly("кириллица");
  }

  @Test
  void whatDoesNotFitIntoADatagramComesOverTcp() {
    for (int i = 0; i < 40; i++) {
      world.txt("many.example.com", i + "-" + "x".repeat(300));
    }
    DnsAnswer answer = network.authoritative().ask(question("many.example.com", RecordType.TXT));
    assertThat(answer.records()).hasSize(40);
    assertThat(((Rdata.Txt) answer.records().getFirst()).strings()).hasSize(2);
  }

  @Test
  void noIsToldApart() {
    var dns = network.authoritative();
    DnsAnswer none = dns.ask(question("example.com", RecordType.MX));
    assertThat(none).isInstanceOf(DnsAnswer.NoData.class);
    assertThat(((DnsAnswer.NoData) none).negative().orElseThrow().ttl()).isEqualTo(300);
    assertThat(dns.ask(question("below.example.com", RecordType.TXT)))
        .isInstanceOf(DnsAnswer.NoData.class);
    assertThat(dns.ask(question("no.example.com", RecordType.TXT)))
        .isInstanceOf(DnsAnswer.NxDomain.class);
    DnsAnswer gone = dns.ask(question("gone.example.com", RecordType.A));
    assertThat(gone).isInstanceOf(DnsAnswer.NxDomain.class);
    assertThat(gone.aliases()).hasSize(1);
  }

  @Test
  void wildcardsAnswerUnderTheNameAsked() {
    DnsAnswer answer =
        network.authoritative().ask(question("any.thing.wild.example.com", RecordType.TXT));
    assertThat(((DnsAnswer.Found) answer).rrset().owner())
        .isEqualTo(DomainName.of("any.thing.wild.example.com"));
  }

  @Test
  void aTroubleThatIsSetUpIsPassedOn() {
    world.fail("broken.example.com", RecordType.TXT, Trouble.Kind.SERVFAIL);
    world.fail("silent.example.com", RecordType.TXT, Trouble.Kind.TIMEOUT);
    assertThat(kind(network.authoritative().ask(question("broken.example.com", RecordType.TXT))))
        .contains(Trouble.Kind.SERVFAIL);
    assertThat(kind(network.authoritative().ask(question("silent.example.com", RecordType.TXT))))
        .contains(Trouble.Kind.TIMEOUT);
  }

  static Optional<Trouble.Kind> kind(DnsAnswer answer) {
    return answer instanceof DnsAnswer.Failed failed
        ? Optional.of(failed.trouble().kind())
        : Optional.empty();
  }

  @Test
  void theZoneAndItsServersAreFound() {
    ZoneCut.Zone zone = zone("www.example.com");
    assertThat(zone.name()).isEqualTo(DomainName.of("example.com"));
    assertThat(zone.exists()).isFalse();
    assertThat(zone.servers()).hasSize(2).allMatch(ZoneCut.Server::reachable);
    assertThat(zone.servers().getFirst().serial()).contains(world.serial());
    assertThat(zone.childServers()).hasSize(2);
    assertThat(zone.security()).isEqualTo(ZoneCut.Security.NOT_BOGUS);
    assertThat(zone("example.com").exists()).isTrue();
    assertThat(zone("below.example.com").exists()).isTrue();
  }

  @Test
  void aChildZoneOnTheSameServersIsFound() {
    assertThat(zone("ak._domainkey.example.com").name())
        .isEqualTo(DomainName.of("_domainkey.example.com"));
    assertThat(zone("trk.example.com").name()).isEqualTo(DomainName.of("example.com"));
  }

  private ZoneCut.Zone zone(String name) {
    return (ZoneCut.Zone) network.authority().zoneOf(DomainName.of(name));
  }

  @Test
  void eachServerIsAskedForItself() {
    List<DnsAnswer> answers =
        network.authority().askEach(question("trk.example.com", RecordType.A));
    assertThat(answers).hasSize(2).allMatch(a -> a instanceof DnsAnswer.Found);
    assertThat(answers)
        .extracting(a -> a.by().server().name())
        .containsExactly("ns1.example.net", "ns2.example.net");
    assertThat(answers).allMatch(a -> a.aliases().size() == 1);
  }

  @Test
  void aNameOutsideTheWorldCannotBeTold() {
    assertThat(kind(network.authoritative().ask(question("example.org", RecordType.A))))
        .isPresent();
    assertThat(network.authority().zoneOf(DomainName.of("example.org")))
        .isInstanceOf(ZoneCut.Unknown.class);
  }

  @Test
  void anAliasOutOfTheWorldCannotBeTold() {
    world.cname("out.example.com", "target.example.org");
    assertThat(kind(network.authoritative().ask(question("out.example.com", RecordType.A))))
        .isPresent();
    assertThat(
            kind(
                network
                    .system()
                    .orElseThrow()
                    .resolver()
                    .ask(question("out.example.com", RecordType.A))))
        .contains(Trouble.Kind.REFUSED);
  }

  @Test
  void publishingIsSeenByTheNextRun() {
    Question question = question("_dmarc.example.com", RecordType.TXT);
    assertThat(network.authoritative().ask(question).isAbsent()).isTrue();
    world.txt("_dmarc.example.com", "v=DMARC1; p=none");
    assertThat(network.authoritative().ask(question).isAbsent()).isTrue();
    assertThat(network(server.endpoint()).authoritative().ask(question).records()).hasSize(1);
  }

  @Test
  void closingLeavesNothingBehind() throws IOException {
    Endpoint endpoint = server.endpoint();
    try (Socket open = new Socket(endpoint.address().toInetAddress(), endpoint.port())) {
      server.close();
      open.setSoTimeout(2000);
      assertThat(isEnded(open)).isTrue();
    }
    DnsAnswer answer =
        network(endpoint).authoritative().ask(question("example.com", RecordType.TXT));
    assertThat(kind(answer)).contains(Trouble.Kind.UNREACHABLE);
    new LoopbackServer(world, endpoint.port()).close();
  }

  /// A connection that the server had not taken up yet is reset, another one closed.
  private static boolean isEnded(Socket open) throws IOException {
    try {
      return open.getInputStream().read() == -1;
    } catch (SocketException reset) {
      return true;
    }
  }
}
