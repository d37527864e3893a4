package app.sendready.ui.many;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.bulk.BulkFormat;
import app.sendready.bulk.BulkLine;
import app.sendready.bulk.BulkNews;
import app.sendready.bulk.BulkState;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import app.sendready.practice.Practice;
import app.sendready.ui.many.list.ComparedWith;
import app.sendready.ui.many.list.DomainRow;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
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

/// The window a week later: what has become of each domain since the results that were saved then.
@Timeout(120)
class ManyBaselineTest {
  private static final String KEY = "v=DKIM1; p=" + Practice.SAMPLE_KEY;
  private static final String HEAD = "domain,dkim-key,known\n";
  private static final String LINES =
      "ready-a.example.com,"
          + KEY
          + ",\nready-b.example.com,"
          + KEY
          + ",\nbare.example.com,"
          + KEY
          + ",\nno domain,,\nlived.example.com,"
          + KEY
          + ",spf.missing 2026-11-29 sends from elsewhere\n";
  private static final String MORE = "new.example.com," + KEY + ",\n";

  @TempDir Path folder;

  private final ObjectProperty<Messages> words =
      new SimpleObjectProperty<>(Words.in(Language.ENGLISH, ZoneOffset.UTC));
  private Clock clock = KindScenarios.CLOCK;
  private Consumer<BulkLine.Understood> before = _ -> {};
  private ManyWorld world = new ManyWorld(clock, line -> before.accept(line));
  private final List<String> looked = new ArrayList<>();
  private Optional<Path> earlier = Optional.empty();
  private Optional<Path> target = Optional.empty();
  private ManyModel model;
  private Path table;
  private Path then;

  @BeforeEach
  void lastWeek() throws IOException {
    table = Files.writeString(folder.resolve("clients.csv"), HEAD + LINES);
    before = line -> looked.add(line.domain());
    model = model();
    model.open(table);
    model.start();
    then = saved("last week.jsonl");
    model.forget();
    looked.clear();
  }

  private ManyModel model() {
    return new StraightModel(Optional::empty, () -> earlier, () -> target)
        .in(folder, words, () -> world, clock);
  }

  private Path saved(String name) {
    target = Optional.of(folder.resolve(name));
    model.save(name.endsWith(".csv") ? BulkFormat.CSV : BulkFormat.JSONL);
    return target.get();
  }

  /// A week later one domain has lost a record, one has got all of its, and one is new.
  private void aWeekLater() throws IOException {
    clock = Clock.offset(KindScenarios.CLOCK, Duration.ofDays(7));
    world = new ManyWorld(clock, line -> before.accept(line));
    Files.writeString(table, HEAD + LINES + MORE);
    Files.delete(kept());
    model = model();
    model.open(table);
    world.put(understood(4).answers());
    world.remove(DomainName.of("default._bimi.bare.example.com"), RecordType.TXT);
    world.publish(understood(2).answers());
    world.remove(DomainName.of("_domainkey.ready-a.example.com"), RecordType.TXT);
  }

  private BulkLine.Understood understood(int line) {
    model.show(row(line));
    BulkLine.Understood found = model.choice().line().get().orElseThrow();
    model.lookAtNone();
    return found;
  }

  private Path kept() {
    return folder.resolve("clients.csv.results.jsonl");
  }

  private DomainRow row(int line) {
    return model.row(line).orElseThrow();
  }

  private String news(int line) {
    return ManyWords.news(row(line), words.get());
  }

  private String sum() {
    return words.get().say(model.totals().get().news("then"));
  }

  private void choose(Path file) {
    earlier = Optional.of(file);
    model.chooseEarlier();
  }

  private List<String> changes(int line) {
    model.show(row(line));
    List<String> said =
        model.choice().known().get().orElseThrow().changes(words.get(), model.then());
    model.lookAtNone();
    return said;
  }

  @Test
  void eachRowSaysWhatHasBecomeOfItSinceThen() throws IOException {
    aWeekLater();
    choose(then);
    assertThat(looked).as("nothing is asked unasked").isEmpty();
    assertThat(model.comparing().since().get())
        .isInstanceOfSatisfying(
            ComparedWith.Chosen.class,
            since -> {
              assertThat(since.there()).isEqualTo(4);
              assertThat(since.of()).isEqualTo(5);
              assertThat(since.about().time(words.get()))
                  .isEqualTo(words.get().moment(KindScenarios.CLOCK.instant()));
            });
    model.start();
    assertThat(news(2)).isEqualTo("✕ Worse: DomainKeys policy (old)");
    assertThat(news(3)).isEmpty();
    assertThat(news(4)).startsWith("✓ Better: ").endsWith(" more changes)");
    assertThat(news(5)).isEmpty();
    assertThat(news(6)).as("known is no news").isEmpty();
    assertThat(row(6).state()).contains(BulkState.WORK);
    assertThat(news(7)).isEqualTo("New since then");
    assertThat(sum()).isEqualTo("Since then: 1 worse, 1 better, 1 new.");
    model.filter().set(model.filter().get().withChanged(true));
    assertThat(new FilteredList<>(model.rows(), model.filter().get()))
        .extracting(DomainRow::line)
        .containsExactly(2, 4, 7);
    assertThat(looked)
        .as("what has changed is looked at twice")
        .containsExactlyInAnyOrder(
            "ready-a.example.com",
            "ready-a.example.com",
            "ready-b.example.com",
            "bare.example.com",
            "bare.example.com",
            "lived.example.com",
            "new.example.com");
  }

