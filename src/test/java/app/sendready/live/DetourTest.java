package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.network.Network;
import app.sendready.network.NetworkState;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Networks that let no DNS through, or answer in the name servers' place.
@Timeout(30)
class DetourTest {
  private static final Duration TRY = Duration.ofMillis(300);
  private static final Question TXT = new Question(DomainName.of("shop.example"), RecordType.TXT);

  private final List<AutoCloseable> open = new ArrayList<>();
  private final MemoryZone world =
      new MemoryZone(Clock.systemUTC())
          .apex("example", "ns.nic.example")
          .address("ns.nic.example", "127.0.0.10")
          .apex("shop.example", "ns1.shop.example")
          .address("ns1.shop.example", "127.0.0.10")
          .txt("shop.example", "right");

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  static final HostileServer.Behaviour SILENT =
      new HostileServer.Behaviour() {
        @Override
        public List<HostileServer.Step> udp(byte[] query) {
          return List.of();
        }

        @Override
        public List<HostileServer.Step> tcp(byte[] query) {
          return List.of();
        }
      };

  private HostileServer.Behaviour honest() {
    Responder responder = new Responder(world);
    return query -> responder.respond(query, true).map(Fault::one).orElse(List.of());
  }

  /// To every question for an address: here.
  private static HostileServer.Behaviour forger() {
    return query ->
        Fault.one(
            new RawReply(query)
                .set(0x80)
                .answer(RawReply.name(query), RawReply.A, IpAddress.of("127.0.0.66").octets())
                .bytes());
  }

  private HostileServer serve(String address, HostileServer.Behaviour behaviour)
      throws IOException {
    HostileServer server = new HostileServer(address, behaviour);
    open.add(server);
    return server;
  }

  private DohServer doh() throws IOException {
    Responder responder = new Responder(world);
    DohServer server =
        new DohServer(DohServer.says(q -> responder.respond(q, false).orElse(new byte[0])));
    open.add(server);
    return server;
  }

  private static LiveNetworks networks(
      HostileServer system, List<Upstream> publics, Optional<Endpoint> decoy) {
    LiveSettings settings =
        new LiveSettings(publics, List.of(system.endpoint()), false, TRY, 500, decoy);
    return new LiveNetworks(() -> settings, uri -> new WebAnswer.Failed("none"), Clock.systemUTC());
  }

  private static Upstream upstream(HostileServer dns, DohServer https) {
    return new Upstream("Public", List.of(dns.endpoint()), https.uri());
  }

  private static Network open(LiveNetworks networks) {
    return networks.open(Duration.ofSeconds(8));
  }

