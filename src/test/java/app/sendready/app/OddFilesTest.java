package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.disk.Odd;
import app.sendready.disk.Rights;
import app.sendready.disk.SafeFile;
import app.sendready.dns.DomainName;
import app.sendready.export.Delivery;
import app.sendready.export.TranscriptFile;
import app.sendready.i18n.Language;
import app.sendready.network.Transcript;
import app.sendready.project.PlatformFile;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.project.ProjectStore;
import app.sendready.project.RecentProjects;
import app.sendready.project.Settings;
import app.sendready.project.SettingsFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pipes, devices, folders, links and far too large files in every place where the program reads or
/// writes one; full disks, folders that can only be read, and what goes away in between.
class OddFilesTest {
  private static final ProjectFile FORMAT = new ProjectFile(PlatformFile.builtIn(), text -> false);
  private static final String OLD = "old";

  @TempDir Path folder;
  @TempDir Path home;

  @BeforeEach
  void onSystemsWithPipes() {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }

  /// A way to write a file.
  @FunctionalInterface
  private interface Writing {
    /// @return whether it says that it was written
    boolean write(Path file) throws Exception;
  }

  private static Project project() {
    return Project.of(
        Answers.start(DomainName.of("example.com"), Mode.CLOUD, PlatformFile.builtIn()));
  }

  private Map<String, Writing> writings() {
    Map<String, Writing> all = new LinkedHashMap<>();
    RecentProjects recent = new RecentProjects(home.resolve("program"));
    all.put(
        "project",
        file -> recent.place(FORMAT, file).save(project()) instanceof ProjectStore.Saved.Done);
    all.put(
        "project, whatever is there",
        file -> recent.place(FORMAT, file).overwrite(project()) instanceof ProjectStore.Saved.Done);
    all.put(
        "recording",
        file ->
            TranscriptFile.write(file, new Transcript(Instant.EPOCH, List.of(), "", List.of()))
                .isEmpty());
    all.put(
        "hand-over",
        file -> {
          Delivery.write(
              file.resolveSibling("."), Map.of(String.valueOf(file.getFileName()), new byte[9]));
          return true;
        });
    all.put(
        "key",
        file -> {
          String _ = new KeyFiles().make(file);
          return true;
        });
    all.put(
        "export",
        file -> {
          SafeFile.write(file, "text", Rights.USUAL);
          return true;
        });
    return all;
  }

  /// Whether a writing says that it failed, and how.
  private static boolean isRefused(Writing writing, Path file) {
    List<Boolean> done = new ArrayList<>();
    Optional<Exception> thrown = Odd.elsewhere(() -> done.add(writing.write(file)));
    thrown.ifPresent(t -> assertThat(t).isInstanceOfAny(IOException.class, Delivery.Refused.class));
    return thrown.isPresent() || !done.getFirst();
  }

  @Test
  void everyFileThatIsNamedOnTheCommandLineIsReadWithinBounds() throws Exception {
    List<List<String>> commands =
        List.of(
            List.of("plan", "example.com", "--platform", "FILE"),
            List.of("check", "example.com", "--replay", "FILE"),
            List.of("plan", "example.com", "--dkim-key", "@FILE"),
            List.of("plan", "--project", "FILE"),
            List.of("dkim", "example.com", "--selector", "ak", "--expect", "@FILE"),
            List.of("logo", "FILE"));
    for (Map.Entry<String, Path> odd : Odd.all(folder).entrySet()) {
      for (List<String> command : commands) {
        String[] args =
            command.stream()
                .map(word -> word.replace("FILE", odd.getValue().toString()))
                .toArray(String[]::new);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        List<Integer> status = new ArrayList<>();
        Optional<Exception> thrown =
            Odd.elsewhere(() -> {
              PrintStream to = new PrintStream(told, true, StandardCharsets.UTF_8);
              return status.add(
                  new Commands(Clock.systemUTC()).cli(Locale.ENGLISH).run(args, to, to));
            });
        String what = odd.getKey() + " for " + command;
        assertThat(thrown).as(what).isEmpty();
        boolean logoTooLarge = command.getFirst().equals("logo") && odd.getKey().equals("64 MiB");
        assertThat(status.getFirst()).as(what + told).isEqualTo(logoTooLarge ? 1 : 2);
        assertThat(told.toString(StandardCharsets.UTF_8).lines().count())
            .as(what + told)
            .isBetween(1L, 12L);
      }
    }
  }

  @Test
  void theProgramsOwnFilesAreReadWithinBounds() throws Exception {
    for (Map.Entry<String, Path> odd : Odd.all(folder).entrySet()) {
      Path program = Files.createDirectories(home.resolve(odd.getKey()));
      Files.createDirectories(program.resolve("unsaved"));
      for (String name : List.of("settings.json", "recent.json", "unsaved/x.sendready")) {
        Files.createSymbolicLink(program.resolve(name), odd.getValue());
      }
      Optional<Exception> thrown =
          Odd.elsewhere(() -> {
            SettingsFile settings =
                SettingsFile.open(program.resolve("settings.json"), Runnable::run);
            assertThat(settings.now()).isEqualTo(Settings.none());
            settings.change(now -> now.withLanguage(Language.RUSSIAN));
            RecentProjects recent = new RecentProjects(program);
            assertThat(recent.all(FORMAT)).isEmpty();
            recent.opened(home.resolve("x.sendready"), "x", Instant.EPOCH);
            return recent;
          });
      assertThat(thrown).as(odd.getKey()).isEmpty();
    }
    assertThat(Path.of("/dev/zero")).exists();
  }

