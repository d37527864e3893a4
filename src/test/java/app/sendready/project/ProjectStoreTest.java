package app.sendready.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.KindScenarios;
import app.sendready.disk.DiskTrouble;
import app.sendready.disk.Turns;
import app.sendready.dns.DomainName;
import app.sendready.project.ProjectStore.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectStoreTest {
  private static final ProjectFile FORMAT = new ProjectFile(KindScenarios.PLATFORM, text -> false);
  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

  @TempDir Path folder;
  @TempDir Path locks;

  private ProjectStore at(Path file) {
    return ProjectStore.at(FORMAT, new Turns(locks), file);
  }

  private static Project about(String domain) {
    return Project.of(Answers.start(DomainName.of(domain), Mode.CLOUD, KindScenarios.PLATFORM));
  }

  private static String subject(Path file) {
    return FORMAT.read(file) instanceof ProjectFile.Opened opened
        ? opened.project().subject()
        : "unusable";
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theStateBeforeThisSittingIsKeptBesideTheFile() throws IOException {
    Path file = folder.resolve("my.sendready");
    ProjectStore first = at(file);
    assertThat(first.save(about("a.example"))).isEqualTo(Saved.DONE);
    assertThat(files()).containsExactly("my.sendready");

    ProjectStore second = at(file);
    assertThat(second.save(about("b.example"))).isEqualTo(Saved.DONE);
    assertThat(second.save(about("c.example"))).isEqualTo(Saved.DONE);
    assertThat(subject(file)).isEqualTo("c.example");
    assertThat(subject(ProjectStore.backup(file))).isEqualTo("a.example");
    assertThat(files()).containsExactly("my.sendready", "my.sendready.bak");
  }

  @Test
  void whatAnotherProgramWroteIsNotOverwrittenUnasked() throws IOException {
    Path file = folder.resolve("my.sendready");
    ProjectStore ours = at(file);
    ours.save(about("a.example"));
    Files.writeString(file, FORMAT.print(about("theirs.example")));
    Files.setLastModifiedTime(file, FileTime.from(NOW));

    assertThat(ours.save(about("b.example"))).isEqualTo(Saved.CHANGED_ELSEWHERE);
    assertThat(subject(file)).isEqualTo("theirs.example");
    assertThat(ours.overwrite(about("b.example"))).isEqualTo(Saved.DONE);
    assertThat(subject(ProjectStore.backup(file))).isEqualTo("theirs.example");
    assertThat(ours.save(about("c.example"))).isEqualTo(Saved.DONE);

    Files.delete(file);
    assertThat(ours.save(about("d.example"))).isEqualTo(Saved.DONE);
    assertThat(subject(file)).isEqualTo("d.example");
  }

  @Test
  void aFileThatCannotBeWrittenIsSaidAndLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(at(file.resolve("my.sendready")).save(about("a.example")))
        .isEqualTo(new Saved.Refused(DiskTrouble.IN_THE_WAY));
    assertThat(Files.readString(file)).isEqualTo("x");
  }

  @Test
  void permissionsStay() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path file = folder.resolve("real.sendready");
    at(file).save(about("a.example"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

    assertThat(at(file).save(about("b.example"))).isEqualTo(Saved.DONE);
    assertThat(subject(file)).isEqualTo("b.example");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void partsThatKilledProgramsLeftAreTidiedAway() throws IOException {
    Path file = folder.resolve("my.sendready");
    Files.writeString(folder.resolve(".my.sendready.999999999.part"), "half");
    Files.writeString(
        folder.resolve(".my.sendready." + ProcessHandle.current().pid() + ".part"), "");
    Files.writeString(folder.resolve(".other.sendready.999999999.part"), "theirs");
    at(file);
    assertThat(files())
        .containsExactly(
            ".my.sendready." + ProcessHandle.current().pid() + ".part",
            ".other.sendready.999999999.part");
  }

  @Test
  void whatIsInNoFileYetIsOfferedBesideRecentFiles() throws IOException {
    RecentProjects recent = new RecentProjects(folder);
    Path own = folder.resolve("docs/own.sendready");
    at(own).save(about("own.example"));
    recent.opened(own, "own.example", NOW.plusSeconds(60));
    Path draft = recent.newUnsaved();
    at(draft)
        .save(
            Project.empty()
                .with(
                    Optional.empty(), Map.of("domain.from", List.of("new..x")), Optional.empty()));
    Files.setLastModifiedTime(draft, FileTime.from(NOW));
    at(recent.newUnsaved()).save(Project.empty());
    Files.writeString(folder.resolve("unsaved/broken.sendready"), "{");

    RecentProjects later = new RecentProjects(folder);
    assertThat(later.all(FORMAT))
        .containsExactly(
            new RecentProjects.Entry(own, "own.example", NOW.plusSeconds(60), true),
            new RecentProjects.Entry(draft, "new..x", NOW, false));
    later.forget(own);
    later.forget(draft);
    assertThat(later.all(FORMAT)).isEmpty();
    assertThat(own).exists();
    assertThat(draft).doesNotExist();
  }

  @Test
  void tenFilesAreRememberedTheNewestFirst() {
    RecentProjects recent = new RecentProjects(folder);
    for (int i = 0; i < 14; i++) {
      recent.opened(folder.resolve("p" + i % 12 + ".sendready"), "d" + i, NOW.plusSeconds(i));
    }
    assertThat(recent.all(FORMAT).stream().map(RecentProjects.Entry::subject))
        .containsExactly("d13", "d12", "d11", "d10", "d9", "d8", "d7", "d6", "d5", "d4");
  }

  @Test
  void aHostileListIsAnEmptyOne() throws IOException {
    for (String text :
        List.of(
            "",
            "[]",
            "{\"files\": [{\"file\": \"relative\"}, 7, {\"file\": \"/\\u0000\"}]}",
            "x".repeat(70_000))) {
      Files.writeString(folder.resolve("recent.json"), text);
      assertThat(new RecentProjects(folder).all(FORMAT)).isEmpty();
    }
  }
}
