package app.sendready.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.OtherJava;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.project.ProjectStore;
import app.sendready.project.RecentProjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two windows work on one file or on one piece of unsaved work: neither takes the other's away,
/// and nothing that was typed into either is lost.
class TwoWindowsTest {
  @TempDir Path home;
  private Path file;

  @BeforeEach
  void place() {
    file = home.resolve("Autumn.sendready");
  }

  private static String typedIn(Path place) {
    Project there = ((ProjectFile.Opened) Typist.FORMAT.read(place)).project();
    return there
        .answers()
        .map(answers -> answers.fromDomain().withoutDot())
        .orElseGet(() -> String.valueOf(there.fields()));
  }

  private List<String> unsaved() {
    return new RecentProjects(home)
        .all(Typist.FORMAT).stream()
            .filter(entry -> !entry.saved())
            .map(entry -> typedIn(entry.file()))
            .sorted()
            .toList();
  }

  @Test
  @Timeout(60)
  void neitherDoesAWindowOfAnotherProcess() throws Exception {
    Pane here = saved("one.example.com");
    try (OtherJava there = OtherJava.start(Pane.class, home.toString(), file.toString())) {
      here.type("here.example.com");
      assertThat(there.tell("look")).isEqualTo("project.status.changed-elsewhere true");
      assertThat(there.tell("type there.example.com"))
          .isEqualTo("project.status.changed-elsewhere true");
      assertThat(typedIn(file)).isEqualTo("here.example.com");
      assertThat(unsaved()).containsExactly("there.example.com");

      assertThat(there.tell("save")).isEqualTo("project.status.saved-now false");
      assertThat(typedIn(file)).isEqualTo("there.example.com");
      assertThat(typedIn(ProjectStore.backup(file))).isEqualTo("here.example.com");
      here.type("late.example.com");
      assertThat(here.project.changedElsewhere().getValue()).isTrue();
      assertThat(typedIn(file)).isEqualTo("there.example.com");
      assertThat(unsaved()).containsExactly("late.example.com");
    }
  }

  private Pane saved(String domain) {
    Pane first = new Pane(home);
    first.project.startNew();
    first.type(domain);
    first.project.saveAs(file);
    return first.passes();
  }

  @Test
  void theSecondWindowDoesNotWriteOverTheFile() {
    Pane first = saved("one.example.com");
    Pane second = new Pane(home).open(file);
    first.type("first.example.com");
    second.type("second.example.com");

    assertThat(typedIn(file)).isEqualTo("first.example.com");
    assertThat(second.project.changedElsewhere().getValue()).isTrue();
    assertThat(second.status()).isEqualTo("project.status.changed-elsewhere");
    assertThat(unsaved()).containsExactly("second.example.com");
    assertThat(first.project.changedElsewhere().getValue()).isFalse();
  }

  @Test
  void comingBackToAWindowIsEnoughToSeeIt() {
    Pane first = saved("one.example.com");
    Pane second = new Pane(home).open(file);
    first.type("first.example.com");
    second.project.checkFile();

    assertThat(second.project.changedElsewhere().getValue()).isTrue();
    assertThat(unsaved()).as("nothing was typed that could be lost").isEmpty();
    second.type("second.example.com");
    assertThat(typedIn(file)).isEqualTo("first.example.com");
    assertThat(unsaved()).containsExactly("second.example.com");
  }

  @Test
  void whoeverSavesReplacesTheOthersWhichStaysBeside() {
    Pane first = saved("one.example.com");
    Pane second = new Pane(home).open(file);
    first.type("first.example.com");
    second.type("second.example.com");
    assertThat(second.project.save()).isTrue();
    second.passes();

    assertThat(typedIn(file)).isEqualTo("second.example.com");
    assertThat(typedIn(ProjectStore.backup(file))).isEqualTo("first.example.com");
    assertThat(second.project.changedElsewhere().getValue()).isFalse();
    assertThat(unsaved()).isEmpty();
    first.project.checkFile();
    assertThat(first.project.changedElsewhere().getValue()).isTrue();
  }

