package app.sendready.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
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
import org.junit.jupiter.api.io.TempDir;

/// What was opened can be gone back to until somebody saves by hand, in the window and beside the
/// file.
class GoBackTest {
  @TempDir Path home;
  private Path file;

  @BeforeEach
  void aClientsProject() throws IOException {
    file = home.resolve("client.sendready");
    Files.writeString(
        file,
        Typist.FORMAT.print(
            Project.of(
                Answers.start(
                    DomainName.of("client.example"), Mode.CLOUD, KindScenarios.PLATFORM))));
  }

  private static String domainIn(Path place) {
    return ((ProjectFile.Opened) Typist.FORMAT.read(place)).project().subject();
  }

  private Pane opened() {
    return new Pane(home).open(file);
  }

  @Test
  void whatWasOpenedComesBackWhole() {
    Pane pane = opened();
    String before = pane.project.printed();
    pane.type("slip.example");
    pane.domain.mode().set(Mode.ON_PREMISE);
    pane.passes();
    assertThat(domainIn(file)).isEqualTo("slip.example");

    pane.project.goBack();
    pane.passes();
    assertThat(pane.project.printed()).isEqualTo(before);
    assertThat(domainIn(file)).isEqualTo("client.example");
  }

  @Test
  void whatItBecameStaysAmongTheUnsavedWork() {
    Pane pane = opened().type("slip.example");
    pane.project.goBack();
    List<String> unsaved =
        new RecentProjects(home)
            .all(Typist.FORMAT).stream()
                .filter(entry -> !entry.saved())
                .map(RecentProjects.Entry::subject)
                .toList();
    assertThat(unsaved).containsExactly("slip.example");
  }

  @Test
  void aSaveByHandIsWhatOneGoesBackTo() {
    Pane pane = opened().type("wanted.example");
    assertThat(pane.project.save()).isTrue();
    pane.passes();
    pane.type("slip.example");
    pane.project.goBack();
    pane.passes();
    assertThat(domainIn(file)).isEqualTo("wanted.example");
  }

  @Test
  void withNothingChangedNothingHappens() {
    Pane pane = opened();
    pane.project.goBack();
    assertThat(new RecentProjects(home).all(Typist.FORMAT)).allMatch(RecentProjects.Entry::saved);
  }

  @Test
  void theBackupIsWhatSomebodySavedLastHoweverOftenTheFileIsKeptByItself() {
    opened().type("one.example").type("two.example").project.close();
    assertThat(domainIn(ProjectStore.backup(file))).isEqualTo("client.example");
    opened().type("three.example").project.close();
    opened().type("four.example").type("five.example").project.close();
    assertThat(domainIn(file)).isEqualTo("five.example");
    assertThat(domainIn(ProjectStore.backup(file))).isEqualTo("client.example");
  }

  @Test
  void afterASaveByHandTheBackupIsThatState() {
    Pane pane = opened().type("wanted.example");
    assertThat(pane.project.save()).isTrue();
    pane.passes().type("later.example").type("latest.example");
    assertThat(domainIn(ProjectStore.backup(file))).isEqualTo("wanted.example");
    assertThat(domainIn(file)).isEqualTo("latest.example");
  }
}
