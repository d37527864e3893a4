package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.key.PastedKey;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.project.RecentProjects;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Projects in the real window.
class ProjectWindowTest {
  private static final ProjectFile FORMAT =
      new ProjectFile(KindScenarios.PLATFORM, PastedKey::isPrivate);

  @TempDir Path home;

  private static Project about(String domain) {
    return Project.of(Answers.start(DomainName.of(domain), Mode.CLOUD, KindScenarios.PLATFORM));
  }

  private static void type(PracticeTour tour, String id, String text) throws Exception {
    tour.waitUntil(() -> tour.find(id).isPresent());
    PracticeTour.fx(() -> {
      ((TextInputControl) tour.find(id).orElseThrow()).setText(text);
      return null;
    });
  }

  private static String typed(PracticeTour tour, String id) {
    tour.waitUntil(() -> tour.find(id).isPresent());
    return ((TextInputControl) tour.find(id).orElseThrow()).getText();
  }

  private static String label(PracticeTour tour, String id) {
    return tour.find(id).map(node -> ((Label) node).getText()).orElse("");
  }

  private static String drafts(Path home) {
    StringBuilder all = new StringBuilder();
    try (DirectoryStream<Path> drafts =
        Files.newDirectoryStream(home.resolve("unsaved"), "*.sendready")) {
      for (Path draft : drafts) {
        all.append(Files.readString(draft));
      }
    } catch (IOException none) {
      return "";
    }
    return all.toString();
  }

  private static String title(PracticeTour tour) {
    return ((Stage) tour.scene().getWindow()).getTitle();
  }

  /// A node of a dialog.
  private static Optional<Node> inDialog(String id) throws Exception {
    return PracticeTour.fx(() -> ShownNodes.find(id));
  }

