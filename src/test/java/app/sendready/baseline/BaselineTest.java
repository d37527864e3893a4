package app.sendready.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.app.Words;
import app.sendready.check.Checker;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.KindScenarios;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.export.CheckJson;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import app.sendready.kind.Kinds;
import app.sendready.network.AloneNetwork;
import app.sendready.network.MemoryNetwork;
import app.sendready.network.Network;
import app.sendready.practice.Practice;
import app.sendready.provider.Detection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BaselineTest {
  private static final Messages WORDS = Words.in(Language.ENGLISH, ZoneOffset.UTC);
  private static final DomainName FROM = DomainName.of("example.com");
  private static final Answers ANSWERS =
      AnswerFields.KEY.write(
          Answers.start(FROM, Mode.CLOUD, KindScenarios.PLATFORM), List.of(Practice.SAMPLE_KEY));

  private final MemoryZone world = world();

  /// A domain that is ready, and the platform.
  private static MemoryZone world() {
    MemoryZone world =
        new MemoryZone(KindScenarios.CLOCK)
            .apex("example.com", "ns1.example.com", "ns2.example.com")
            .address("ns1.example.com", "203.0.113.53")
            .address("ns2.example.com", "203.0.113.54")
            .address("example.com", "203.0.113.10")
            .mx("example.com", 10, "mx.example.com")
            .address("mx.example.com", "203.0.113.25")
            .apex("akmta.net", "ns.akmta.net")
            .address("ns.akmta.net", "203.0.113.60")
            .txt("spf.akmta.net", "v=spf1 ip4:198.51.100.0/24 ~all")
            .txt("akmta.net", "v=spf1 include:spf.akmta.net ~all")
            .mx("akmta.net", 10, "mx.akmta.net")
            .address("akmta.net", "203.0.113.61")
            .address("mx.akmta.net", "203.0.113.61")
            .apex("aksend.net", "ns.aksend.net")
            .address("ns.aksend.net", "203.0.113.62")
            .address("trk.aksend.net", "203.0.113.63");
    for (ExpectedRecord row :
        new Checker(Kinds.all(), KindScenarios.CLOCK).plan(ANSWERS).records()) {
      row.values().stream()
          .findFirst()
          .flatMap(value -> Rdata.parse(row.type(), value))
          .ifPresent(record -> world.add(row.name(), 300, record));
    }
    return world;
  }

  private static Json.Obj check(Network network) {
    return check(network, ANSWERS);
  }

  private static Json.Obj check(Network network, Answers answers) {
    try {
      return new CheckJson(WORDS)
          .of(
              new Checker(Kinds.all(), KindScenarios.CLOCK).run(answers, network, _ -> {}),
              new Detection.Unknown());
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private Json.Obj check() {
    return check(new MemoryNetwork(world));
  }

  private static Baseline baseline(Json.Obj report) {
    return Baseline.read(report.print()).orElseThrow();
  }

  private static MemoryZone replace(MemoryZone zone, String name, RecordType type, String value) {
    return zone.remove(DomainName.of(name), type)
        .add(DomainName.of(name), 300, Rdata.parse(type, value).orElseThrow());
  }

  private static Arguments change(String id, Change.Sort sort, Consumer<MemoryZone> edit) {
    return Arguments.of(id, sort, edit);
  }

  static Stream<Arguments> edits() {
    return Stream.of(
        change("spf", Change.Sort.BROKE, z -> z.remove(FROM, RecordType.TXT)),
        change(
            "spf",
            Change.Sort.BROKE,
            z -> z.txt("example.com", "v=spf1 include:other.example ~all")),
        change(
            "dkim",
            Change.Sort.BROKE,
            z -> z.remove(DomainName.of("ak._domainkey.example.com"), RecordType.TXT)),
        change(
            "dkim",
            Change.Sort.BROKE,
            z -> replace(z, "ak._domainkey.example.com", RecordType.TXT, "v=DKIM1; k=rsa; p=")),
        change(
            "dmarc",
            Change.Sort.CHANGED,
            z ->
                replace(
                    z,
                    "_dmarc.example.com",
                    RecordType.TXT,
                    "v=DMARC1; p=reject; sp=reject; rua=mailto:other@example.com")),
        change(
            "dmarc",
            Change.Sort.BROKE,
            z -> z.remove(DomainName.of("_dmarc.example.com"), RecordType.TXT)),
        change(
            "tracking",
            Change.Sort.BROKE,
            z -> replace(z, "trk.example.com", RecordType.CNAME, "old.example.com.")),
        change(
            "bounce",
            Change.Sort.BROKE,
            z -> z.remove(DomainName.of("ac-bounces.example.com"), RecordType.CNAME)),
        change(
            "apex",
            Change.Sort.CHANGED,
            z -> replace(z, "example.com", RecordType.A, "203.0.113.11")),
        change(
            "mx",
            Change.Sort.CHANGED,
            z -> {
              z.remove(FROM, RecordType.MX);
              z.mx("example.com", 10, "mx2.example.com").address("mx2.example.com", "203.0.113.26");
            }),
        change(
            "delegation",
            Change.Sort.CHANGED,
            z ->
                z.remove(FROM, Rdata.parse(RecordType.NS, "ns2.example.com.").orElseThrow())
                    .add(FROM, 300, Rdata.parse(RecordType.NS, "ns1.example.com.").orElseThrow())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("edits")
  void everyEditOfTheZoneIsNamed(String id, Change.Sort sort, Consumer<MemoryZone> edit) {
    Baseline before = baseline(check());
    assertThat(before.until(check())).isEmpty();
    edit.accept(world);
    List<Change> changes = before.until(check());
    assertThat(changes)
        .anySatisfy(change -> {
          assertThat(change.row().text("id")).contains(id);
          assertThat(change.sort()).isEqualTo(sort);
        });
    Change change =
        changes.stream()
            .filter(c -> c.row().text("id").equals(Optional.of(id)))
            .findFirst()
            .orElseThrow();
    assertThat(new ChangeText(WORDS).lines(change).getFirst()).contains(id);
    assertThat(change.json().text("change")).contains(sort.word());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("edits")
  void whatIsUndoneIsMendedAndNothingElse(String id, Change.Sort sort, Consumer<MemoryZone> edit) {
    Json.Obj right = check();
    edit.accept(world);
    List<Change> changes = baseline(check()).until(right);
    assertThat(changes)
        .anyMatch(change -> change.row().text("id").equals(Optional.of(id)))
        .noneMatch(change -> change.sort() == Change.Sort.BROKE);
  }

  @Test
  void couldNotCheckIsNoNews() {
    Baseline before = baseline(check());
    world.fail("_dmarc.example.com", RecordType.TXT, Trouble.Kind.TIMEOUT);
    Json.Obj now = check();
    assertThat(before.until(now)).isEmpty();
    assertThat(Baseline.isWhole(now)).isFalse();
    assertThat(new ChangeText(WORDS).lines(before, now, List.of()))
        .anyMatch(line -> line.startsWith("? Could not check: dmarc"));
  }

  @Test
  void whatCouldNotBeCheckedThenAndIsWrongNowIsSaidAsWhatItIs() {
    world.fail("_dmarc.example.com", RecordType.TXT, Trouble.Kind.TIMEOUT);
    Json.Obj then = check();
    MemoryZone now = world();
    now.remove(DomainName.of("_dmarc.example.com"), RecordType.TXT);
    assertThat(baseline(then).until(check(new MemoryNetwork(now))))
        .extracting(Change::sort)
        .contains(Change.Sort.SEEN)
        .doesNotContain(Change.Sort.BROKE);
  }

  @Test
  void nothingIsSaidOfTheValuesOfATimeWhenItCouldNotBeChecked() {
    world.fail("_dmarc.example.com", RecordType.TXT, Trouble.Kind.TIMEOUT);
    Baseline then = baseline(check());
    MemoryZone other = world();
    replace(other, "_dmarc.example.com", RecordType.TXT, "v=DMARC1; p=nonsense");
    Json.Obj now = check(new MemoryNetwork(other));
    List<Change> changes = then.until(now);
    assertThat(changes).extracting(Change::sort).contains(Change.Sort.SEEN);
    assertThat(new ChangeText(WORDS).lines(then, now, changes))
        .anyMatch(line -> line.contains("now: v=DMARC1; p=nonsense"))
        .noneMatch(line -> line.contains("before: "));
  }

  @Test
  void whatWasNotAskedThenAndIsWrongNowIsSaidAndWhatIsRightIsNot() {
    Baseline before = baseline(check());
    Answers more = AnswerFields.TRACKING.write(ANSWERS, List.of("trk", "go"));
    Json.Obj wrong = check(new MemoryNetwork(world), more);
    List<Change> changes = before.until(wrong);
    assertThat(changes)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.sort()).isEqualTo(Change.Sort.SEEN);
          assertThat(change.row().text("name")).contains("go.example.com.");
        });
    assertThat(new ChangeText(WORDS).lines(before, wrong, changes))
        .anyMatch(line -> line.startsWith("✕ Not right, and was not checked then: tracking"))
        .noneMatch(line -> line.contains("before: "));
    assertThat(Baseline.confirmed(changes, before.until(wrong))).hasSize(1);
    Rdata alias = Rdata.parse(RecordType.CNAME, "trk.aksend.net.").orElseThrow();
    world.add(DomainName.of("go.example.com"), 300, alias);
    assertThat(before.until(check(new MemoryNetwork(world), more))).isEmpty();
    // What is not asked any more is no news either.
    assertThat(baseline(wrong).until(check())).isEmpty();
  }

  @Test
  void whatWasNotAskedThenAndIsKnownOrCannotBeCheckedIsNoNews() {
    Baseline before = baseline(check());
    Answers more = AnswerFields.TRACKING.write(ANSWERS, List.of("trk", "go"));
    List<KnownFinding> known =
        List.of(new KnownFinding("tracking.missing", LocalDate.of(2026, 11, 29), "later"));
    Json.Obj wrong = check(new MemoryNetwork(world), more);
    assertThat(before.until(wrong)).isNotEmpty();
    assertThat(before.until(KnownRows.mark(wrong, known))).isEmpty();
    for (RecordType type : List.of(RecordType.CNAME, RecordType.A, RecordType.AAAA)) {
      world.fail("go.example.com", type, Trouble.Kind.TIMEOUT);
    }
    assertThat(before.until(check(new MemoryNetwork(world), more))).isEmpty();
  }

  @Test
  void whatIsKnownIsNoNewsUntilItGetsWorse() {
    List<KnownFinding> known =
        List.of(new KnownFinding("dmarc.missing", LocalDate.of(2026, 11, 29), "on purpose"));
    Baseline before = baseline(KnownRows.mark(check(), known));
    world.remove(DomainName.of("_dmarc.example.com"), RecordType.TXT);
    Json.Obj missing = KnownRows.mark(check(), known);
    assertThat(before.until(missing)).filteredOn(c -> is(c, "dmarc")).isEmpty();
    assertThat(new ChangeText(WORDS).lines(before, missing, List.of()))
        .anyMatch(line -> line.contains("Known since 2026-11-29: dmarc"));
    world.txt("_dmarc.example.com", "v=DMARC1; p=none; nonsense");
    world.txt("_dmarc.example.com", "v=DMARC1; p=reject");
    Json.Obj worse = KnownRows.mark(check(), known);
    assertThat(baseline(missing).until(worse)).filteredOn(c -> is(c, "dmarc")).isNotEmpty();
  }

  /// The same is known of one sub-domain; that another one broke later is not what was meant.
  @Test
  void whatBreaksAfterItsLikeIsKnownIsNews() {
    Answers both = AnswerFields.TRACKING.write(ANSWERS, List.of("trk", "go"));
    DomainName go = DomainName.of("go.example.com");
    DomainName trk = DomainName.of("trk.example.com");
    Rdata alias = Rdata.parse(RecordType.CNAME, "trk.aksend.net.").orElseThrow();
    world.add(go, 300, alias).remove(trk, RecordType.CNAME);
    // The look is of 2026-11-23.
    for (String date : List.of("2026-11-01", "2026-11-22")) {
      List<KnownFinding> known =
          List.of(new KnownFinding("tracking.missing", LocalDate.parse(date), "not used"));
      Baseline before = baseline(KnownRows.mark(check(new MemoryNetwork(world), both), known));
      world.remove(go, RecordType.CNAME);
      Json.Obj now = KnownRows.mark(check(new MemoryNetwork(world), both), known);
      assertThat(before.until(now))
          .singleElement()
          .satisfies(change -> {
            assertThat(change.sort()).isEqualTo(Change.Sort.BROKE);
            assertThat(change.row().text("name")).contains("go.example.com.");
          });
      world.add(go, 300, alias);
    }
    // What broke first and was marked then is known.
    for (String date : List.of("2026-11-23", "2026-11-24")) {
      Baseline before = baseline(check(new MemoryNetwork(world), both));
      world.remove(go, RecordType.CNAME);
      List<KnownFinding> known =
          List.of(new KnownFinding("tracking.missing", LocalDate.parse(date), "not used"));
      assertThat(before.until(KnownRows.mark(check(new MemoryNetwork(world), both), known)))
          .isEmpty();
      world.add(go, 300, alias);
    }
  }

  private static boolean is(Change change, String id) {
    return change.row().text("id").equals(Optional.of(id));
  }

  /// One of the two servers says what is not so, denies, refuses or is silent as it likes; nothing
  /// is edited.
  @Test
  void aThousandLooksAtAnUnchangedZoneMakeNoNews() {
    for (long seed : new long[] {1, 2}) {
      OddNetwork odd = new OddNetwork(world, new Random(seed));
      Baseline before = baseline(check(odd));
      List<String> invented = new ArrayList<>();
      int differed = 0;
      for (int i = 0; i < 500; i++) {
        Json.Obj now = check(odd);
        differed += now.objects("records").equals(check().objects("records")) ? 0 : 1;
        before.until(now).forEach(change -> invented.add(change.json().printLine()));
      }
      assertThat(invented).isEmpty();
      assertThat(differed).as("it did lie").isGreaterThan(400);
    }
  }

  /// Resolvers remember, filter and invent; the zone stays as it is.
  @Test
  void whatResolversSayOfAnUnchangedZoneMakesNoNews() {
    OddNetwork odd = new OddNetwork(world, new Random(3));
    Network told = new ToldByOthers(odd);
    Set<String> codes = new TreeSet<>();
    for (Network first : List.of(told, odd)) {
      Baseline before = baseline(check(first));
      List<String> invented = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Json.Obj now = check(told);
        before.until(now).forEach(change -> invented.add(change.json().printLine()));
        now.objects("records").stream()
            .flatMap(row -> row.objects("findings").stream())
            .forEach(finding -> codes.add(finding.text("code").orElse("")));
      }
      assertThat(invented).isEmpty();
    }
    assertThat(codes)
        .as("they did lie")
        .contains("propagation.waiting", "propagation.system-differs", "propagation.bogus");
  }

  @Test
  void aFileThatIsNoReportIsNone() {
    for (String text : List.of("", "{}", "[]", "{\"domain\":\"example.com\"}", "nonsense")) {
      assertThat(Baseline.read(text)).isEmpty();
    }
  }

  @Test
  void prometheusReadsIt() {
    Baseline before = baseline(check());
    world.remove(FROM, RecordType.TXT);
    Json.Obj now = check();
    String text = PrometheusText.of(now, before.until(now));
    assertThat(text.lines().filter(line -> !line.startsWith("# ")))
        .isNotEmpty()
        .allMatch(line -> line.matches("sendready_[a-z_]+\\{([a-z]+=\"[^\"]*\",?)+} [0-9]+"));
    assertThat(text)
        .contains("id=\"spf\",name=\"example.com.\",type=\"TXT\"} 4")
        .contains("sendready_changes{domain=\"example.com\",change=\"mended\"} 0");
    assertThat(
            Arrays.stream(text.split("\n")).filter(l -> l.startsWith("# TYPE")).distinct().count())
        .isEqualTo(5);
  }

  /// An honest zone, which three resolvers tell of as they like.
  private record ToldByOthers(OddNetwork odd) implements AloneNetwork {
    @Override
    public List<DnsAnswer> askEach(Question question) {
      return List.of(OddNetwork.as("ns1.example.com", odd.world().ask(question)));
    }

    @Override
    public ZoneCut zoneOf(DomainName name) {
      return odd.zoneOf(name);
    }

    @Override
    public Resolver authoritative() {
      return odd.world();
    }

    private DnsAnswer gossip(Question question) {
      DnsAnswer honest = odd.world().ask(question);
      return odd.random().nextInt(12) == 0
          ? new DnsAnswer.Failed(new Trouble(Trouble.Kind.BOGUS, "signature"), honest.by())
          : odd.odd(question);
    }

    @Override
    public List<Named> publicResolvers() {
      return List.of(new Named("one", this::gossip), new Named("two", odd.world()));
    }

    @Override
    public Optional<Named> system() {
      return Optional.of(new Named("system", odd::odd));
    }
  }

  /// Two servers: the first is honest, the second odd.
  private record OddNetwork(MemoryZone world, Random random) implements AloneNetwork {
    @Override
    public List<DnsAnswer> askEach(Question question) {
      return List.of(
          as("ns1.example.com", world.ask(question)), as("ns2.example.com", odd(question)));
    }

    private synchronized DnsAnswer odd(Question question) {
      DnsAnswer honest = world.ask(question);
      if (honest.records().isEmpty()) {
        return honest;
      }
      return switch (random.nextInt(5)) {
        case 0 -> honest;
        case 1 -> new DnsAnswer.Failed(new Trouble(Trouble.Kind.TIMEOUT, "silent"), honest.by());
        case 2 -> new DnsAnswer.Failed(new Trouble(Trouble.Kind.REFUSED, "no"), honest.by());
        case 3 -> new DnsAnswer.NoData(List.of(), Optional.empty(), honest.by());
        default ->
            Rdata.parse(question.type(), lie(question.type()))
                .<DnsAnswer>map(record ->
                    new DnsAnswer.Found(
                        new RRset(question.name(), question.type(), 300, List.of(record)),
                        List.of(),
                        honest.by()))
                .orElse(honest);
      };
    }

    private String lie(RecordType type) {
      int some = random.nextInt(200);
      return switch (type) {
        case A -> "198.51.100." + some;
        case TXT -> "v=spf1 ip4:198.51.100." + some + " -all";
        case MX -> "10 mx" + some + ".example.net.";
        default -> "host" + some + ".example.net.";
      };
    }

    private static DnsAnswer as(String server, DnsAnswer answer) {
      return answer.toldBy(new AnsweredBy(new ServerId(server, ""), true, answer.by().at()));
    }

    /// The second server is silent, does not know the zone or holds another version of it.
    @Override
    public synchronized ZoneCut zoneOf(DomainName name) {
      ZoneCut cut = new MemoryNetwork(world).zoneOf(name);
      if (!(cut instanceof ZoneCut.Zone zone) || zone.servers().size() < 2) {
        return cut;
      }
      List<ZoneCut.Server> servers = new ArrayList<>(zone.servers());
      servers.addLast(odd(servers.removeLast()));
      return new ZoneCut.Zone(
          zone.name(),
          servers,
          zone.childServers(),
          zone.parentServers(),
          zone.exists(),
          zone.security());
    }

    private ZoneCut.Server odd(ZoneCut.Server honest) {
      Optional<Trouble> trouble =
          switch (random.nextInt(4)) {
            case 0 -> Optional.of(new Trouble(Trouble.Kind.TIMEOUT, "silent"));
            case 1 -> Optional.of(new Trouble(Trouble.Kind.REFUSED, "no"));
            default -> Optional.empty();
          };
      Optional<Long> serial =
          trouble.isPresent() ? Optional.empty() : Optional.of(world.serial() + random.nextInt(2));
      return new ZoneCut.Server(honest.name(), honest.address(), trouble, serial);
    }

    @Override
    public Resolver authoritative() {
      return world;
    }
  }
}
