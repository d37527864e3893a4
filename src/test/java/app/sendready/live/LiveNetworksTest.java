package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.Trouble;
import app.sendready.network.Network;
import app.sendready.network.PublicResolver;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which resolvers are asked, and how addresses are typed.
class LiveNetworksTest {
  private static final Question QUESTION =
      new Question(DomainName.of("example.com"), RecordType.TXT);

  private final MemoryZone world =
      new MemoryZone(Clock.systemUTC())
          .apex("example.com", "ns1.example.com")
          .address("ns1.example.com", "127.0.0.1")
          .txt("example.com", "here");

  private static Network open(LiveSettings settings) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    return new LiveNetworks(settings, uri -> new WebAnswer.Failed("none"), clock)
        .open(Duration.ofSeconds(5));
  }

  @Test
  void publicResolversHelpWhereTheSystemsIsSilent() throws IOException {
    try (HostileServer silent = new HostileServer("127.0.0.5", query -> List.of());
        LoopbackServer known = new LoopbackServer(world, 0)) {
      LiveSettings settings =
          new LiveSettings(
              List.of(Upstream.at("Public", known.endpoint())),
              List.of(silent.endpoint()),
              false,
              Duration.ofMillis(250),
              100);
      Network network = open(settings);
      DnsAnswer answer = network.authoritative().ask(QUESTION);
      assertThat(answer.records()).hasSize(1);
      assertThat(answer.by().at()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
      // But its own answer is its own: the system's resolver is not covered up for.
      assertThat(LoopbackServerTest.kind(network.system().orElseThrow().resolver().ask(QUESTION)))
          .contains(Trouble.Kind.TIMEOUT);
      assertThat(network.publicResolvers())
          .extracting(Network.Named::name)
          .containsExactly("Public");
    }
  }

  @Test
  void resolversThatAreNamedReplaceAllOthers() throws IOException {
    try (HostileServer refuses =
            new HostileServer("127.0.0.5", q -> Fault.one(new RawReply(q).rcode(5).bytes()));
        LoopbackServer known = new LoopbackServer(world, 0)) {
      Network network = open(LiveSettings.only(List.of(refuses.endpoint(), known.endpoint())));
      assertThat(LoopbackServerTest.kind(network.authoritative().ask(QUESTION)))
          .contains(Trouble.Kind.REFUSED);
      assertThat(network.publicResolvers()).hasSize(2);
      assertThat(network.publicResolvers().get(1).resolver().ask(QUESTION).records()).hasSize(1);
    }
  }

  @Test
  void manyQuestionsAreAskedSideBySide() throws IOException {
    HostileServer.Behaviour slow =
        q ->
            List.of(new HostileServer.Step(Fault.right(q).bytes(), 150, HostileServer.How.PLAINLY));
    try (HostileServer server = new HostileServer("127.0.0.5", slow)) {
      Resolver resolver =
          open(LiveSettings.only(List.of(server.endpoint()))).system().orElseThrow().resolver();
      List<Question> questions =
          IntStream.range(0, 20)
              .mapToObj(i -> new Question(DomainName.of("n" + i + ".example.com"), RecordType.TXT))
              .toList();
      long start = System.nanoTime();
      Map<Question, DnsAnswer> answers = resolver.askAll(questions);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
      assertThat(answers.keySet()).containsExactlyElementsOf(questions);
      assertThat(answers.values()).allMatch(a -> a.records().size() == 1);
    }
  }

  @Test
  void aNetworkThatLetsNoDatagramThroughCostsOneTry() throws IOException {
    HostileServer.Behaviour onlyTcp =
        new HostileServer.Behaviour() {
          @Override
          public List<HostileServer.Step> udp(byte[] query) {
            return List.of();
          }

          @Override
          public List<HostileServer.Step> tcp(byte[] query) {
            return Fault.one(RawReply.framed(Fault.right(query).bytes()));
          }
        };
    try (HostileServer server = new HostileServer("127.0.0.5", onlyTcp)) {
      LiveSettings settings =
          LiveSettings.only(List.of(server.endpoint())).withTryTime(Duration.ofSeconds(2));
      Resolver resolver = open(settings).system().orElseThrow().resolver();
      assertThat(resolver.ask(QUESTION).records()).hasSize(1);
      long start = System.nanoTime();
      for (int i = 0; i < 5; i++) {
        Question next = new Question(DomainName.of("n" + i + ".example"), RecordType.TXT);
        assertThat(resolver.ask(next).records()).hasSize(1);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void publicResolversCanBeChangedBetweenRuns() throws IOException {
    try (LoopbackServer first = new LoopbackServer(world, 0);
        LoopbackServer second = new LoopbackServer(world, 0)) {
      AtomicReference<LiveSettings> chosen =
          new AtomicReference<>(LiveSettings.only(List.of(first.endpoint())));
      LiveNetworks networks =
          new LiveNetworks(chosen::get, uri -> new WebAnswer.Failed("none"), Clock.systemUTC());
      assertThat(names(networks)).containsExactly(first.endpoint().toString());
      chosen.set(LiveSettings.only(List.of(second.endpoint())));
      assertThat(names(networks)).containsExactly(second.endpoint().toString());
    }
  }

  private static List<String> names(LiveNetworks networks) {
    return networks.open(Duration.ofSeconds(1)).publicResolvers().stream()
        .map(Network.Named::name)
        .toList();
  }

  @Test
  void aResolverIsReachedByIpv6OnlyWhereThisMachineHasIt() {
    Upstream both =
        Upstream.of(
            new PublicResolver(
                "Both",
                List.of(IpAddress.of("2001:db8::53"), IpAddress.of("192.0.2.53")),
                Optional.empty()));
    assertThat(both.servers(false))
        .extracting(s -> s.endpoint().toString())
        .containsExactly("192.0.2.53");
    assertThat(both.servers(true))
        .extracting(s -> s.endpoint().toString())
        .containsExactly("2001:db8::53", "192.0.2.53");
    assertThat(SystemResolvers.discover()).hasSizeLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1", "192.0.2.1:53, 192.0.2.1", "192.0.2.1:5300, 192.0.2.1#5300",
    "192.0.2.1#5300, 192.0.2.1#5300", "2001:db8::1, 2001:db8::1", "[2001:db8::1], 2001:db8::1",
    "[2001:db8::1]:5300, 2001:db8::1#5300", "2001:db8::1#5300, 2001:db8::1#5300"
  })
  void anEndpointIsUnderstood(String text, String printed) {
    assertThat(Endpoint.parse(text)).map(Endpoint::toString).contains(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "192.0.2.1:0", "192.0.2.1:65536", "192.0.2.1:", "[::1", "1.2.3"})
  void whatIsNoEndpointIsNot(String text) {
    assertThat(Endpoint.parse(text)).isEmpty();
  }
}