  private static void awaitDialog(PracticeTour tour, String id) {
    tour.waitUntil(() -> {
      try {
        return inDialog(id).isPresent();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static void press(String id) throws Exception {
    Button button = (Button) inDialog(id).orElseThrow();
    PracticeTour.fx(() -> {
      button.fire();
      return null;
    });
  }

  @Test
  @Timeout(60)
  void whatWasTypedIsOfferedAfterACrash() throws Exception {
    PracticeTour tour = PracticeTour.start(home);
    tour.choose("shell.language", "shell.language.en");
    tour.click("shell.start.set-up");
    type(tour, "domain.from", "news.example.com");
    tour.click("shell.next");
    type(tour, "identity.selector", "half typed");
    tour.waitUntil(() -> label(tour, "shell.status").startsWith("Kept on this computer"));
    tour.waitUntil(() -> drafts(home).contains("half typed"));
    // As it lies on the disk while the program still runs; a crash would leave just this.
    Path copy = Files.createDirectories(home.resolve("after/unsaved"));
    try (var drafts = Files.list(home.resolve("unsaved"))) {
      for (Path draft : drafts.toList()) {
        Files.copy(draft, copy.resolve(draft.getFileName()));
      }
    }
    tour.end();

    PracticeTour after = PracticeTour.start(home.resolve("after"));
    try {
      after.click("shell.recent.0");
      assertThat(typed(after, "identity.selector")).isEqualTo("half typed");
      assertThat(title(after)).isEqualTo("news.example.com — SendReady");
      after.click("shell.rail.domain");
      assertThat(typed(after, "domain.from")).isEqualTo("news.example.com");
    } finally {
      after.end();
    }
  }

  @Test
  @Timeout(60)
  void aFileIsKeptUpToDateByItself() throws Exception {
    Path file = home.resolve("Autumn.sendready");
    writeAtPolicy(file);
    PracticeTour tour = PracticeTour.start(home, file.toString());
    try {
      tour.choose("shell.language", "shell.language.en");
      type(tour, "policy.report", "half@");
      tour.waitUntil(() -> label(tour, "shell.status").equals("Saved just now"));
      assertThat(title(tour)).isEqualTo("Autumn — news.example.com — SendReady");
      assertThat(FORMAT.read(file))
          .isInstanceOfSatisfying(
              ProjectFile.Opened.class,
              opened ->
                  assertThat(opened.project().fields())
                      .containsEntry("policy.report", List.of("half@")));
      type(tour, "policy.report", "last@");
      tour.click("shell.leave");
      assertThat(tour.find("shell.recent.0")).isPresent();
      tour.click("shell.recent.0");
      assertThat(typed(tour, "policy.report")).isEqualTo("last@");
    } finally {
      tour.end();
    }
  }

  /// A folder from somebody else, in which the names that a program might write to lead elsewhere.
  @Test
  @Timeout(60)
  void aStrangersFolderDestroysNothing() throws Exception {
    Path folder = Files.createDirectory(home.resolve("from a stranger"));
    Path treasure = Files.writeString(home.resolve("treasure"), "mine");
    Path file = folder.resolve("shop.sendready");
    writeAtPolicy(file);
    for (String name :
        List.of(
            ".shop.sendready.lock",
            ".shop.sendready.part",
            ".shop.sendready." + ProcessHandle.current().pid() + ".part",
            "shop.sendready.bak",
            "locks")) {
      Files.createSymbolicLink(folder.resolve(name), treasure);
    }
    PracticeTour tour = PracticeTour.start(home, file.toString());
    try {
      tour.choose("shell.language", "shell.language.en");
      type(tour, "policy.report", "half@");
      tour.waitUntil(() -> label(tour, "shell.status").equals("Saved just now"));
      assertThat(FORMAT.read(file))
          .isInstanceOfSatisfying(
              ProjectFile.Opened.class,
              opened ->
                  assertThat(opened.project().fields())
                      .containsEntry("policy.report", List.of("half@")));
      assertThat(treasure).hasContent("mine");
    } finally {
      tour.end();
    }
    assertThat(treasure).hasContent("mine");
  }

  @Test
  @Timeout(60)
  void aDamagedFileIsOpenedAsFarAsPossibleAndNotWrittenOver() throws Exception {
    Path file = home.resolve("my.sendready");
    new RecentProjects(home).place(FORMAT, file).save(about("before.example"));
    new RecentProjects(home).place(FORMAT, file).save(about("news.example.com"));
    String whole = Files.readString(file);
    String damaged = whole.substring(0, whole.indexOf("\"dmarcPolicy\""));
    Files.writeString(file, damaged);

    PracticeTour tour = PracticeTour.start(home, file.toString());
    try {
      awaitDialog(tour, "notice.title");
      press("notice.close");
      assertThat(typed(tour, "domain.from")).isEqualTo("news.example.com");
      type(tour, "domain.from", "changed.example.com");
      tour.waitUntil(() ->
          !new RecentProjects(home)
              .all(FORMAT).stream()
                  .filter(entry -> !entry.saved() && entry.subject().equals("changed.example.com"))
                  .toList()
                  .isEmpty());
      assertThat(Files.readString(file)).isEqualTo(damaged);
      tour.click("shell.leave");
      tour.waitUntil(() -> tour.find("shell.recent.1").isPresent());
      Path saved = file;
      int row =
          new RecentProjects(home)
              .all(FORMAT).stream()
                  .map(RecentProjects.Entry::file)
                  .toList()
                  .indexOf(saved.toAbsolutePath().normalize());
      tour.click("shell.recent." + row);
      awaitDialog(tour, "notice.backup");
      press("notice.backup");
      tour.waitUntil(() -> label(tour, "shell.domain").equals("before.example"));
      assertThat(Files.readString(file)).isEqualTo(damaged);
    } finally {
      tour.end();
    }
  }

  @Test
  @Timeout(60)
  void whatIsNoProjectIsSaidAndTheStartScreenStays() throws Exception {
    Path file = Files.writeString(home.resolve("other.sendready"), "not a project");
    PracticeTour tour = PracticeTour.start(home, file.toString());
    try {
      awaitDialog(tour, "notice.title");
      press("notice.close");
      assertThat(tour.find("shell.start.set-up")).isPresent();
    } finally {
      tour.end();
    }
  }

  @Test
  @Timeout(60)
  void aFileThatAnotherWindowHasChangedIsAskedAboutAndNotWrittenOver() throws Exception {
    Path file = home.resolve("Autumn.sendready");
    Files.writeString(file, FORMAT.print(about("news.example.com")));
    PracticeTour tour = PracticeTour.start(home, file.toString());
    try {
      tour.choose("shell.language", "shell.language.en");
      assertThat(typed(tour, "domain.from")).isEqualTo("news.example.com");
      assertThat(tour.find("project.conflict.theirs")).isEmpty();
      String theirs = FORMAT.print(about("theirs.example.org"));
      Files.writeString(file, theirs);
      type(tour, "domain.from", "mine.example.com");
      tour.waitUntil(() -> tour.find("project.conflict.theirs").isPresent());
      assertThat(label(tour, "project.conflict")).startsWith("Autumn.sendready was changed");
      tour.waitUntil(() -> drafts(home).contains("mine.example.com"));
      assertThat(Files.readString(file)).isEqualTo(theirs);

      tour.click("project.conflict.theirs");
      tour.waitUntil(() -> label(tour, "shell.domain").equals("theirs.example.org"));
      assertThat(tour.find("project.conflict.theirs")).isEmpty();
      assertThat(drafts(home)).contains("mine.example.com");
    } finally {
      tour.end();
    }
  }

  /// A project that was left at the step *Policy*.
  private static void writeAtPolicy(Path file) throws IOException {
    Files.writeString(
        file,
        FORMAT.print(
            about("news.example.com")
                .with(about("news.example.com").answers(), Map.of(), Optional.of("policy"))));
  }
}
