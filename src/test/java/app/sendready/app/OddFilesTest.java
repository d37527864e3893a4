package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.cli.Cli;
import app.sendready.disk.FileBound;
import app.sendready.disk.Odd;
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
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /// What leads out of the folders would be warned of, case by case.
  @AfterEach
  void takeTheLinksAway() throws IOException {
    for (Path root : List.of(folder, home)) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path each : all.filter(Files::isSymbolicLink).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /// A way to write a file.
  @FunctionalInterface
  private interface Writing {
    /// @param home where the program keeps its own
    /// @return whether it says that it was written
    boolean write(Path file, Path home) throws Exception;
  }

  private static Project project() {
    return Project.of(
        Answers.start(DomainName.of("example.com"), Mode.CLOUD, PlatformFile.builtIn()));
  }

  /// Every place of the program that writes a file.
  private enum Place {
    AUTOSAVE((file, home) -> saved(store(file, home).save(project()))),
    PROJECT((file, home) -> saved(store(file, home).overwrite(project()))),
    RECORDING((file, _) ->
        TranscriptFile.write(file, new Transcript(Instant.EPOCH, List.of(), "", List.of()))
            .isEmpty()),
    REPORT_AND_RECORDS((file, _) -> {
      Delivery.write(
          file.resolveSibling("."), Map.of(String.valueOf(file.getFileName()), new byte[9]));
      return true;
    }),
    KEY((file, _) -> {
      String _ = new KeyFiles().make(file);
      return true;
    }),
    CALENDAR((file, _) -> FileSaver.saved(file, "text").equals("shell.saved-file")),
    SETTINGS((file, _) -> {
      String before = text(file);
      SettingsFile.open(file, Runnable::run).change(now -> now.withLanguage(Language.RUSSIAN));
      return !text(file).equals(before);
    }),
    RECENT((file, home) -> {
      String before = text(file);
      new RecentProjects(file.resolveSibling(".")).opened(home.resolve("x"), "x", Instant.EPOCH);
      return !text(file).equals(before);
    });

    private final Writing writing;

    Place(Writing writing) {
      this.writing = writing;
    }

    /// What its file is called in a folder.
    Path in(Path folder) {
      return folder.resolve(this == RECENT ? "recent.json" : "a.sendready");
    }

    private static ProjectStore store(Path file, Path home) {
      return new RecentProjects(home.resolve("program")).place(FORMAT, file);
    }

    private static boolean saved(ProjectStore.Saved saved) {
      return saved instanceof ProjectStore.Saved.Done;
    }

    private static String text(Path file) throws IOException {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < 9999
          ? Files.readString(file)
          : "";
    }
  }

  /// Whether a writing says that it failed, and how.
  private boolean isRefused(Place place, Path file) {
    List<Boolean> done = new ArrayList<>();
    Optional<Exception> thrown = Odd.elsewhere(() -> done.add(place.writing.write(file, home)));
    thrown.ifPresent(t -> assertThat(t).isInstanceOfAny(IOException.class, Delivery.Refused.class));
    return thrown.isPresent() || !done.getFirst();
  }

  /// Every place of the command line that reads a file, with what bounds it.
  private static final Map<List<String>, FileBound> READ =
      Map.of(
          List.of("plan", "example.com", "--platform", "FILE"), FileBound.PLATFORM,
          List.of("check", "example.com", "--replay", "FILE"), FileBound.RECORDING,
          List.of("plan", "example.com", "--dkim-key", "@FILE"), FileBound.KEY,
          List.of("plan", "--project", "FILE"), FileBound.PROJECT,
          List.of("dkim", "example.com", "--selector", "ak", "--expect", "@FILE"), FileBound.KEY,
          List.of("bulk", "FILE"), FileBound.TABLE,
          List.of("check", "example.com", "--baseline", "FILE"), FileBound.REPORT,
          List.of("logo", "FILE"), FileBound.LOGO,
          List.of("message", "FILE", "--offline"), FileBound.MESSAGE);

  /// The program's own files, which [#theProgramsOwnFilesAreReadWithinBounds] looks at.
  private static final Set<FileBound> OWN =
      Set.of(FileBound.SETTINGS, FileBound.RECENT, FileBound.BACKUP);

  @Test
  void everySortOfFileIsLookedAtHere() {
    Set<FileBound> all = new HashSet<>(READ.values());
    all.addAll(OWN);
    assertThat(all).containsExactlyInAnyOrder(FileBound.values());
  }

  static Stream<Arguments> reads() {
    return READ.keySet().stream()
        .flatMap(command -> Odd.NAMES.stream().map(odd -> Arguments.of(command, odd)));
  }

  @ParameterizedTest
  @MethodSource("reads")
  void everyFileThatIsNamedOnTheCommandLineIsReadWithinBounds(List<String> command, String odd)
      throws Exception {
    Path file = Odd.all(folder).get(odd);
    String[] args =
        command.stream().map(word -> word.replace("FILE", file.toString())).toArray(String[]::new);
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    List<Integer> status = new ArrayList<>();
    Optional<Exception> thrown =
        Odd.elsewhere(() -> {
          PrintStream to = new PrintStream(told, true, StandardCharsets.UTF_8);
          return status.add(new Commands(Clock.systemUTC()).cli(Locale.ENGLISH).run(args, to, to));
        });
    assertThat(thrown).isEmpty();
    boolean logoTooLarge = command.getFirst().equals("logo") && odd.equals("64 MiB");
    assertThat(status.getFirst()).as(told.toString()).isEqualTo(logoTooLarge ? 1 : 2);
    assertThat(told.toString(StandardCharsets.UTF_8).lines().count())
        .as(told.toString())
        .isBetween(1L, 12L);
  }

  /// Half a report must not pass for one.
  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv", "zone", "markdown", "html", "pdf", "letter"})
  void whatAFullDiskDidNotTakeIsSaid(String format) throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(Files.newOutputStream(full), true)) {
      int status =
          new Commands(Clock.systemUTC())
              .cli(Locale.ENGLISH)
              .run(
                  new String[] {"plan", "example.com", "--format", format},
                  out,
                  new PrintStream(told, true, StandardCharsets.UTF_8));
      assertThat(status).isEqualTo(Cli.NOT_WRITTEN);
    }
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("Not all of it could be written");
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

  static Stream<Arguments> writes() {
    List<String> odds =
        Stream.concat(Odd.NAMES.stream(), Stream.of("link to a file"))
            .filter(odd -> !odd.equals("device without end") && !odd.equals("nothing"))
            .toList();
    return Stream.of(Place.values())
        .flatMap(place -> odds.stream().map(odd -> Arguments.of(place, odd)));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void nothingIsWrittenWhereSomethingElseIsInTheWay(Place place, String odd) throws Exception {
    Path own = Files.createDirectory(folder.resolve("own"));
    Path victim = Files.writeString(home.resolve("victim"), OLD);
    Path file = place.in(own);
    switch (odd) {
      case "link to a file" -> Files.createSymbolicLink(file, victim);
      case "link to itself" -> Files.createSymbolicLink(file, file);
      default -> Files.move(Odd.all(Files.createDirectory(folder.resolve("odd"))).get(odd), file);
    }
    boolean large = odd.equals("64 MiB");
    long before = large ? Files.size(file) : 0;
    boolean refused = isRefused(place, file);
    if (large) {
      // An ordinary file that the user named is replaced, unless a key is what goes there.
      assertThat(Files.size(file) == before).isEqualTo(refused);
    } else {
      assertThat(refused).isTrue();
      assertThat(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }
    assertThat(victim).hasContent(OLD);
    assertThat(folder.resolve("odd/gone")).doesNotExist();
    assertThat(parts(own)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aFullDiskLeavesWhatWasThere(Place place) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=16k", "none", disk.toString()),
        "only root can put a small disk in");
    try {
      Path file = place.in(disk);
      boolean isNew = place == Place.KEY;
      if (!isNew) {
        Files.writeString(file, OLD);
      }
      fill(disk.resolve("ballast"));
      assertThat(isRefused(place, file)).isTrue();
      if (isNew) {
        assertThat(file).as("half a key is none").doesNotExist();
      } else {
        assertThat(file).hasContent(OLD);
      }
      assertThat(parts(disk)).isEmpty();
    } finally {
      assertThat(run("umount", disk.toString())).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aDiskThatCanOnlyBeReadIsSaid(Place place) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=1m", "none", disk.toString()),
        "only root can put in a disk that can only be read");
    try {
      Path file = Files.writeString(place.in(disk), OLD);
      Path empty = Files.createDirectory(disk.resolve("empty"));
      assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
      assertThat(isRefused(place, file)).isTrue();
      assertThat(isRefused(place, place.in(empty))).isTrue();
      assertThat(file).hasContent(OLD);
    } finally {
      assertThat(run("umount", disk.toString())).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aFolderThatIsGoneIsMadeAgainOrSaid(Place place) {
    Path file = place.in(folder.resolve("gone"));
    assertThat(isRefused(place, file)).isEqualTo(!Files.exists(file));
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aFileThatWentAwayInBetweenIsMadeAgain(Place place) throws Exception {
    Path file = place.in(folder);
    assertThat(isRefused(place, file)).isFalse();
    Files.delete(file);
    assertThat(isRefused(place, file)).isFalse();
    assertThat(file).isRegularFile();
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
    for (Place place : Place.values()) {
      Path own = Files.createDirectory(home.resolve(place.name()));
      assertThat(isRefused(place, place.in(own))).isFalse();
    }
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = String.valueOf(file.getFileName());
        Path own = file.resolveSibling(".").normalize();
        if (!own.endsWith(Place.CALENDAR.name())
            && !own.endsWith(Place.REPORT_AND_RECORDS.name())) {
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
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