  @Test
  void whatAnotherWindowReplacedIsKeptAmongTheUnsaved() {
    Pane first = saved("one.example.com");
    Pane second = new Pane(home).open(file);
    first.type("first.example.com");
    second.project.save();
    second.passes();
    first.project.checkFile();
    assertThat(unsaved()).isEmpty();
    first.passes();
    assertThat(unsaved()).containsExactly("first.example.com");
  }

  @Test
  void whatAnotherWindowReplacedIsKeptWhenTheWindowGoes() {
    Pane first = saved("one.example.com");
    Pane second = new Pane(home).open(file);
    first.type("first.example.com");
    second.project.save();
    second.passes();
    first.project.close();
    assertThat(unsaved()).containsExactly("first.example.com");
    Pane third = new Pane(home).open(file);
    second.type("second.example.com");
    third.project.close();
    assertThat(unsaved()).as("nothing was typed there").containsExactly("first.example.com");
  }

  @Test
  void mineAsACopyLeavesTheirsAlone() {
    Pane first = saved("one.example.com");
    Pane second = new Pane(home).open(file);
    first.type("first.example.com");
    second.type("second.example.com");
    Path copy = home.resolve("Mine.sendready");
    second.project.saveAs(copy);
    second.passes().type("later.example.com");

    assertThat(typedIn(file)).isEqualTo("first.example.com");
    assertThat(typedIn(copy)).isEqualTo("later.example.com");
    assertThat(second.project.changedElsewhere().getValue()).isFalse();
  }

  @Test
  void openingTheirsKeepsMineAmongTheUnsaved() {
    Pane first = saved("one.example.com");
    Pane second = new Pane(home).open(file);
    first.type("first.example.com");
    second.type("second.example.com");
    second.project.close();
    Pane again = new Pane(home).open(file);

    assertThat(again.domain.from().text().get()).isEqualTo("first.example.com");
    assertThat(unsaved()).containsExactly("second.example.com");
  }

  @Test
  void closingAWindowWithoutTimeToSaveLosesNothing() {
    Pane first = saved("one.example.com");
    Pane second = new Pane(home).open(file);
    first.type("first.example.com");
    second.domain.from().text().set("second.example.com");
    second.project.close();

    assertThat(typedIn(file)).isEqualTo("first.example.com");
    assertThat(unsaved()).containsExactly("second.example.com");
  }

  @Test
  void oneDraftInTwoWindowsBecomesTwo() {
    Pane first = new Pane(home);
    first.project.startNew();
    first.type("one.example.com");
    Path draft = new RecentProjects(home).all(Typist.FORMAT).getFirst().file();
    Pane second = new Pane(home).open(draft);
    first.type("first.example.com");
    second.type("second.example.com");
    assertThat(second.status()).isEqualTo("project.status.copy");
    assertThat(unsaved()).containsExactly("first.example.com", "second.example.com");
    first.type("first-more.example.com");
    second.type("second-more.example.com");
    assertThat(unsaved()).containsExactly("first-more.example.com", "second-more.example.com");
  }

  @Test
  void savingADraftDoesNotThrowAwayWhatTheOtherWindowWroteIntoIt() {
    Pane first = new Pane(home);
    first.project.startNew();
    first.type("one.example.com");
    Path draft = new RecentProjects(home).all(Typist.FORMAT).getFirst().file();
    Pane second = new Pane(home).open(draft);
    second.type("second.example.com");
    first.project.saveAs(file);
    first.passes();

    assertThat(typedIn(file)).isEqualTo("one.example.com");
    assertThat(typedIn(draft)).isEqualTo("second.example.com");
  }

  @Test
  void aFileThatIsWrittenWhileItIsReadCountsAsChanged() throws IOException {
    saved("one.example.com").project.close();
    ProjectStore store = new RecentProjects(home).place(Typist.FORMAT, file);
    ProjectFile.Opened read = (ProjectFile.Opened) Typist.FORMAT.read(file);
    String other = Files.readString(file).replace("one.example.com", "two.example.org");
    Files.writeString(file, other);
    Pane late = new Pane(home);
    late.project.open(store, read);
    late.type("late.example.com");

    assertThat(Files.readString(file)).isEqualTo(other);
    assertThat(late.project.changedElsewhere().getValue()).isTrue();
  }
}