  @Test
  void theDetailsNameTheChangesAndWhatIsKnownApart() throws IOException {
    aWeekLater();
    choose(then);
    model.start();
    assertThat(changes(2))
        .first()
        .isEqualTo(
            "Changed at ready-a.example.com since "
                + words.get().moment(KindScenarios.CLOCK.instant())
                + ":");
    assertThat(changes(2))
        .anyMatch(line -> line.startsWith("✕ Worse: DomainKeys policy (old), _domainkey."));
    assertThat(changes(3))
        .first()
        .asString()
        .startsWith("Nothing has changed at ready-b.example.com");
    assertThat(changes(6))
        .anyMatch(line -> line.startsWith("– Known since 2026-11-29: SPF record, "));
    assertThat(changes(7)).first().isEqualTo("New since then");
    words.set(Words.in(Language.RUSSIAN, ZoneOffset.UTC));
    assertThat(changes(2)).first().asString().startsWith("Изменения у ready-a.example.com с ");
    assertThat(String.join("\n", changes(2))).doesNotContain("Worse", "policy record");
    assertThat(news(2)).startsWith("✕ Стало хуже: ");
  }

  @Test
  void whatIsSavedCarriesTheChangesAndServesAsTheNextBaseline() throws IOException {
    aWeekLater();
    choose(then);
    model.start();
    Path now = saved("this week.jsonl");
    List<Json.Obj> all =
        Files.readAllLines(now).stream()
            .map(line -> (Json.Obj) ((Json.Parsed.Read) Json.parse(line)).value())
            .toList();
    assertThat(all).hasSize(6);
    assertThat(all.getFirst().objects("changes"))
        .extracting(change -> change.text("change").orElseThrow())
        .containsExactly("broke");
    assertThat(all.getLast().truth("new")).contains(true);
    assertThat(Files.readAllLines(saved("this week.csv")))
        .anyMatch(line -> line.contains("\"ready-a.example.com\"") && line.endsWith(",\"broke\""))
        .anyMatch(line -> line.contains("\"new.example.com\"") && line.endsWith(",\"new\""))
        .anyMatch(line -> line.contains("\"ready-b.example.com\"") && line.endsWith(",\"\""));
    clock = Clock.offset(clock, Duration.ofDays(7));
    choose(now);
    model.startAnew();
    assertThat(sum()).isEqualTo("Nothing has changed since then.");
  }

  @Test
  void aForeignOrDamagedFileIsRefusedAndNothingIsLost() throws IOException {
    aWeekLater();
    choose(then);
    model.start();
    byte[] results = Files.readAllBytes(kept());
    ComparedWith since = model.comparing().since().get();
    Path foreign = Files.writeString(folder.resolve("foreign.jsonl"), "{\"a\":1}\nnonsense\n");
    choose(foreign);
    assertThat(model.comparing().refused().get())
        .contains(Text.of("manywindow.since.none", "file", "foreign.jsonl"));
    choose(table);
    assertThat(model.comparing().refused().get().orElseThrow().key())
        .isEqualTo("manywindow.since.none");
    choose(kept());
    assertThat(model.comparing().refused().get().orElseThrow().key())
        .isEqualTo("manywindow.since.own");
    choose(folder.resolve("nowhere"));
    choose(folder);
    assertThat(model.comparing().refused().get().orElseThrow().key())
        .isEqualTo("manywindow.unreadable");
    Path damaged =
        Files.writeString(
            folder.resolve("damaged.jsonl"),
            Files.readString(then).replace("\"verdict\"", "\"verd"));
    choose(damaged);
    assertThat(model.comparing().refused().get().orElseThrow().key())
        .isEqualTo("manywindow.since.none");
    assertThat(model.stage().get()).isInstanceOf(ManyStage.Ready.class);
    assertThat(model.comparing().since().get()).isEqualTo(since);
    assertThat(sum()).isEqualTo("Since then: 1 worse, 1 better, 1 new.");
    assertThat(kept()).hasBinaryContent(results);
  }

