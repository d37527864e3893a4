package app.sendready.ui.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.sendready.app.Words;
import app.sendready.bulk.BulkCause;
import app.sendready.bulk.BulkFormat;
import app.sendready.bulk.BulkHow;
import app.sendready.bulk.BulkJournal;
import app.sendready.bulk.BulkLine;
import app.sendready.bulk.BulkState;
import app.sendready.bulk.BulkSummary;
import app.sendready.bulk.ManyChecks;
import app.sendready.check.KindScenarios;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import app.sendready.practice.Practice;
import app.sendready.ui.many.list.DomainFilter;
import app.sendready.ui.many.list.DomainRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.transformation.FilteredList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// From a table of domains to what each needs, without a toolkit; everything runs straight through.
@Timeout(120)
class ManyModelTest {
  private static final String TABLE =
      "domain,dkim-key\n"
          + "bare.example.com,v=DKIM1; p="
          + Practice.SAMPLE_KEY
          + "\nnot a domain,\n"
          + "ready.example.com,v=DKIM1; p="
          + Practice.SAMPLE_KEY
          + "\nпочта.example.com,\n";

  @TempDir Path folder;

  private final ObjectProperty<Messages> words =
      new SimpleObjectProperty<>(Words.in(Language.ENGLISH, ZoneOffset.UTC));
  private Consumer<BulkLine.Understood> before = _ -> {};
  private final ManyWorld world = new ManyWorld(KindScenarios.CLOCK, line -> before.accept(line));
  private ManyChecks checks = world;
  private final List<String> looked = new ArrayList<>();
  private Optional<Path> target = Optional.empty();
  private Optional<Path> earlier = Optional.empty();
  private ManyModel model;
  private Path table;

  @BeforeEach
  void prepare() throws IOException {
    table = Files.writeString(folder.resolve("clients.csv"), TABLE);
    before = line -> looked.add(line.domain());
    model = model();
  }

  private ManyModel model() {
    return new StraightModel(() -> Optional.of(table), () -> earlier, () -> target)
        .in(folder, words, () -> checks, KindScenarios.CLOCK);
  }

  private DomainRow row(int line) {
    return model.rows().stream().filter(row -> row.line() == line).findFirst().orElseThrow();
  }

  private List<String> shown() {
    return new FilteredList<>(model.rows(), model.filter().get())
        .stream().map(DomainRow::shown).toList();
  }

  private Path kept() {
    return folder.resolve("clients.csv.results.jsonl");
  }

  @Test
  void everyLineOfTheTableIsARowAndNothingIsAskedUnasked() {
    model.chooseFile();
    assertThat(model.rows())
        .extracting(DomainRow::line, DomainRow::shown, row -> row.state().isPresent())
        .containsExactly(
            tuple(2, "bare.example.com", false),
            tuple(3, "not a domain", true),
            tuple(4, "ready.example.com", false),
            tuple(5, "почта.example.com", false));
    assertThat(ManyWords.why(row(3), words.get(), Language.ENGLISH))
        .startsWith("Line 3: ")
        .contains("space");
    assertThat(model.totals().get().open()).isEqualTo(3);
    assertThat(looked).isEmpty();
    assertThat(kept()).doesNotExist();
  }

  @Test
  void aRunTellsHowEachDomainStandsAndWhy() {
    model.open(table);
    model.start();
    assertThat(model.stage().get()).isInstanceOf(ManyStage.Ready.class);
    ManyTotals totals = model.totals().get();
    assertThat(totals.open()).isZero();
    assertThat(totals.count(BulkState.UNUSABLE)).isEqualTo(1);
    assertThat(ManyWords.why(row(4), words.get(), Language.ENGLISH))
        .startsWith("Address of your domain: ")
        .endsWith("(and 3 more records)");
    assertThat(totals.count(BulkState.WORK)).isEqualTo(2);
    assertThat(row(4).state()).contains(BulkState.RIGHT);
    assertThat(ManyWords.why(row(2), words.get(), model.then())).startsWith("SPF record: ");
    assertThat(words.get().say(totals.text())).isEqualTo("2 of 3 need work.");
    assertThat(totals.causes()).extracting(BulkSummary.Counted::count).contains(2);
    assertThat(model.notes())
        .contains(Text.of("manywindow.kept", "file", "clients.csv.results.jsonl"));
  }

