package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.JsonSchemas;
import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.app.Words;
import app.sendready.bulk.BulkBaseline;
import app.sendready.bulk.BulkLine;
import app.sendready.bulk.BulkResult;
import app.sendready.bulk.InTurn;
import app.sendready.bulk.ManyChecks;
import app.sendready.check.Checker;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.KindScenarios;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.json.Json;
import app.sendready.kind.Kinds;
import app.sendready.network.MemoryNetwork;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.ui.many.ManyModel;
import app.sendready.ui.many.StraightModel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkCommandTest {
  private static final String TABLE =
      "domain,tracking,known\n"
          + "bare.example.com,,\n"
          + "not a domain,,\n"
          + "ready.example.com,,\n"
          + "lived.example.com,,"
          + "spf.missing 2026-11-29 sends from elsewhere|dkim.no-key 2026-11-29 none yet\n";

  @TempDir Path folder;

  private final MemoryZone world = new MemoryZone(KindScenarios.CLOCK);
  private final OneByOne many = new OneByOne(this::check);
  private final CommandRun run = new CommandRun();
  private Path table;

  /// Whether the one that is ready has lost a record since.
  private boolean lost;

  @BeforeEach
  void prepare() throws IOException {
    run.many = many;
    world.apex("example.com", "ns1.example.com").address("ns1.example.com", "203.0.113.53");
    table = Files.writeString(folder.resolve("table.csv"), TABLE);
  }

  private Report check(Answers answers) {
    if (!lost && answers.fromDomain().equals(DomainName.of("ready.example.com"))) {
      publish(answers);
    }
    try {
      return new Checker(Kinds.all(), KindScenarios.CLOCK)
          .run(answers, new MemoryNetwork(world), _ -> {});
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void publish(Answers answers) {
    for (ExpectedRecord row : Plan.of(answers, Kinds.all()).records()) {
      row.values().stream()
          .findFirst()
          .flatMap(value -> Rdata.parse(row.type(), value))
          .ifPresent(record -> world.add(row.name(), 300, record));
    }
  }

  private CommandRun.Ran bulk(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "bulk";
    args[1] = table.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return run.run(args);
  }

  private static List<Json.Obj> objects(String out) {
    return out.lines()
        .map(line -> (Json.Obj) ((Json.Parsed.Read) Json.parse(line)).value())
        .toList();
  }

  private static List<Long> lineNumbers(String out) {
    return objects(out).stream().map(o -> o.number("line").orElseThrow()).toList();
  }

  @Test
  void everyLineOfTheTableHasALineOfResults() {
    CommandRun.Ran ran = bulk();
    assertThat(ran.status()).isEqualTo(Cli.FAILED);
    assertThat(lineNumbers(ran.out())).containsExactly(2L, 3L, 4L, 5L);
    Json.Obj bare = objects(ran.out()).getFirst();
    assertThat(bare.text("domain")).contains("bare.example.com");
    assertThat(bare.number("schema")).contains(1L);
    assertThat(bare.text("verdict")).contains("fail");
    assertThat(bare.objects("records")).hasSizeGreaterThan(8);
    ran.out()
        .lines()
        .filter(line -> !line.contains("\"problem\":"))
        .forEach(line -> assertThat(JsonSchemas.wrong("check", line)).isEmpty());
    Json.Obj bad = objects(ran.out()).get(1);
    assertThat(bad.text("verdict")).contains("unknown");
    assertThat(bad.text("problem").orElseThrow()).contains("space");
    assertThat(ran.err())
        .contains("Line 3, not a domain: ")
        .contains("of 4 need work.", "Lines not understood: 1.", "spf.missing; line 2");
  }

  @Test
  void aLineWithoutADomainIsToldByItsNumberAlone() throws IOException {
    Files.writeString(table, "domain,mode\n,cloud\n");
    assertThat(bulk("--lang", "en").err()).contains("Line 2: There is no domain in this line.");
    assertThat(bulk("--lang", "ru").err()).contains("Строка 2: В этой строке нет домена.");
  }

  @Test
  void theVerdictsAreThoseOfCheck() {
    Json.Obj bulk = objects(bulk().out()).getFirst();
    Report alone =
        check(Answers.start(DomainName.of("bare.example.com"), Mode.CLOUD, PlatformFile.builtIn()));
    assertThat(bulk.text("verdict")).contains(alone.verdict().word());
    alone
        .rows()
        .forEach(row ->
            assertThat(bulk.objects("records"))
                .anySatisfy(record -> {
                  assertThat(record.text("name")).contains(row.expected().name().toString());
                  assertThat(record.text("id")).contains(row.expected().kind());
                  assertThat(record.text("status")).contains(row.verdict().word());
                  assertThat(record.text("reason")).contains(row.reason().code().code());
                }));
  }

  @Test
  void asCsvEachRecordHasARow() {
    List<String> lines = bulk("--format", "csv").out().lines().toList();
    assertThat(lines.getFirst()).startsWith("\ufeff\"line\",\"domain\",\"verdict\",\"id\"");
    assertThat(lines)
        .filteredOn(l -> l.startsWith("\"2\",\"bare.example.com\""))
        .hasSizeGreaterThan(8);
    assertThat(lines).filteredOn(l -> l.startsWith("\"3\",\"not a domain\"")).hasSize(1);
  }

  @Test
  void whatIsKnownIsShownApart() {
    List<Json.Obj> rows = objects(bulk().out()).getLast().objects("records");
    Json.Obj spf =
        rows.stream()
            .filter(r -> r.text("id").equals(Optional.of("spf")))
            .findFirst()
            .orElseThrow();
    assertThat(spf.text("status")).as("it is what it is").contains("fail");
    assertThat(spf.object("known").orElseThrow().text("since")).contains("2026-11-29");
    assertThat(spf.object("known").orElseThrow().text("reason")).contains("sends from elsewhere");
    assertThat(rows)
        .filteredOn(row -> row.object("known").isPresent())
        .hasSizeLessThan(rows.size());
  }

  @Test
  void whoIsStoppedGoesOnAndNothingIsLostOrTwice() throws IOException {
    many.stopAt = 2;
    CommandRun.Ran first = bulk("--resume");
    assertThat(first.err()).contains("Stopped. With --resume");
    assertThat(lineNumbers(first.out())).containsExactly(2L, 3L);
    Path kept = folder.resolve("table.csv.results.jsonl");
    assertThat(Files.readAllLines(kept)).hasSize(3);
    tear(kept);
    many.stopAt = Integer.MAX_VALUE;
    many.checked = 0;
    CommandRun.Ran second = bulk("--resume");
    assertThat(lineNumbers(second.out())).containsExactly(2L, 3L, 4L, 5L);
    assertThat(many.checked).as("the torn line is asked about again, no other").isEqualTo(2);
    many.checked = 0;
    CommandRun.Ran third = bulk("--resume");
    assertThat(third.out()).isEqualTo(second.out());
    assertThat(third.status()).isEqualTo(second.status());
    assertThat(many.checked).isZero();
  }

  @Test
  void windowAndResumeGoOnWhereTheOtherWasStopped() {
    many.stopAt = 2;
    bulk("--resume");
    List<String> looked = new ArrayList<>();
    ManyModel window =
        window(line -> {
          looked.add(line.domain());
          return check(line.answers());
        });
    window.open(table);
    window.start();
    window.forget();
    assertThat(looked).containsExactly("ready.example.com", "lived.example.com");
    many.stopAt = Integer.MAX_VALUE;
    many.checked = 0;
    assertThat(lineNumbers(bulk("--resume").out())).containsExactly(2L, 3L, 4L, 5L);
    assertThat(many.checked).isZero();
  }

  @Test
  void resumeGoesOnWhereTheWindowWasStopped() {
    AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
    ManyModel window =
        window(line -> {
          stop.get().run();
          return check(line.answers());
        });
    stop.set(window::cancel);
    window.open(table);
    window.start();
    window.forget();
    assertThat(lineNumbers(bulk("--resume").out())).containsExactly(2L, 3L, 4L, 5L);
    assertThat(many.checked).as("the first was looked at in the window").isEqualTo(2);
  }

  /// Both look at the same table against the same earlier results and are told the same.
  @Test
  void windowAndCommandLineTellTheSameChanges() throws IOException {
    Path then = Files.writeString(folder.resolve("before.jsonl"), bulk().out());
    world.address("bare.example.com", "203.0.113.10");
    world.remove(DomainName.of("_domainkey.ready.example.com"), RecordType.TXT);
    lost = true;
    Files.writeString(table, TABLE + "new.example.com,,\n");
    CommandRun.Ran told = bulk("--only-changes-since", then.toString());
    ManyModel window = window(line -> check(line.answers()));
    window.open(table);
    window.compareWith(Optional.of(then));
    window.start();
    window.forget();
    List<Json.Obj> kept =
        Files.readAllLines(folder.resolve("table.csv.results.jsonl")).stream()
            .skip(1)
            .map(line -> (Json.Obj) ((Json.Parsed.Read) Json.parse(line)).value())
            .toList();
    assertThat(kept)
        .filteredOn(result -> BulkBaseline.isNews(new BulkResult(result)))
        .extracting(BulkCommandTest::changed)
        .containsExactlyElementsOf(
            objects(told.out()).stream().map(BulkCommandTest::changed).toList());
    assertThat(told.err()).contains("1 worse, 1 better, 1 new.");
    many.checked = 0;
    CommandRun.Ran resumed = bulk("--only-changes-since", then.toString(), "--resume");
    assertThat(many.checked).as("it goes on where the window was").isZero();
    assertThat(objects(resumed.out()).stream().map(BulkCommandTest::changed).toList())
        .isEqualTo(objects(told.out()).stream().map(BulkCommandTest::changed).toList());
    Files.writeString(then, bulk().out());
    run.refused(
        "results", "bulk", table.toString(), "--resume", "--only-changes-since", then.toString());
  }

  private static String changed(Json.Obj result) {
    return result.number("line").orElseThrow()
        + " "
        + result.truth("new")
        + " "
        + result.text("baselineAt")
        + " "
        + result.objects("changes").stream().map(Json::printLine).toList();
  }

  private ManyModel window(Function<BulkLine.Understood, Report> look) {
    return StraightModel.ASKED_FOR_NOTHING.in(
        folder,
        new SimpleObjectProperty<>(Words.in(Language.ENGLISH, ZoneOffset.UTC)),
        () -> new InTurn(look),
        KindScenarios.CLOCK);
  }

  /// As a kill does: the last line is there in part.
  private static void tear(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 7);
    }
  }

  @Test
  void resultsOfAnotherTableAreNotMixedIn() throws IOException {
    bulk("--resume");
    Files.writeString(table, TABLE + "more.example.com,,\n");
    run.refused("results", "bulk", table.toString(), "--resume");
    Files.writeString(table, TABLE);
    run.refused("results", "bulk", table.toString(), "--resume", "--in-order");
    assertThat(bulk("--resume", "--shard", "1/2").status()).isNotEqualTo(Cli.USAGE);
  }

  /// Each has two selectors, two modes, or two keys: what one of the lines is asked for is nothing
  /// to the other.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "selector;ak;other",
        "selector;other;ak",
        "mode;cloud;on-premise",
        "mode;on-premise;cloud",
        "dkim-key;@sample;",
        "dkim-key;;@sample",
        "tracking;trk;trk go"
      })
  void aDomainThatIsThereTwiceIsComparedWithItsOwnLine(String column, String one, String two)
      throws IOException {
    publish(
        AnswerFields.KEY.write(
            Answers.start(DomainName.of("ready.example.com"), Mode.CLOUD, PlatformFile.builtIn()),
            List.of(Practice.SAMPLE_KEY)));
    lost = true;
    String header = "domain," + column + "\n";
    String first = twice(one);
    String second = twice(two);
    Files.writeString(table, header + first + second);
    Path before = Files.writeString(folder.resolve("before.jsonl"), bulk().out());
    String since = before.toString();
    for (String lines : List.of(first + second, second + first, first, second)) {
      Files.writeString(table, header + lines);
      CommandRun.Ran same = bulk("--only-changes-since", since);
      assertThat(same.out()).as(lines).isEmpty();
      assertThat(same.status()).isZero();
    }
  }

  private static String twice(String value) {
    String cell = value == null ? "" : value.replace("@sample", Practice.SAMPLE_KEY);
    return "ready.example.com," + cell + "\n";
  }

  @Test
  void onlyWhatHasChangedIsToldOfLater() throws IOException {
    Path before = Files.writeString(folder.resolve("before.jsonl"), bulk().out());
    String since = before.toString();
    CommandRun.Ran same = bulk("--only-changes-since", since);
    assertThat(lineNumbers(same.out()))
        .as("but for the line that is no domain")
        .containsExactly(3L);
    assertThat(same.status()).isEqualTo(Cli.NOT_CHECKED);
    world.address("bare.example.com", "203.0.113.10");
    world.remove(DomainName.of("_domainkey.ready.example.com"), RecordType.TXT);
    lost = true;
    CommandRun.Ran later = bulk("--only-changes-since", since);
    assertThat(lineNumbers(later.out())).containsExactly(2L, 3L, 4L);
    assertThat(objects(later.out()).getFirst().objects("changes"))
        .extracting(change -> change.text("change").orElseThrow())
        .contains("mended");
    assertThat(objects(later.out()).getLast().objects("changes"))
        .anySatisfy(change -> {
          assertThat(change.text("id")).contains("domainkeys-policy");
          assertThat(change.text("change")).contains("broke");
        });
    assertThat(later.status()).isEqualTo(Cli.FAILED);
    Files.writeString(before, "{}\nnonsense\n");
    run.refused("no earlier results", "bulk", table.toString(), "--only-changes-since", since);
    run.refused("no earlier results", "bulk", table.toString(), "--only-changes-since", "/none");
  }

  @Test
  void theShardsTogetherAreTheWhole() {
    List<String> whole = bulk("--format", "csv").out().lines().sorted().toList();
    List<String> parts =
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> bulk("--format", "csv", "--shard", i + "/3").out())
            .flatMap(String::lines)
            .sorted()
            .toList();
    assertThat(parts.stream().distinct())
        .containsExactlyElementsOf(whole.stream().distinct().toList());
    assertThat(parts).hasSize(whole.size() + 2);
  }

  @ParameterizedTest
  @CsvSource({
    "--parallel 0, --parallel is a number",
    "--parallel many, --parallel is a number",
    "--shard 5/4, --shard is a part",
    "--format xml, jsonl or csv",
    "--resolver nobody, no resolver",
  })
  void whatCannotBeMeantIsRefused(String typed, String said) {
    String[] options = typed.split(" ");
    assertThat(Arrays.asList(options)).hasSize(2);
    run.refused(said, "bulk", table.toString(), options[0], options[1]);
  }

  @Test
  void aFileThatIsNoTableIsRefused() throws IOException {
    run.refused("cannot be read", "bulk", folder.resolve("none.csv").toString());
    run.refused("cannot be read", "bulk", folder.toString());
    Files.writeString(table, "company;example.com\n");
    run.refused("first line", "bulk", table.toString());
    run.refused("which table", "bulk");
  }

  @Test
  void withoutWorkNothingFailed() throws IOException {
    Files.writeString(table, "domain\n");
    CommandRun.Ran ran = bulk();
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("no domain");
  }

  @Test
  void wishesAreHandedOn() {
    bulk("--resolver", "192.0.2.53", "--parallel", "3", "--in-order", "--authoritative");
    ManyChecks.Wish wish = many.wishes.getFirst();
    assertThat(many.asked.getFirst()).hasSize(1);
    assertThat(wish.parallel()).isEqualTo(3);
    assertThat(wish.inOrder()).isTrue();
    assertThat(wish.authoritative()).isTrue();
    bulk();
    assertThat(many.wishes.getLast()).isEqualTo(new ManyChecks.Wish(16, false, false));
    assertThat(many.asked.getLast()).isEmpty();
  }
}