  @Test
  void aRunThatWasKilledGoesOnWithTheSameBaseline() throws IOException {
    aWeekLater();
    choose(then);
    before =
        line -> {
          looked.add(line.domain());
          if (looked.size() == 3) {
            model.cancel();
          }
        };
    model.start();
    assertThat(model.totals().get().open()).isEqualTo(3);
    model.forget();
    try (FileChannel channel = FileChannel.open(kept(), StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 7);
    }
    before = line -> looked.add(line.domain());
    looked.clear();
    model = model();
    model.open(table);
    assertThat(model.comparing().since().get())
        .as("it lies beside the table")
        .isInstanceOf(ComparedWith.Chosen.class);
    assertThat(news(2)).startsWith("✕ Worse: ");
    model.start();
    assertThat(sum()).isEqualTo("Since then: 1 worse, 1 better, 1 new.");
    assertThat(looked).doesNotContain("ready-a.example.com");
  }

  @Test
  void aBaselineThatIsNotFoundAgainIsAskedForAndNeverDropped() throws IOException {
    aWeekLater();
    choose(then);
    model.start();
    model.forget();
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("old.jsonl");
    Files.move(then, elsewhere);
    looked.clear();
    model = model();
    model.open(table);
    assertThat(model.comparing().since().get()).isEqualTo(new ComparedWith.Lost("last week.jsonl"));
    assertThat(news(2)).startsWith("✕ Worse: ");
    model.start();
    model.startAnew();
    assertThat(looked).as("nothing is compared with nothing instead").isEmpty();
    choose(elsewhere);
    assertThat(model.comparing().since().get()).isInstanceOf(ComparedWith.Chosen.class);
    assertThat(model.totals().get().open()).isZero();
    assertThat(news(2)).startsWith("✕ Worse: ");
    model.forget();
    model.open(table);
    assertThat(model.comparing().since().get())
        .as("this window knows where it was")
        .isInstanceOf(ComparedWith.Chosen.class);
  }

  @Test
  void resultsThatAreThereAreHeldAgainstItAndOnlyNewsIsLookedAtAgain() throws IOException {
    aWeekLater();
    model.start();
    looked.clear();
    choose(then);
    assertThat(looked).isEmpty();
    assertThat(model.totals().get().open()).isEqualTo(2);
    assertThat(row(2).state()).as("it is kept until then").isPresent();
    assertThat(sum()).isEqualTo("Since then: 1 new.");
    model.start();
    assertThat(looked)
        .containsExactly(
            "ready-a.example.com", "ready-a.example.com", "bare.example.com", "bare.example.com");
    assertThat(sum()).isEqualTo("Since then: 1 worse, 1 better, 1 new.");
    model.compareWith(Optional.empty());
    assertThat(model.totals().get().isCompared()).isFalse();
    assertThat(model.totals().get().open()).isZero();
    assertThat(Files.readString(kept())).doesNotContain("baselineAt", "\"new\"");
  }

  @Test
  void resultsAreNotHeldAgainstThemselves() {
    model = model();
    model.open(table);
    choose(then);
    assertThat(model.totals().get().open()).as("they are of last week").isEqualTo(4);
    assertThat(model.totals().get().isCompared()).isFalse();
  }

  @Test
  void aBaselineThatBecomesAnotherWhileItRunsBreaksTheRunAndIsSaid() throws IOException {
    aWeekLater();
    choose(then);
    before =
        line -> {
          try {
            Files.write(then, new byte[(int) Files.size(then)]);
          } catch (IOException full) {
            throw new IllegalStateException(full);
          }
        };
    model.start();
    assertThat(model.stage().get())
        .isEqualTo(new ManyStage.Broken(Text.of("manywindow.since.gone")));
    assertThat(model.totals().get().turns()).doesNotContainKey(BulkNews.Turn.NEW);
  }

  @Test
  void aLookAtOneDomainIsNewsWhenTheNextOneShowsItToo() throws IOException {
    aWeekLater();
    choose(then);
    model.start();
    model.show(row(3));
    BulkLine.Understood line = model.choice().line().get().orElseThrow();
    world.remove(DomainName.of("_domainkey.ready-b.example.com"), RecordType.TXT);
    model.heard(world.look(line.answers()));
    assertThat(news(3)).isEmpty();
    model.heard(world.look(line.answers()));
    assertThat(news(3)).startsWith("✕ Worse: ");
    assertThat(changes(3)).first().asString().startsWith("Changed at ");
    assertThat(Files.readString(saved("this week.jsonl")).lines().toList().get(1))
        .contains("\"broke\"");
  }
}