  @Test
  void whereDnsIsBlockedItGoesOnOverHttpsAndRemembersThat() throws IOException {
    HostileServer silent = serve("127.0.0.4", SILENT);
    LiveNetworks networks =
        networks(silent, List.of(upstream(serve("127.0.0.5", SILENT), doh())), Optional.empty());
    Network first = open(networks);
    ZoneCut cut = first.authority().zoneOf(TXT.name());
    assertThat(cut)
        .isInstanceOfSatisfying(
            ZoneCut.Zone.class,
            zone -> {
              assertThat(zone.name()).isEqualTo(TXT.name());
              assertThat(zone.servers())
                  .allMatch(s -> s.trouble().orElseThrow().kind() == Trouble.Kind.NO_WAY);
            });
    DnsAnswer answer = first.authority().askEach(TXT).getFirst();
    assertThat(answer.records()).hasSize(1);
    assertThat(answer.by().authoritative()).isFalse();
    assertThat(answer.by().server().address().toString()).endsWith("/dns-query");
    assertThat(first.publicResolvers().getFirst().resolver().ask(TXT).records()).hasSize(1);
    assertThat(first.state()).isEqualTo(NetworkState.ONLY_HTTPS);

    long start = System.nanoTime();
    assertThat(open(networks).authority().askEach(TXT).getFirst().records()).hasSize(1);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TRY);
  }

  @Test
  void onceDnsPassesAgainItIsAskedDirectly() throws IOException {
    HostileServer silent = serve("127.0.0.4", SILENT);
    DohServer https = doh();
    List<Boolean> blocked = new ArrayList<>(List.of(true));
    HostileServer.Behaviour honest = honest();
    HostileServer.Behaviour sometimes =
        new HostileServer.Behaviour() {
          @Override
          public List<HostileServer.Step> udp(byte[] query) {
            return blocked.getFirst() ? List.of() : honest.udp(query);
          }

          @Override
          public List<HostileServer.Step> tcp(byte[] query) {
            return blocked.getFirst() ? List.of() : honest.tcp(query);
          }
        };
    HostileServer out = serve("127.0.0.10", sometimes);
    LiveNetworks networks = networks(silent, List.of(upstream(out, https)), Optional.empty());
    Network before = open(networks);
    before.authority().askEach(TXT);
    assertThat(before.state()).isEqualTo(NetworkState.ONLY_HTTPS);
    blocked.set(0, false);
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(8))
        .untilAsserted(() -> {
          Network after = open(networks);
          assertThat(after.authority().askEach(TXT).getFirst().by().authoritative()).isTrue();
          assertThat(after.state()).isEqualTo(NetworkState.OPEN);
        });
  }

  @Test
  void anAnswerFromWhereNobodyIsGivesTheForgerAway() throws IOException {
    HostileServer forger = serve("127.0.0.66", forger());
    HostileServer intercepted = serve("127.0.0.10", forger());
    Network network =
        open(
            networks(
                forger, List.of(upstream(intercepted, doh())), Optional.of(forger.endpoint())));
    DnsAnswer answer = network.authority().askEach(TXT).getFirst();
    assertThat(answer.records()).hasSize(1);
    assertThat(answer.by().authoritative()).isFalse();
    assertThat(network.state()).isEqualTo(NetworkState.FORGED);
  }

  @Test
  void aForgerWhoLetsNothingElseThroughIsNotBelieved() throws IOException {
    HostileServer forger = serve("127.0.0.66", forger());
    Upstream blocked = Upstream.at("Public", serve("127.0.0.10", forger()).endpoint());
    Network network = open(networks(forger, List.of(blocked), Optional.of(forger.endpoint())));
    DnsAnswer answer =
        network.authority().askEach(new Question(TXT.name(), RecordType.A)).getFirst();
    assertThat(LoopbackServerTest.kind(answer)).contains(Trouble.Kind.NO_WAY);
    assertThat(network.state()).isEqualTo(NetworkState.CAPTIVE);
  }

  @Test
  void anHonestNetworkIsOpenAndNothingIsAskedOverHttps() throws IOException {
    HostileServer honest = serve("127.0.0.10", honest());
    HostileServer system = serve("127.0.0.4", honest());
    DohServer https = doh();
    HostileServer nobody = serve("127.0.0.66", SILENT);
    Network network =
        open(networks(system, List.of(upstream(honest, https)), Optional.of(nobody.endpoint())));
    assertThat(network.authority().askEach(TXT).getFirst().by().authoritative()).isTrue();
    assertThat(network.state()).isEqualTo(NetworkState.OPEN);
    assertThat(https.requests).hasValue(0);
  }

  @Test
  void aResolverThatInventsAnswersIsSaidToAndNotReliedUpon() throws IOException {
    HostileServer honest = serve("127.0.0.10", honest());
    HostileServer.Behaviour rest = honest();
    HostileServer inventor =
        serve(
            "127.0.0.4",
            query ->
                RawReply.name(query).endsWith("invalid.") ? forger().udp(query) : rest.udp(query));
    HostileServer nobody = serve("127.0.0.66", SILENT);
    Network network =
        open(networks(inventor, List.of(upstream(honest, doh())), Optional.of(nobody.endpoint())));
    assertThat(network.authority().askEach(TXT).getFirst().by().authoritative()).isTrue();
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(network.state()).isEqualTo(NetworkState.INVENTS));
  }

  @Test
  void nobodyAtAllIsOneState() throws IOException {
    HostileServer silent = serve("127.0.0.4", SILENT);
    Network network =
        open(networks(silent, List.of(Upstream.at("Public", silent.endpoint())), Optional.empty()));
    assertThat(network.authority().zoneOf(TXT.name())).isInstanceOf(ZoneCut.Unknown.class);
    assertThat(network.state()).isEqualTo(NetworkState.OFFLINE);
  }
}