  @Test
  void nothingIsWrittenWhereSomethingElseIsInTheWay() throws Exception {
    for (Map.Entry<String, Writing> writing : writings().entrySet()) {
      Path own = Files.createDirectory(folder.resolve(writing.getKey()));
      Map<String, Path> all = Odd.all(own);
      all.remove("device without end");
      all.remove("nothing");
      Path victim = Files.writeString(home.resolve("victim " + writing.getKey()), OLD);
      all.put("link to a file", Files.createSymbolicLink(own.resolve("to-file"), victim));
      for (Map.Entry<String, Path> odd : all.entrySet()) {
        String what = writing.getKey() + " in place of a " + odd.getKey();
        Path large = own.resolve("large.sendready");
        long before = Files.size(large);
        boolean refused = isRefused(writing.getValue(), odd.getValue());
        if (odd.getValue().equals(large)) {
          // An ordinary file that the user named is replaced, unless a key is what goes there.
          assertThat(Files.size(large) == before).as(what).isEqualTo(refused);
        } else {
          assertThat(refused).as(what).isTrue();
        }
      }
      assertThat(victim).hasContent(OLD);
      assertThat(own.resolve("gone")).doesNotExist();
      assertThat(parts(own)).as(writing.getKey()).isEmpty();
    }
  }

  @Test
  void aFullDiskLeavesWhatWasThere() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=16k", "none", disk.toString()),
        "only root can put a small disk in");
    try {
      for (Map.Entry<String, Writing> writing : writings().entrySet()) {
        if (writing.getKey().equals("key")) {
          // Never in place of anything.
          continue;
        }
        Path file = Files.writeString(disk.resolve("a.sendready"), OLD);
        Path ballast = disk.resolve("ballast");
        fill(ballast);
        assertThat(isRefused(writing.getValue(), file)).as(writing.getKey()).isTrue();
        assertThat(file).as(writing.getKey()).hasContent(OLD);
        assertThat(parts(disk)).as(writing.getKey()).isEmpty();
        Files.delete(ballast);
      }
      Path ballast = disk.resolve("ballast");
      fill(ballast);
      Path key = disk.resolve("key.pem");
      assertThat(isRefused(writings().get("key"), key)).isTrue();
      assertThat(key).as("half a key is none").doesNotExist();
    } finally {
      assertThat(run("umount", disk.toString())).isTrue();
    }
  }

  @Test
  void aFolderThatCanOnlyBeReadOrIsGoneIsSaid() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path gone = folder.resolve("gone");
    for (Map.Entry<String, Writing> writing : writings().entrySet()) {
      if (List.of("key", "recording").contains(writing.getKey())) {
        assertThat(isRefused(writing.getValue(), gone.resolve("a.sendready")))
            .as(writing.getKey())
            .isTrue();
      }
    }
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=1m", "none", disk.toString()),
        "only root can put in a disk that can only be read");
    try {
      Path file = Files.writeString(disk.resolve("a.sendready"), OLD);
      assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
      for (Map.Entry<String, Writing> writing : writings().entrySet()) {
        assertThat(isRefused(writing.getValue(), file)).as(writing.getKey()).isTrue();
        assertThat(isRefused(writing.getValue(), disk.resolve("new.sendready")))
            .as(writing.getKey())
            .isTrue();
        assertThat(file).hasContent(OLD);
      }
    } finally {
      assertThat(run("umount", disk.toString())).isTrue();
    }
  }

  @Test
  void whatGoesAwayInBetweenIsMadeAgainOrSaid() throws Exception {
    Path own = Files.createDirectory(folder.resolve("own"));
    Path file = own.resolve("a.sendready");
    ProjectStore store = new RecentProjects(home).place(FORMAT, file);
    assertThat(store.save(project())).isEqualTo(ProjectStore.Saved.DONE);
    Files.delete(file);
    assertThat(store.save(project())).isEqualTo(ProjectStore.Saved.DONE);
    SafeFile.remove(file);
    try (Stream<Path> left = Files.list(own)) {
      left.forEach(each -> assertThat(each.toFile().delete()).isTrue());
    }
    Files.delete(own);
    Files.createSymbolicLink(own, home.resolve("nowhere"));
    assertThat(store.save(project())).isInstanceOf(ProjectStore.Saved.Refused.class);
    assertThat(home.resolve("nowhere")).doesNotExist();
  }

  @Test
  void whatUsersTypedIsTheirsAlone() throws Exception {
    Path program = home.resolve("program");
    SettingsFile.open(program.resolve("settings.json"), Runnable::run)
        .change(now -> now.withLanguage(Language.RUSSIAN));
    RecentProjects recent = new RecentProjects(program);
    recent.opened(home.resolve("x.sendready"), "x", Instant.EPOCH);
    recent.place(FORMAT, recent.newUnsaved()).save(project());
    for (Map.Entry<String, Writing> writing : writings().entrySet()) {
      assertThat(writing.getValue().write(home.resolve(writing.getKey()))).isTrue();
    }
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = String.valueOf(file.getFileName());
        if (!name.equals("export") && !name.equals("hand-over")) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
              .as(name)
              .isEqualTo("rw-------");
        }
      }
    }
  }

  private static List<String> parts(Path place) throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.map(each -> String.valueOf(each.getFileName()))
          .filter(name -> name.endsWith(".part"))
          .toList();
    }
  }

  private static void fill(Path ballast) {
    try {
      Files.write(ballast, new byte[1 << 20]);
    } catch (IOException full) {
      return;
    }
    throw new AssertionError("the disk has no end");
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
