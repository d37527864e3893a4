package app.sendready.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.project.RecentProjects;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project on a disk that takes nothing: the window says so, and keeps the work elsewhere.
class RefusedTest {
  @TempDir Path home;
  private FileSystem disk;
  private Path file;

  @BeforeEach
  void onADiskThatCanOnlyBeRead() throws IOException {
    Path zip = home.resolve("disk.zip");
    Pane before = new Pane(home.resolve("before"));
    before.project.startNew();
    before.type("news.example.com");
    try (FileSystem made = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Files.writeString(made.getPath("/my.sendready"), before.project.printed());
    }
    disk = FileSystems.newFileSystem(zip, Map.of("accessMode", "readOnly"));
    file = disk.getPath("/my.sendready");
  }

  @AfterEach
  void pullOut() throws IOException {
    disk.close();
  }

  private List<String> unsaved() {
    return new RecentProjects(home)
        .all(Typist.FORMAT).stream()
            .filter(entry -> !entry.saved())
            .map(RecentProjects.Entry::subject)
            .toList();
  }

  private static String refusal(Pane pane) {
    return pane.project.refusal().get().map(said -> said.key() + said.args()).orElse("");
  }

  @Test
  void openingAndLookingIsNoTrouble() {
    Pane pane = new Pane(home).open(file);
    assertThat(refusal(pane)).isEmpty();
    pane.project.close();
    assertThat(unsaved()).isEmpty();
  }

  @Test
  void whatIsTypedIsKeptElsewhereAndTheReasonIsSaid() {
    Pane pane = new Pane(home).open(file).type("mine.example.com");
    assertThat(refusal(pane)).isEqualTo("project.refused.not-allowed{file=my.sendready, folder=/}");
    assertThat(pane.status()).isEqualTo("project.status.refused");
    assertThat(unsaved()).containsExactly("mine.example.com");
    pane.type("more.example.com");
    assertThat(refusal(pane)).startsWith("project.refused.not-allowed");
    assertThat(unsaved()).containsExactly("more.example.com");

    assertThat(pane.project.save()).isTrue();
    pane.passes();
    assertThat(refusal(pane)).as("tried again").startsWith("project.refused.not-allowed");
    pane.type("most.example.com");
    assertThat(unsaved()).containsExactly("most.example.com");
  }

  @Test
  void savedElsewhereItIsWellAgain() {
    Pane pane = new Pane(home).open(file).type("mine.example.com");
    Path other = home.resolve("other.sendready");
    pane.project.saveAs(other);
    pane.passes();
    assertThat(refusal(pane)).isEmpty();
    assertThat(pane.status()).isEqualTo("project.status.saved");
    assertThat(unsaved()).isEmpty();
    Project there = ((ProjectFile.Opened) Typist.FORMAT.read(other)).project();
    assertThat(there.subject()).isEqualTo("mine.example.com");
  }

  @Test
  void whereNothingIsTakenAtAllThatIsSaidUntilItIs() throws IOException {
    Path own = home.resolve("unsaved");
    Files.writeString(own, "a file where the folder should be");
    Pane pane = new Pane(home);
    pane.project.startNew();
    pane.type("mine.example.com");
    assertThat(pane.status()).isEqualTo("project.status.nowhere");
    assertThat(refusal(pane)).startsWith("project.refused.nowhere").contains(own.toString());
    Files.delete(own);
    pane.type("more.example.com");
    assertThat(refusal(pane)).isEmpty();
    assertThat(unsaved()).containsExactly("more.example.com");
  }

  @Test
  void onceThereIsRoomAgainTheFilesOwnTroubleIsSaid() throws IOException {
    Path own = home.resolve("unsaved");
    Files.writeString(own, "a file where the folder should be");
    Pane pane = new Pane(home).open(file).type("mine.example.com");
    assertThat(pane.status()).isEqualTo("project.status.nowhere");
    Files.delete(own);
    pane.type("more.example.com");
    assertThat(pane.status()).isEqualTo("project.status.refused");
    assertThat(refusal(pane)).startsWith("project.refused.not-allowed");
    assertThat(unsaved()).containsExactly("more.example.com");
  }
}
