package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.SendingPlatform;
import app.sendready.app.Words;
import app.sendready.check.Checker;
import app.sendready.check.Report;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.export.CheckJson;
import app.sendready.export.TranscriptFile;
import app.sendready.i18n.Language;
import app.sendready.key.PastedKey;
import app.sendready.kind.Kinds;
import app.sendready.network.Network;
import app.sendready.network.NetworkState;
import app.sendready.network.Recorder;
import app.sendready.network.Replay;
import app.sendready.network.Transcript;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.provider.Detection;
import app.sendready.web.WebAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A whole check, recorded from real sockets, kept as text and judged again with no network: the
/// same JSON but for times.
@Timeout(60)
class ReplayTest {
  private static final SendingPlatform PLATFORM = PlatformFile.builtIn();
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.2\" baseProfile=\"tiny-ps\""
          + " viewBox=\"0 0 8 8\"><title>Logo</title><rect width=\"8\" height=\"8\"/></svg>";

  private final Practice practice = new Practice(Clock.systemUTC(), PLATFORM);

  private static Answers answers() {
    Answers start = Answers.start(Practice.DOMAIN, Mode.CLOUD, PLATFORM);
    return start.withKey(
        new Answers.SigningKey(start.key().selector(), PastedKey.found(Practice.SAMPLE_KEY)));
  }

  private void publishAll() {
    new Checker(Kinds.all(), Clock.systemUTC())
        .plan(answers())
        .records()
        .forEach(row ->
            row.values().stream()
                .findFirst()
                .ifPresent(value -> practice.publish(row.name(), row.type(), value)));
    practice.publish(
        Practice.DOMAIN.child("_bimi").child("default"),
        RecordType.TXT,
        "v=BIMI1; l=https://" + Practice.DOMAIN.withoutDot() + "/logo.svg; a=");
  }

  private static WebAnswer logo(URI uri) {
    return new WebAnswer.Received(200, "image/svg+xml", SVG.getBytes(StandardCharsets.UTF_8), uri);
  }

  private static String json(Report report) {
    return new CheckJson(Words.in(Language.ENGLISH, ZoneOffset.UTC))
        .of(report, new Detection.Unknown())
        .print()
        .replaceAll("\"elapsedMillis\": [0-9]+", "\"elapsedMillis\": 0");
  }

  private static List<String> fetched(Transcript transcript) {
    List<String> fetched = new ArrayList<>();
    for (Transcript.Entry entry : transcript.entries()) {
      if (entry instanceof Transcript.Web web) {
        fetched.add(web.uri().toString());
      }
    }
    return fetched;
  }

  /// Runs, writes, reads, and judges again what was read.
  private static Transcript recordedAndReplayedAlike(Network network) throws InterruptedException {
    Clock clock = Clock.systemUTC();
    Recorder recorder = new Recorder(network, clock.instant());
    // The whole run at one moment, as a replay is: what counts seconds must not tick in between.
    Clock still = Clock.fixed(recorder.transcript().startedAt(), ZoneOffset.UTC);
    Report live = new Checker(Kinds.all(), still).run(answers(), recorder, row -> {});
    String kept = TranscriptFile.print(recorder.transcript());
    assertThat(TranscriptFile.parse(kept, "run.json")).isInstanceOf(TranscriptFile.Read.class);
    Transcript read = ((TranscriptFile.Read) TranscriptFile.parse(kept, "run.json")).transcript();
    Replay replay = new Replay(read);
    Report again = new Checker(Kinds.all(), replay.clock()).run(answers(), replay, row -> {});
    assertThat(json(again)).isEqualTo(json(live));
    assertThat(again.rows()).hasSizeGreaterThan(8);
    return read;
  }

  @Test
  void aCheckOverDnsWithAFetchedLogo() throws Exception {
    publishAll();
    try (LoopbackServer server = new LoopbackServer(practice.world(), 0)) {
      Network network =
          new LiveNetworks(
                  LiveSettings.only(List.of(server.endpoint())),
                  ReplayTest::logo,
                  Clock.systemUTC())
              .open(Duration.ofSeconds(10));
      Transcript transcript = recordedAndReplayedAlike(network);
      assertThat(fetched(transcript)).contains("https://practice.example/logo.svg");
      assertThat(transcript.network()).isEqualTo(NetworkState.OPEN);
    }
  }

  @Test
  void aCheckThatMayNotFetchTheLogoAsksForNone() throws Exception {
    publishAll();
    try (LoopbackServer server = new LoopbackServer(practice.world(), 0)) {
      Network network =
          new LiveNetworks(LiveSettings.only(List.of(server.endpoint())), Clock.systemUTC())
              .open(Duration.ofSeconds(10));
      Transcript transcript = recordedAndReplayedAlike(network);
      assertThat(fetched(transcript)).isEmpty();
      Replay replay = new Replay(transcript);
      Report report = new Checker(Kinds.all(), replay.clock()).run(answers(), replay, row -> {});
      assertThat(
              report.rows().stream()
                  .filter(row -> row.expected().kind().equals("bimi"))
                  .flatMap(row -> row.judgement().findings().stream())
                  .map(finding -> finding.code().code()))
          .containsExactly("bimi.no-certificate", "bimi.logo-not-fetched");
    }
  }

  @Test
  void aCheckOfADomainWithNothingPublished() throws Exception {
    try (LoopbackServer server = new LoopbackServer(practice.world(), 0)) {
      recordedAndReplayedAlike(
          new LiveNetworks(
                  LiveSettings.only(List.of(server.endpoint())),
                  ReplayTest::logo,
                  Clock.systemUTC())
              .open(Duration.ofSeconds(10)));
    }
  }

  @Test
  void aCheckOverHttpsWhereDnsIsBlocked() throws Exception {
    publishAll();
    MemoryZone world = practice.world();
    Responder responder = new Responder(world);
    try (HostileServer silent = new HostileServer("127.0.0.4", DetourTest.SILENT);
        DohServer https =
            new DohServer(DohServer.says(q -> responder.respond(q, false).orElse(new byte[0])))) {
      Upstream resolver = new Upstream("Public", List.of(silent.endpoint()), https.uri());
      LiveSettings settings =
          new LiveSettings(
              List.of(resolver), List.of(silent.endpoint()), false, Duration.ofMillis(300), 1000);
      Transcript transcript =
          recordedAndReplayedAlike(
              new LiveNetworks(settings, ReplayTest::logo, Clock.systemUTC())
                  .open(Duration.ofSeconds(10)));
      assertThat(transcript.network()).isEqualTo(NetworkState.ONLY_HTTPS);
      assertThat(https.requests.get()).isGreaterThan(10);
    }
  }

  @Test
  void aCheckWithNoNetworkAtAll() throws Exception {
    try (HostileServer silent = new HostileServer("127.0.0.4", DetourTest.SILENT)) {
      LiveSettings settings =
          LiveSettings.only(List.of(silent.endpoint())).withTryTime(Duration.ofMillis(200));
      Transcript transcript =
          recordedAndReplayedAlike(
              new LiveNetworks(settings, ReplayTest::logo, Clock.systemUTC())
                  .open(Duration.ofSeconds(5)));
      assertThat(transcript.network()).isEqualTo(NetworkState.OFFLINE);
    }
  }
}
