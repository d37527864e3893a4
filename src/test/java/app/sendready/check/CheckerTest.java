package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.network.Network;
import app.sendready.network.NetworkState;
import app.sendready.network.Recorder;
import app.sendready.network.Replay;
import app.sendready.network.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class CheckerTest {
  private static final Answers ANSWERS =
      Answers.start(WordKind.DOMAIN, Mode.CLOUD, KindScenarios.PLATFORM);

  private static MemoryZone zone(String... texts) {
    MemoryZone zone =
        new MemoryZone(KindScenarios.CLOCK).apex("example.com", "ns1.hosting.example");
    for (String text : texts) {
      zone.txt("example.com", text);
    }
    return zone;
  }

  private static RowReport check(Network network) throws InterruptedException {
    Checker checker = new Checker(List.of(new WordKind()), KindScenarios.CLOCK);
    return checker.run(ANSWERS, network, row -> {}).rows().getFirst();
  }

  private static List<String> codes(RowReport row) {
    return row.judgement().findings().stream().map(f -> f.code().code()).toList();
  }

  @Test
  void allServersAgree() throws InterruptedException {
    RowReport row = check(new ManyServers(zone("right"), zone("right")));
    assertThat(row.verdict()).isEqualTo(Verdict.PASS);
    assertThat(row.views().authoritative()).hasSize(2).allMatch(v -> v.outcome().equals("found"));
  }

  @Test
  void oneOfFourRightWarnsAndNamesTheOthers() throws InterruptedException {
    RowReport row = check(new ManyServers(zone(), zone("right"), zone(), zone("left")));
    assertThat(row.verdict()).isEqualTo(Verdict.WARN);
    assertThat(row.reason().code()).isEqualTo(PropagationFinding.SERVERS_DISAGREE);
    assertThat(row.reason().args()).containsEntry("right", 1L).containsEntry("total", 4L);
    assertThat(row.reason().args().get("servers")).isEqualTo(List.of("ns1", "ns3", "ns4"));
  }

  @Test
  void noneRightFailsEvenIfTheyDisagree() throws InterruptedException {
    RowReport row = check(new ManyServers(zone(), zone("left")));
    assertThat(codes(row)).containsExactly("word.missing");
  }

  @Test
  void silentServersHaveNoSay() throws InterruptedException {
    MemoryZone silent = zone().fail("example.com", RecordType.TXT, Trouble.Kind.TIMEOUT);
    assertThat(codes(check(new ManyServers(silent, silent, zone("right")))))
        .containsExactly("word.ok");
    assertThat(codes(check(new ManyServers(silent, silent, zone()))))
        .containsExactly("word.missing");
    assertThat(codes(check(new ManyServers(silent, silent)))).containsExactly("word.unknown");
  }

  @Test
  void aResolverThatRemembersTheOldAnswerMakesItWait() throws InterruptedException {
    RowReport row =
        check(
            new ManyServers(zone("right"))
                .publicResolver("old", zone("left"))
                .publicResolver("new", zone("right")));
    assertThat(row.verdict()).isEqualTo(Verdict.WAITING);
    assertThat(row.reason().args())
        .containsEntry("seen", 1)
        .containsEntry("total", 2)
        .containsEntry("by", KindScenarios.CLOCK.instant().plusSeconds(300));
    assertThat(row.views().visibleEverywhereBy())
        .contains(KindScenarios.CLOCK.instant().plusSeconds(300));
  }

  @Test
  void aRememberedNoWaitsForTheSoaMinimum() throws InterruptedException {
    RowReport row = check(new ManyServers(zone("right")).publicResolver("old", zone()));
    assertThat(row.views().visibleEverywhereBy())
        .contains(KindScenarios.CLOCK.instant().plusSeconds(300));
  }

  @Test
  void aSilentResolverChangesNothing() throws InterruptedException {
    MemoryZone silent = zone().fail("example.com", RecordType.TXT, Trouble.Kind.TIMEOUT);
    assertThat(codes(check(new ManyServers(zone("right")).publicResolver("silent", silent))))
        .containsExactly("word.ok");
  }

  @Test
  void theMachinesOwnResolverAloneOnlyInforms() throws InterruptedException {
    RowReport row =
        check(
            new ManyServers(zone("right"))
                .publicResolver("new", zone("right"))
                .systemResolver(zone()));
    assertThat(row.verdict()).isEqualTo(Verdict.PASS);
    assertThat(codes(row)).containsExactly("word.ok", "propagation.system-differs");
  }

  @Test
  void publicResolversAreAskedOnlyOnceTheHostHasIt() throws InterruptedException {
    List<Question> asked = new ArrayList<>();
    Resolver spy =
        question -> {
          asked.add(question);
          return zone("right").ask(question);
        };
    check(new ManyServers(zone("left")).publicResolver("spy", spy));
    assertThat(asked).isEmpty();
    check(new ManyServers(zone("right")).publicResolver("spy", spy));
    assertThat(asked).containsExactly(new Question(WordKind.DOMAIN, RecordType.TXT));
  }

  @Test
  void bogusSignaturesMeanCouldNotCheck() throws InterruptedException {
    RowReport row = check(new ManyServers(zone("right")).bogus());
    assertThat(row.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(check(new ManyServers(zone("left")).bogus()).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void aPublicResolverThatChecksSignaturesSeesWhatOnesOwnDoesNot() throws InterruptedException {
    MemoryZone refused = zone().fail("example.com", RecordType.TXT, Trouble.Kind.BOGUS);
    RowReport row =
        check(
            new ManyServers(zone("right"))
                .publicResolver("checks", refused)
                .publicResolver("does not", zone("right")));
    assertThat(codes(row)).containsExactly("word.ok", "propagation.bogus");
    assertThat(row.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(row.reason().args()).containsEntry("zone", "example.com");
    assertThat(row.views().publicResolvers()).hasSize(2);
  }

  @Test
  void whatTheZoneAndAPublicResolverSayAlikeIsToldOnce() throws InterruptedException {
    MemoryZone refused = zone().fail("example.com", RecordType.TXT, Trouble.Kind.BOGUS);
    RowReport row = check(new ManyServers(zone("right")).bogus().publicResolver("checks", refused));
    assertThat(codes(row)).containsExactly("word.ok", "propagation.bogus");
  }

  @Test
  void aServerThatCannotDeliverALongRecordIsNamedOnlyWhereOthersCan() throws InterruptedException {
    MemoryZone cutOff = zone().fail("example.com", RecordType.TXT, Trouble.Kind.TRUNCATED);
    RowReport row = check(new ManyServers(zone("right"), cutOff));
    assertThat(codes(row)).containsExactly("word.ok", "propagation.cut-off");
    assertThat(row.verdict()).isEqualTo(Verdict.WARN);
    assertThat(row.reason().args()).containsEntry("servers", List.of("ns2"));
    RowReport nobody = check(new ManyServers(cutOff, cutOff));
    assertThat(nobody.reason().code()).isEqualTo(PropagationFinding.CUT_OFF_EVERYWHERE);
    assertThat(nobody.verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v=dmarc1.example.com", "v=dmarc1.nowhere", "p=none"})
  void aTextEnteredAsAnAliasIsSaid(String target) throws InterruptedException {
    MemoryZone zone = zone().add(WordKind.DOMAIN, 300, new Rdata.Cname(DomainName.of(target)));
    RowReport row = check(new ManyServers(zone));
    assertThat(row.reason().code()).isEqualTo(PropagationFinding.TEXT_AS_ALIAS);
    assertThat(row.reason().args())
        .containsEntry("name", "example.com")
        .containsEntry("target", target);
    assertThat(row.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void anAliasToAHostIsNoText() throws InterruptedException {
    MemoryZone zone =
        zone()
            .add(WordKind.DOMAIN, 300, new Rdata.Cname(DomainName.of("_dmarc.vendor.example.com")));
    assertThat(codes(check(new ManyServers(zone))))
        .containsExactly("word.missing", "propagation.alias-first");
  }

  @Test
  void noFlipWhileServersDisagreeOverManyRounds() throws InterruptedException {
    Network network = new ManyServers(zone("right"), zone());
    for (int i = 0; i < 200; i++) {
      assertThat(check(network).verdict()).isEqualTo(Verdict.WARN);
    }
  }

  @Test
  void onlyWhatShouldNotBeThereIsAskedOfOneServerForAll() throws InterruptedException {
    Set<Question> each = ConcurrentHashMap.newKeySet();
    Set<Question> forAll = ConcurrentHashMap.newKeySet();
    ManyServers network =
        new ManyServers(zone("right"), zone("right")) {
          @Override
          public List<DnsAnswer> askEach(Question question) {
            each.add(question);
            return super.askEach(question);
          }

          @Override
          public List<DnsAnswer> askCopies(Question question) {
            forAll.add(question);
            return List.of(super.askEach(question).getFirst());
          }
        };
    assertThat(check(network).verdict()).isEqualTo(Verdict.PASS);
    assertThat(each).containsExactly(new Question(WordKind.DOMAIN, RecordType.TXT));
    assertThat(forAll)
        .contains(new Question(WordKind.DOMAIN, RecordType.CNAME))
        .allMatch(question ->
            question.type() != RecordType.TXT
                || question.name().labels().getFirst().startsWith("sendready-control"));
  }

  @Test
  void aTranscriptReplaysToTheSameReport() throws InterruptedException {
    Recorder recorder =
        new Recorder(
            new ManyServers(zone("right"), zone()).publicResolver("old", zone()),
            Instant.parse("2026-11-23T12:00:00Z"));
    RowReport live = check(recorder);
    Replay replay = new Replay(recorder.transcript());
    RowReport again =
        new Checker(List.of(new WordKind()), replay.clock())
            .run(ANSWERS, replay, r -> {})
            .rows()
            .getFirst();
    assertThat(again).isEqualTo(live);
  }

  @Test
  void whatATranscriptDoesNotHoldCouldNotBeChecked() throws InterruptedException {
    Replay empty = new Replay(new Transcript(Instant.EPOCH, List.of(), "", List.of()));
    assertThat(codes(check(empty))).containsExactly("word.unknown");
  }

  @Test
  void aBugInOneKindCostsOnlyItsRow() throws InterruptedException {
    RecordKind broken =
        new RecordKind() {
          @Override
          public String id() {
            return "broken";
          }

          @Override
          public List<ExpectedRecord> plan(Answers answers) {
            return List.of(
                new ExpectedRecord(
                    "broken",
                    answers.fromDomain(),
                    RecordType.A,
                    new Content.CheckedOnly(),
                    Need.OPTIONAL,
                    ExpectedRecord.Place.ZONE));
          }

          @Override
          public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
            throw new IllegalStateException("on purpose");
          }

          @Override
          public List<? extends FindingCode> codes() {
            return List.of();
          }
        };
    Report report =
        new Checker(List.of(broken, new WordKind()), KindScenarios.CLOCK)
            .run(ANSWERS, new ManyServers(zone("right")), row -> {});
    assertThat(report.rows())
        .extracting(r -> r.verdict().word())
        .containsExactly("unknown", "pass");
    assertThat(report.verdict()).isEqualTo(Verdict.WARN);
  }

  @Test
  void whatResolversMayOnlyRememberNeverTurnsARowRed() throws InterruptedException {
    RowReport wrong = check(new ManyServers(zone("left")).secondHand());
    assertThat(wrong.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(wrong.reason().args())
        .containsEntry("by", KindScenarios.CLOCK.instant().plusSeconds(300));
    assertThat(wrong.judgement().action()).isEqualTo(Action.NONE);
    RowReport missing = check(new ManyServers(zone()).secondHand());
    assertThat(codes(missing)).containsExactly("propagation.second-hand");
    assertThat(codes(check(new ManyServers(zone("right")).secondHand())))
        .containsExactly("word.ok");
  }

  @Test
  void anOfficeCopyOfTheDomainOnlyInforms() throws InterruptedException {
    ManyServers network =
        new ManyServers(zone("right"))
            .publicResolver("new", zone("right"))
            .officeResolver(zone("inside"));
    Checker checker = new Checker(List.of(new WordKind()), KindScenarios.CLOCK);
    Report report = checker.run(ANSWERS, network, row -> {});
    assertThat(codes(report.rows().getFirst())).containsExactly("word.ok", "propagation.office");
    assertThat(report.verdict()).isEqualTo(Verdict.PASS);
    assertThat(report.network()).isEqualTo(NetworkState.OFFICE);
  }

  @Test
  void noNetworkIsOneStateAndAsksAboutNoRow() throws InterruptedException {
    List<RowReport> told = new ArrayList<>();
    Report report =
        new Checker(List.of(new WordKind()), KindScenarios.CLOCK)
            .run(ANSWERS, new ManyServers(zone("right")).offline(), told::add);
    assertThat(report.network()).isEqualTo(NetworkState.OFFLINE);
    assertThat(report.rows()).isEqualTo(told).hasSize(1);
    assertThat(codes(report.rows().getFirst())).containsExactly("propagation.offline");
    assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void aRowIsHeldBackUntilTheRowsItNeedsAreJudged() throws InterruptedException {
    RecordKind needing =
        new WordKind() {
          @Override
          public String id() {
            return "needing";
          }

          @Override
          public List<ExpectedRecord> plan(Answers answers) {
            return super.plan(answers).stream()
                .map(row ->
                    new ExpectedRecord(
                        id(), row.name(), row.type(), row.content(), row.need(), row.place()))
                .toList();
          }

          @Override
          public List<String> needs() {
            return List.of("word", "absent");
          }

          @Override
          public Judgement together(
              Judgement own, Answers answers, Sources sources, List<RowReport> others) {
            return own.plus(others.getFirst().reason().with("seen", others.size()));
          }
        };
    List<String> delivered = new ArrayList<>();
    Report report =
        new Checker(List.of(needing, new WordKind()), KindScenarios.CLOCK)
            .run(
                ANSWERS,
                new ManyServers(zone("right")),
                row -> delivered.add(row.expected().kind()));
    assertThat(delivered).containsExactly("word", "needing");
    assertThat(report.rows().getFirst().judgement().findings()).hasSize(2);
    assertThat(report.rows().getFirst().judgement().findings().getLast().args())
        .containsEntry("seen", 1);
  }

  @Test
  void aTimeToLiveOfMoreThanADayIsMentioned() throws InterruptedException {
    MemoryZone slow =
        zone().add(WordKind.DOMAIN, 172800, Rdata.parse(RecordType.TXT, "right").orElseThrow());
    RowReport row = check(new ManyServers(slow));
    assertThat(row.verdict()).isEqualTo(Verdict.PASS);
    assertThat(codes(row)).containsExactly("word.ok", "propagation.long-ttl");
    assertThat(codes(check(new ManyServers(zone("right"))))).containsExactly("word.ok");
  }

  /// A kind of one row that does this when it is judged.
  private static RecordKind doing(String id, Runnable deed) {
    return new WordKind() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public List<ExpectedRecord> plan(Answers answers) {
        return super.plan(answers).stream()
            .map(row ->
                new ExpectedRecord(
                    id, row.name(), row.type(), row.content(), row.need(), row.place()))
            .toList();
      }

      @Override
      public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
        deed.run();
        return super.check(expected, answers, sources);
      }
    };
  }

  private static Report withDeadline(RecordKind kind, Network network) throws InterruptedException {
    return new Checker(List.of(kind, new WordKind()), KindScenarios.CLOCK, Duration.ofSeconds(1))
        .run(ANSWERS, network, row -> {});
  }

  private static int deep(int depth) {
    return depth < 0 ? depth : deep(depth + 1) + 1;
  }

  private static Stream<Arguments> errors() {
    return Stream.of(
        Arguments.of("StackOverflowError", (Runnable) () -> deep(0)),
        Arguments.of(
            "OutOfMemoryError",
            (Runnable)
                () -> {
                  throw new OutOfMemoryError("on purpose");
                }),
        Arguments.of(
            "NoClassDefFoundError",
            (Runnable)
                () -> {
                  throw new NoClassDefFoundError("on purpose");
                }));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anErrorInOneKindCostsOnlyItsRow(String name, Runnable deed) throws InterruptedException {
    Report report = withDeadline(doing("broken", deed), new ManyServers(zone("right")));
    assertThat(report.rows())
        .extracting(r -> r.verdict().word())
        .containsExactly("unknown", "pass");
    assertThat(report.rows().getFirst().reason().args()).containsEntry("problem", name);
  }

  /// As many judges as would stop every carrier of virtual threads.
  @Test
  void aJudgeThatComputesForEverIsGivenUpAndKeepsNobodyElse() throws InterruptedException {
    AtomicBoolean enough = new AtomicBoolean();
    List<RecordKind> kinds = new ArrayList<>();
    for (int i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
      kinds.add(
          doing(
              "endless" + i,
              () -> {
                while (!enough.get()) {
                  Thread.onSpinWait();
                }
              }));
    }
    kinds.add(new WordKind());
    Report report =
        new Checker(kinds, KindScenarios.CLOCK, Duration.ofSeconds(1))
            .run(ANSWERS, new ManyServers(zone("right")), row -> {});
    enough.set(true);
    assertThat(report.rows().getLast().verdict()).isEqualTo(Verdict.PASS);
    assertThat(report.rows().subList(0, kinds.size() - 1))
        .allMatch(row -> codes(row).equals(List.of("propagation.late")));
  }

  @Test
  void aZoneThatIsNeverFoundIsGivenUp() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    ManyServers network =
        new ManyServers(zone("right")) {
          @Override
          public ZoneCut zoneOf(DomainName name) {
            try {
              never.await();
            } catch (InterruptedException given) {
              Thread.currentThread().interrupt();
            }
            return super.zoneOf(name);
          }
        };
    Report report = withDeadline(doing("idle", () -> {}), network);
    assertThat(report.zone()).isInstanceOf(ZoneCut.Unknown.class);
    assertThat(report.rows()).hasSize(2);
  }

  @Test
  void aJudgementTogetherThatNeverEndsIsGivenUp() throws InterruptedException {
    AtomicBoolean enough = new AtomicBoolean();
    RecordKind endless =
        new WordKind() {
          @Override
          public List<String> needs() {
            return List.of("idle");
          }

          @Override
          public Judgement together(
              Judgement own, Answers answers, Sources sources, List<RowReport> others) {
            while (!enough.get()) {
              Thread.onSpinWait();
            }
            return own;
          }
        };
    Report report =
        new Checker(
                List.of(doing("idle", () -> {}), endless),
                KindScenarios.CLOCK,
                Duration.ofSeconds(1))
            .run(ANSWERS, new ManyServers(zone("right")), row -> {});
    enough.set(true);
    assertThat(report.rows().getFirst().verdict()).isEqualTo(Verdict.PASS);
    assertThat(codes(report.rows().getLast())).containsExactly("propagation.late");
  }

  @Test
  void aRecordThatIsTooLongToBeReadIsSaidWithItsLength() throws InterruptedException {
    String text = "v=spf1 " + "a ".repeat(32_000);
    RowReport row = check(new ManyServers(zone(text), zone(text)));
    assertThat(row.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(row.reason().code()).isEqualTo(PropagationFinding.TOO_LONG);
    assertThat(row.reason().args()).containsEntry("length", text.length());
    assertThat(codes(check(new ManyServers(zone(text), zone("right"))))).containsExactly("word.ok");
  }

  /// Twice the servers may take twice the time, not four times.
  @Test
  void whatManyServersSayIsComparedInOnePass() {
    List<DnsAnswer> answers = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      MemoryZone zone = zone("right");
      if (i % 3 == 0) {
        zone.txt("example.com", "n" + i);
      }
      DnsAnswer said = zone.ask(new Question(WordKind.DOMAIN, RecordType.TXT));
      answers.add(
          new DnsAnswer.Found(
              ((DnsAnswer.Found) said).rrset(),
              List.of(),
              new AnsweredBy(new ServerId("ns" + i, ""), true, Instant.EPOCH)));
    }
    Consensus together =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Consensus.among(answers));
    assertThat(together.usual().records()).hasSize(1);
    assertThat(together.others()).hasSize(6667);
  }
}