  @Test
  void whatIsShownFollowsNameStateAndCause() {
    model.open(table);
    model.start();
    model.filter().set(DomainFilter.ALL.withText(" ПОЧТА "));
    assertThat(shown()).containsExactly("почта.example.com");
    model.filter().set(DomainFilter.ALL.withText("xn--"));
    assertThat(shown()).containsExactly("почта.example.com");
    model.filter().set(DomainFilter.ALL.withState(Optional.of(BulkState.UNUSABLE)));
    assertThat(shown()).containsExactly("not a domain");
    BulkCause cause = new BulkCause("spf", "spf.missing");
    model.filter().set(DomainFilter.ALL.withCause(Optional.of(cause)));
    assertThat(shown()).containsExactly("bare.example.com", "почта.example.com");
    assertThat(model.filter().get().withState(Optional.empty()).cause()).isEmpty();
  }

  @Test
  void anotherLanguageSaysItInItsOwnWords() {
    model.open(table);
    model.start();
    words.set(Words.in(Language.RUSSIAN, ZoneOffset.UTC));
    assertThat(ManyWords.why(row(2), words.get(), model.then()))
        .contains("SPF")
        .contains("ещё")
        .doesNotContain("record");
  }

  @Test
  void resultsOfOneFileAreToldInOneLanguage() throws IOException {
    model.open(table);
    words.set(Words.in(Language.RUSSIAN, ZoneOffset.UTC));
    before = _ -> model.cancel();
    model.start();
    words.set(Words.in(Language.ENGLISH, ZoneOffset.UTC));
    before = _ -> {};
    model.start();
    assertThat(model.then()).isEqualTo(Language.RUSSIAN);
    assertThat(BulkJournal.how(kept())).contains(BulkHow.in(Language.RUSSIAN));
    assertThat(Files.readAllLines(kept()))
        .filteredOn(line -> line.contains("\"spf.missing\""))
        .hasSize(2)
        .noneMatch(line -> line.contains("SPF record"));
    assertThat(ManyWords.why(row(5), words.get(), model.then()))
        .startsWith("SPF record: почта.example.com has no SPF record");
  }

  @Test
  void whatWasLookedAtOnAnotherDaySaysWhich() {
    model.open(table);
    model.start();
    Instant then = KindScenarios.CLOCK.instant();
    assertThat(ManyWords.time(row(2), words.get(), then)).isEqualTo("12:00");
    assertThat(ManyWords.time(row(2), words.get(), then.plus(Duration.ofDays(7))))
        .isEqualTo("23 Nov");
    assertThat(ManyWords.time(row(2), words.get(), then.plus(Duration.ofDays(365))))
        .isEqualTo("Nov 2026");
    assertThat(ManyWords.time(row(3), words.get(), then)).isEmpty();
  }

  @Test
  void aRunThatWasStoppedGoesOnWhereItWas() {
    model.open(table);
    before =
        line -> {
          looked.add(line.domain());
          model.cancel();
        };
    model.start();
    assertThat(looked).containsExactly("bare.example.com");
    assertThat(row(2).state()).contains(BulkState.WORK);
    assertThat(model.totals().get().open()).isEqualTo(2);
    model.forget();
    model = model();
    before = line -> looked.add(line.domain());
    model.open(table);
    assertThat(row(2).state()).contains(BulkState.WORK);
    model.start();
    assertThat(looked)
        .containsExactly("bare.example.com", "ready.example.com", "xn--80a1acny.example.com");
    assertThat(model.totals().get().open()).isZero();
    model.startAnew();
    assertThat(looked).hasSize(6);
    assertThat(model.stage().get()).isInstanceOf(ManyStage.Ready.class);
  }

  @Test
  void aPauseIsToldAndEnded() {
    model.open(table);
    List<String> stages = new ArrayList<>();
    model.stage().subscribe(now -> stages.add(now.getClass().getSimpleName()));
    before =
        _ -> {
          model.pause();
          model.goOn();
        };
    model.start();
    assertThat(stages).containsSubsequence("Ready", "Running", "Paused", "Running", "Ready");
  }

