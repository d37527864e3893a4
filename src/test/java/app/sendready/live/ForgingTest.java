package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.check.WordKind;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.network.Network;
import app.sendready.network.NetworkState;
import app.sendready.network.Recorder;
import app.sendready.network.Replay;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Networks that answer in the name servers' place for single names only, or are found out late.
@Timeout(30)
class ForgingTest {
  private static final Duration TRY = Duration.ofMillis(600);
  private static final DomainName DOMAIN = WordKind.DOMAIN;
  private static final Question TXT = new Question(DOMAIN, RecordType.TXT);
  private static final Answers ANSWERS = Answers.start(DOMAIN, Mode.CLOUD, KindScenarios.PLATFORM);

  private final List<AutoCloseable> open = new ArrayList<>();
  private HostileServer.Behaviour nobody = DetourTest.SILENT;

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  private static MemoryZone world(String... texts) {
    MemoryZone world =
        new MemoryZone(Clock.systemUTC())
            .apex("com", "ns.nic.example")
            .apex("example", "ns.nic.example")
            .address("ns.nic.example", "127.0.0.10")
            .apex("example.com", "ns1.example.com")
            .address("ns1.example.com", "127.0.0.10")
            .address("example.com", "127.0.0.80")
            .mx("example.com", 10, "mx.example.com");
    for (String text : texts) {
      world.txt("example.com", text);
    }
    return world;
  }

  private static HostileServer.Behaviour says(MemoryZone world) {
    Responder responder = new Responder(world);
    return query -> responder.respond(query, true).map(Fault::one).orElse(List.of());
  }

  /// Answers for one name and type only, after a while; to all else silence.
  private static HostileServer.Behaviour onlyFor(Question forged, MemoryZone world, int delay) {
    Responder responder = new Responder(world);
    return new HostileServer.Behaviour() {
      @Override
      public List<HostileServer.Step> udp(byte[] query) {
        boolean mine =
            DomainName.of(RawReply.name(query)).equals(forged.name())
                && RawReply.type(query) == forged.type().code();
        return mine
            ? List.of(
                new HostileServer.Step(
                    responder.respond(query, true).orElseThrow(), delay, HostileServer.How.PLAINLY))
            : List.of();
      }

      @Override
      public List<HostileServer.Step> tcp(byte[] query) {
        return List.of();
      }
    };
  }

  private HostileServer serve(String address, HostileServer.Behaviour behaviour)
      throws IOException {
    HostileServer server = new HostileServer(address, behaviour);
    open.add(server);
    return server;
  }

  private DohServer https(MemoryZone world) throws IOException {
    Responder responder = new Responder(world);
    DohServer server =
        new DohServer(DohServer.says(q -> responder.respond(q, false).orElse(new byte[0])));
    open.add(server);
    return server;
  }

  private Upstream publicResolver(String address, MemoryZone overDns, Optional<DohServer> https)
      throws IOException {
    return new Upstream(
        address, List.of(serve(address, says(overDns)).endpoint()), https.flatMap(DohServer::uri));
  }

  /// A machine whose resolver, name servers and public resolvers answer as `heard` over DNS.
  private LiveNetworks networks(MemoryZone heard, Upstream... publics) throws IOException {
    List<Upstream> all = new ArrayList<>(List.of(publics));
    all.add(Upstream.at("ns1", serve("127.0.0.10", says(heard)).endpoint()));
    LiveSettings settings =
        new LiveSettings(
            all,
            List.of(serve("127.0.0.4", says(heard)).endpoint()),
            false,
            TRY,
            500,
            Optional.of(serve("127.0.0.66", nobody).endpoint()));
    return new LiveNetworks(() -> settings, uri -> new WebAnswer.Failed("none"), Clock.systemUTC());
  }

  private static Network open(LiveNetworks networks) {
    return networks.open(Duration.ofSeconds(8));
  }

  private static Report check(Network network, List<Verdict> told) throws InterruptedException {
    return new Checker(List.of(new WordKind()), Clock.systemUTC())
        .run(ANSWERS, network, row -> told.add(row.verdict()));
  }

  private static Report check(Network network) throws InterruptedException {
    return check(network, new ArrayList<>());
  }

  private static List<String> codes(Report report) {
    RowReport row = report.rows().getFirst();
    return row.judgement().findings().stream().map(f -> f.code().code()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"left", "right"})
  void aForgerOfOneNameIsFoundOutByThatName(String truth) throws Exception {
    MemoryZone forged = world(truth.equals("left") ? "right" : "left");
    nobody = onlyFor(TXT, forged, 0);
    Upstream honest = publicResolver("127.0.0.5", forged, Optional.of(https(world(truth))));
    Report report = check(open(networks(forged, honest)));
    assertThat(report.network()).isEqualTo(NetworkState.FORGED);
    assertThat(codes(report))
        .isEqualTo(
            truth.equals("right")
                ? List.of("word.ok", "propagation.system-differs")
                : List.of("propagation.second-hand"));
  }

