package app.sendready.ui.many;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import app.sendready.ui.many.list.ComparedWith;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that are dropped or pasted on the window: each is understood or refused in a sentence, and
/// nothing that was there is lost.
@Timeout(120)
class ManyTakingTest {
  @TempDir Path folder;

  private ManyDesk desk;
  private Path then;

  @BeforeEach
  void lastWeek() throws IOException {
    desk = new ManyDesk(folder);
    then = desk.aWeekLater();
  }

  private ComparedWith since() {
    return desk.model.comparing().since().get();
  }

  private void take(Path... files) {
    desk.model.take(List.of(files));
  }

  /// What was refused changes nothing of what is open.
  private void refused(String sentence, Path... files) {
    ManyStage stage = desk.model.stage().get();
    List<String> news = desk.news();
    ComparedWith since = since();
    take(files);
    assertThat(desk.refused()).isEqualTo(sentence);
    assertThat(desk.news()).isEqualTo(news);
    assertThat(since()).isEqualTo(since);
    if (stage.hasList()) {
      assertThat(desk.model.stage().get()).isEqualTo(stage);
    }
    desk.words.set(Words.in(Language.RUSSIAN, ZoneOffset.UTC));
    assertThat(desk.refused()).isNotBlank().doesNotContain("[", "the ");
    desk.words.set(Words.in(Language.ENGLISH, ZoneOffset.UTC));
  }

  @Test
  void aListAndEarlierResultsTogetherAreOpenedAndComparedInAnyOrder() {
    take(desk.table, then);
    assertThat(since()).isInstanceOf(ComparedWith.Chosen.class);
    desk.model.start();
    List<String> news = desk.news();
    assertThat(news).anyMatch(line -> line.contains("Worse: DomainKeys"));
    desk.anew();
    take(then, desk.table);
    assertThat(since()).isInstanceOf(ComparedWith.Chosen.class);
    assertThat(desk.news()).isEqualTo(news);
    assertThat(desk.refused()).isEmpty();
  }

  @Test
  void resultsAreKnownByWhatStandsInThemWhateverTheirName() throws IOException {
    take(desk.table);
    Path renamed = Files.copy(then, folder.resolve("results.txt"));
    take(renamed);
    assertThat(since())
        .isInstanceOfSatisfying(
            ComparedWith.Chosen.class,
            chosen -> assertThat(chosen.about().since().name()).isEqualTo("results.txt"));
    assertThat(desk.model.name()).contains("clients.csv");
  }

  @Test
  void resultsAloneAskForTheList() {
    refused(
        "last week.jsonl holds earlier results. Open the list of domains first, then compare it"
            + " with this file.",
        then);
    take(desk.table);
    assertThat(desk.model.stage().get()).isInstanceOf(ManyStage.Ready.class);
  }

  @Test
  void moreThanOneOfAKindIsRefused() throws IOException {
    take(desk.table, then);
    desk.model.start();
    Path other = Files.copy(desk.table, folder.resolve("others.csv"));
    String sentence = "Bring one list at a time, and with it at most one file of earlier results.";
    refused(sentence, desk.table, other);
    refused(sentence, then, desk.kept());
    refused(sentence, desk.table, other, then);
  }

  @Test
  void foldersUnreadableAndForeignFilesLeaveTheListThatIsOpen() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("lists"));
    Path foreign = Files.write(folder.resolve("photo.csv"), new byte[] {1, 2, 3, '\n', 0, '"'});
    refused("lists is a folder. Open the file of domains that is in it.", sub);
    take(desk.table, then);
    desk.model.start();
    refused("lists is a folder. Open the file of domains that is in it.", sub);
    refused("lists is a folder. Open the file of domains that is in it.", desk.table, sub);
    refused("gone.csv cannot be read.", folder.resolve("gone.csv"));
    refused("gone.jsonl cannot be read.", folder.resolve("gone.jsonl"));
    refused("gone.csv cannot be read.", folder.resolve("gone.csv"), then);
    take(foreign);
    assertThat(desk.refused()).contains("first line");
    assertThat(desk.model.name()).contains("clients.csv");
    take(then);
    assertThat(desk.refused()).as("what is taken puts an end to it").isEmpty();
  }

  @Test
  void whatIsDroppedDuringARunIsSaidAndTheRunGoesOn() throws IOException {
    take(desk.table, then);
    Path other = Files.copy(desk.table, folder.resolve("others.csv"));
    desk.before =
        _ -> {
          if (desk.looked.size() == 2) {
            refused(
                "others.csv was not opened, because something is still running here. Wait for its"
                    + " end or stop it, then try again.",
                other);
            take(then);
            assertThat(desk.refused()).startsWith("last week.jsonl was not opened");
          }
        };
    desk.model.start();
    assertThat(desk.looked).hasSizeGreaterThan(ManyDesk.DOMAINS);
    assertThat(desk.refused()).as("the run is over").isEmpty();
    assertThat(desk.model.totals().get().open()).isZero();
    assertThat(desk.model.name()).contains("clients.csv");
    take(other);
    assertThat(desk.model.name()).contains("others.csv");
  }

  @Test
  void resultsThatAreKeptNowhereElseAreNotDroppedForAnotherList() {
    desk.model.open("ready-a.example.com\nbare-a.example.com\n");
    take(desk.table);
    assertThat(desk.model.name()).as("nothing was found yet").contains("clients.csv");
    desk.model.forget();
    desk.model.open("ready-a.example.com\nbare-a.example.com\n");
    desk.model.start();
    refused(
        "clients.csv was not opened, because the results of this list are kept nowhere else. Save"
            + " them or press “Another list”, then try again.",
        desk.table);
    desk.saved("mine.csv");
    take(desk.table);
    assertThat(desk.model.name()).contains("clients.csv");
  }

  @Test
  void anotherListIsAskedForTwiceWhereResultsAreKeptNowhereElse() {
    desk.model.open("ready-a.example.com\nbare-a.example.com\n");
    desk.model.another();
    assertThat(hasList()).as("nothing was found yet").isFalse();
    desk.model.open("ready-a.example.com\nbare-a.example.com\n");
    desk.model.start();
    desk.model.another();
    assertThat(desk.refused())
        .isEqualTo(
            "The results of this list are kept nowhere else. Save them, or press “Another list”"
                + " once more to give them up.");
    assertThat(desk.model.totals().get().open()).as("they are still there").isZero();
    assertThat(hasList()).isTrue();
    desk.model.another();
    assertThat(hasList()).isFalse();
    assertThat(desk.refused()).isEmpty();
  }

  private boolean hasList() {
    return desk.model.stage().get().hasList();
  }

  @Test
  void whoHasSavedIsNotAsked() {
    desk.model.open("ready-a.example.com\nbare-a.example.com\n");
    desk.model.start();
    desk.saved("mine.csv");
    desk.model.another();
    assertThat(hasList()).isFalse();
  }

  @Test
  void resultsBesideTheTableAreNotLostWithTheList() {
    take(desk.table);
    desk.model.start();
    desk.model.another();
    assertThat(hasList()).isFalse();
  }
}