  @Test
  void resultsAreWrittenInTheOrderOfTheListAsTheCommandLineDoes() throws IOException {
    model.open(table);
    model.start();
    target = Optional.of(folder.resolve("out.jsonl"));
    model.save(BulkFormat.JSONL);
    List<Json.Obj> saved =
        Files.readAllLines(target.get()).stream()
            .map(line -> (Json.Obj) ((Json.Parsed.Read) Json.parse(line)).value())
            .toList();
    assertThat(saved)
        .extracting(o -> o.number("line").orElseThrow())
        .containsExactly(2L, 3L, 4L, 5L);
    assertThat(saved.get(1).text("problem").orElseThrow()).contains("space");
    assertThat(model.told().get()).contains(Text.of("shell.saved-file", "file", "out.jsonl"));
    target = Optional.of(folder.resolve("out.csv"));
    model.save(BulkFormat.CSV);
    assertThat(Files.readAllLines(target.get()))
        .hasSizeGreaterThan(20)
        .satisfies(lines -> assertThat(lines.getFirst()).startsWith("\ufeff\"line\",\"domain\""));
    target = Optional.of(table);
    model.save(BulkFormat.CSV);
    assertThat(table).hasContent(TABLE);
    assertThat(model.told().get().orElseThrow().key()).isEqualTo("manywindow.save.same");
    target = Optional.of(folder.resolve("nowhere").resolve("out.csv"));
    model.save(BulkFormat.CSV);
    assertThat(model.told().get().orElseThrow().key()).isEqualTo("shell.not-saved-file");
  }

  @Test
  void aListThatWasPastedLeavesNothingBehind() throws IOException {
    model.open("a.example.com\nready.example.com\n\nhttps://example.net/\nhalf a line\n");
    assertThat(model.rows()).hasSize(4);
    model.start();
    assertThat(model.totals().get().open()).isZero();
    assertThat(model.notes()).isEmpty();
    assertThat(folder.resolve("own")).isNotEmptyDirectory();
    target = Optional.of(folder.resolve("out.jsonl"));
    model.save(BulkFormat.JSONL);
    assertThat(Files.readAllLines(target.get())).hasSize(4);
    model.forget();
    assertThat(folder.resolve("own")).isEmptyDirectory();
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void whatIsNoListIsRefusedInWords() throws IOException {
    Files.write(table, new byte[] {0, 1, 2, 3, (byte) 0xff, 0, '\n', '"'});
    model.open(table);
    assertThat(model.stage().get()).isInstanceOf(ManyStage.Refused.class);
    Files.delete(table);
    model.open(table);
    assertThat(model.stage().get())
        .isEqualTo(new ManyStage.Refused(Text.of("manywindow.unreadable", "file", "clients.csv")));
    model.open("");
    assertThat(model.stage().get()).isInstanceOf(ManyStage.Refused.class);
  }

  @Test
  void resultsOfAnotherTableStayAsTheyAre() throws IOException {
    model.open(table);
    model.start();
    model.forget();
    byte[] theirs = Files.readAllBytes(kept());
    Files.writeString(table, TABLE + "new.example.com,\n");
    model = model();
    model.open(table);
    assertThat(model.notes()).contains(Text.of("manywindow.not-kept"));
    assertThat(model.totals().get().open()).isEqualTo(4);
    model.start();
    assertThat(model.totals().get().open()).isZero();
    model.forget();
    assertThat(kept()).hasBinaryContent(theirs);
    assertThat(folder.resolve("own")).isEmptyDirectory();
  }

  @Test
  void aNewerLookAtOneDomainCountsInTableAndFile() throws IOException {
    model.open(table);
    model.start();
    model.show(row(2));
    BulkLine.Understood line = model.choice().line().get().orElseThrow();
    assertThat(model.chosen().getValue()).contains(line.answers());
    world.put(line.answers());
    model.heard(world.look(line.answers()));
    assertThat(row(2).state()).contains(BulkState.RIGHT);
    assertThat(model.totals().get().count(BulkState.WORK)).isEqualTo(1);
    target = Optional.of(folder.resolve("out.jsonl"));
    model.save(BulkFormat.JSONL);
    assertThat(Files.readAllLines(target.get()).getFirst()).doesNotContain("\"verdict\":\"fail\"");
    model.show(row(3));
    assertThat(model.chosen().getValue()).isEmpty();
    model.heard(world.look(line.answers()));
    assertThat(model.totals().get().count(BulkState.UNUSABLE)).isEqualTo(1);
  }

  @Test
  void aFaultOfOursBreaksTheRunAndIsSaid() {
    model.open(table);
    before =
        _ -> {
          throw new IllegalStateException("broken");
        };
    model.start();
    assertThat(model.stage().get())
        .isEqualTo(new ManyStage.Broken(Text.of("manywindow.run-broken")));
    before = line -> looked.add(line.domain());
    model.start();
    assertThat(model.totals().get().open()).isZero();
  }
}