  @Test
  void whereTheForgerBlocksHttpsNothingIsSaidOfTheRow() throws Exception {
    MemoryZone forged = world("right");
    nobody = onlyFor(TXT, forged, 0);
    Report report = check(open(networks(forged)));
    assertThat(report.network()).isEqualTo(NetworkState.CAPTIVE);
    assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void whatWasBelievedBeforeTheForgerWasFoundOutIsJudgedAgain() throws Exception {
    MemoryZone forged = world("right");
    nobody = onlyFor(TXT, forged, 150);
    HostileServer.Behaviour quick = says(forged);
    // The public view takes its time, so that the run is still on when the proof comes.
    HostileServer slow =
        serve(
            "127.0.0.5",
            query ->
                quick.udp(query).stream()
                    .map(s -> new HostileServer.Step(s.octets(), 500, s.how()))
                    .toList());
    Upstream resolver =
        new Upstream("Public", List.of(slow.endpoint()), https(world("left")).uri());
    Recorder recorder = new Recorder(open(networks(forged, resolver)), Clock.systemUTC().instant());
    List<Verdict> told = new ArrayList<>();
    Report report = check(recorder, told);
    assertThat(report.network()).isEqualTo(NetworkState.FORGED);
    assertThat(codes(report)).containsExactly("propagation.second-hand");
    assertThat(told).containsExactly(Verdict.UNKNOWN);
    Replay replay = new Replay(recorder.transcript());
    assertThat(codes(check(replay))).containsExactly("propagation.second-hand");
  }

  @Test
  void aRedRowIsTakenBackWhereTheProofComesWithinAMoment() throws Exception {
    MemoryZone forged = world("left");
    nobody = onlyFor(TXT, forged, 20);
    Upstream honest = publicResolver("127.0.0.5", forged, Optional.of(https(world("right"))));
    LiveNetworks networks = networks(forged, honest);
    open(networks).authority().zoneOf(DOMAIN);
    // Not the first run any more: nothing is waited for at the beginning.
    Awaitility.await().pollDelay(TRY.plusMillis(100)).until(() -> true);
    Report report = check(open(networks));
    assertThat(codes(report)).containsExactly("word.ok", "propagation.system-differs");
    assertThat(report.network()).isEqualTo(NetworkState.FORGED);
  }

  @Test
  void aForgerWhoIsGoneIsForgotten() throws Exception {
    MemoryZone world = world("right");
    List<HostileServer.Behaviour> there = new ArrayList<>(List.of(onlyFor(TXT, world("left"), 0)));
    nobody =
        new HostileServer.Behaviour() {
          @Override
          public List<HostileServer.Step> udp(byte[] query) {
            return there.getFirst().udp(query);
          }

          @Override
          public List<HostileServer.Step> tcp(byte[] query) {
            return List.of();
          }
        };
    LiveNetworks networks =
        networks(world, publicResolver("127.0.0.5", world, Optional.of(https(world))));
    assertThat(check(open(networks)).network()).isEqualTo(NetworkState.FORGED);
    there.set(0, DetourTest.SILENT);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(TRY)
        .untilAsserted(
            () -> assertThat(check(open(networks)).network()).isEqualTo(NetworkState.OPEN));
  }

  private Report compared(MemoryZone heard, Upstream... publics) throws Exception {
    LiveNetworks networks = networks(heard, publics);
    check(open(networks));
    // The first comparison may have come too late for the first check.
    Awaitility.await().pollDelay(TRY).until(() -> true);
    return check(open(networks));
  }

  @Test
  void resolversThatAllContradictThemselvesAreNotHeardOverDns() throws Exception {
    MemoryZone forged = world("right");
    MemoryZone truth = world("left");
    Report report =
        compared(
            forged,
            publicResolver("127.0.0.5", forged, Optional.of(https(truth))),
            publicResolver("127.0.0.6", forged, Optional.of(https(truth))));
    assertThat(report.network()).isEqualTo(NetworkState.FORGED);
    assertThat(codes(report)).containsExactly("propagation.second-hand");
  }

  @Test
  void publicResolversInWhosePlaceTheNetworkAnswersDoNotMakeARowWait() throws Exception {
    MemoryZone truth = world("right");
    MemoryZone forged = world("left");
    Report report =
        compared(
            truth,
            publicResolver("127.0.0.5", forged, Optional.of(https(truth))),
            publicResolver("127.0.0.6", forged, Optional.of(https(truth))));
    assertThat(report.network()).isEqualTo(NetworkState.FORGED);
    assertThat(codes(report)).containsExactly("word.ok");
  }

  @Test
  void aRecordJustChangedIsNoForgery() throws Exception {
    MemoryZone now = world("right");
    MemoryZone before = world("left");
    Report report =
        compared(
            now,
            publicResolver("127.0.0.5", before, Optional.of(https(now))),
            publicResolver("127.0.0.6", now, Optional.of(https(before))),
            publicResolver("127.0.0.7", now, Optional.of(https(now))));
    assertThat(report.network()).isEqualTo(NetworkState.OPEN);
    assertThat(codes(report)).containsExactly("word.ok", "propagation.waiting");
  }

  @Test
  void oneResolverAloneProvesNothing() throws Exception {
    MemoryZone now = world("right");
    Report report =
        compared(
            now,
            publicResolver("127.0.0.5", now, Optional.of(https(world("left")))),
            publicResolver("127.0.0.6", now, Optional.empty()));
    assertThat(report.network()).isEqualTo(NetworkState.OPEN);
    assertThat(codes(report)).containsExactly("word.ok");
  }

  @Test
  void theOrderOfRecordsIsNoDifference() throws Exception {
    MemoryZone one = world("right", "other");
    MemoryZone other = world("other", "right");
    Report report =
        compared(
            one,
            publicResolver("127.0.0.5", one, Optional.of(https(other))),
            publicResolver("127.0.0.6", one, Optional.of(https(other))));
    assertThat(report.network()).isEqualTo(NetworkState.OPEN);
  }

  @Test
  void whereHttpsDoesNotGetThroughNothingIsSaid() throws Exception {
    MemoryZone now = world("right");
    DohServer closed = https(now);
    closed.close();
    Report report =
        compared(
            now,
            publicResolver("127.0.0.5", now, Optional.of(closed)),
            publicResolver("127.0.0.6", now, Optional.of(closed)));
    assertThat(report.network()).isEqualTo(NetworkState.OPEN);
    assertThat(codes(report)).containsExactly("word.ok");
  }

  @Test
  void nobodyWaitsForTheSecondAnswer() throws Exception {
    MemoryZone now = world("right");
    CountDownLatch asked = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    open.add(end::countDown);
    DohServer.Behaviour silent =
        (exchange, query) -> {
          asked.countDown();
          try {
            end.await();
          } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
          }
        };
    List<Upstream> publics = new ArrayList<>();
    for (String address : List.of("127.0.0.5", "127.0.0.6")) {
      DohServer server = new DohServer(silent);
      open.add(server);
      publics.add(publicResolver(address, now, Optional.of(server)));
    }
    Report report = check(open(networks(now, publics.toArray(Upstream[]::new))));
    assertThat(codes(report)).containsExactly("word.ok");
    // Questions over HTTPS may take four seconds; two tries over DNS take less than half of that.
    assertThat(report.elapsed()).isLessThan(Duration.ofSeconds(3));
    assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatIsAskedTwiceCountsTwice() throws Exception {
    MemoryZone now = world("right");
    DohServer first = https(now);
    DohServer second = https(now);
    LiveSettings settings =
        new LiveSettings(
            List.of(
                publicResolver("127.0.0.5", now, Optional.of(first)),
                publicResolver("127.0.0.6", now, Optional.of(second))),
            List.of(serve("127.0.0.4", says(now)).endpoint()),
            false,
            TRY,
            4,
            Optional.empty());
    LiveNetworks networks =
        new LiveNetworks(() -> settings, uri -> new WebAnswer.Failed("none"), Clock.systemUTC());
    Network network = open(networks);
    network.publicResolvers().forEach(one -> one.resolver().ask(TXT));
    Awaitility.await()
        .untilAsserted(() -> assertThat(first.requests.get() + second.requests.get()).isEqualTo(2));
    // Two over DNS and two over HTTPS: none is left.
    assertThat(network.system().orElseThrow().resolver().ask(TXT))
        .isInstanceOfSatisfying(
            DnsAnswer.Failed.class,
            failed -> assertThat(failed.trouble().kind()).isEqualTo(Trouble.Kind.BUDGET));
  }

  @Test
  void addressesThatDependOnWhoAsksAreNotCompared() throws Exception {
    MemoryZone here = world("right");
    MemoryZone there = world("right").address("www.example.com", "127.0.0.82");
    DohServer https = https(there);
    Network network =
        open(
            networks(
                here,
                publicResolver("127.0.0.5", here, Optional.of(https)),
                publicResolver("127.0.0.6", here, Optional.of(https(there)))));
    Question address = new Question(DomainName.of("www.example.com"), RecordType.A);
    network.publicResolvers().forEach(one -> one.resolver().ask(address));
    assertThat(https.requests).hasValue(0);
    network.publicResolvers().forEach(one -> one.resolver().ask(TXT));
    Awaitility.await().untilAsserted(() -> assertThat(https.requests).hasValue(1));
  }

  @Test
  void aFewQuestionsOfARunAreCompared() throws Exception {
    MemoryZone here = world("right");
    DohServer https = https(here);
    Network network =
        open(
            networks(
                here,
                publicResolver("127.0.0.5", here, Optional.of(https)),
                publicResolver("127.0.0.6", here, Optional.of(https(here)))));
    for (int i = 0; i < 8; i++) {
      Question question = new Question(DomainName.of("n" + i + ".example.com"), RecordType.TXT);
      network.publicResolvers().forEach(one -> one.resolver().ask(question));
    }
    Awaitility.await().pollDelay(TRY).untilAsserted(() -> assertThat(https.requests).hasValue(3));
  }
}
