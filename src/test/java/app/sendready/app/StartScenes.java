package app.sendready.app;

import app.sendready.project.RecentProjects;
import app.sendready.project.Settings;
import app.sendready.project.SettingsFile;
import app.sendready.project.UpdateSettings;
import app.sendready.release.ReleasePublisher;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.Command;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.StartScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// What the program begins with: the first time, and when there is work to go on with and a newer
/// version.
final class StartScenes {
  private static final ReleasePublisher PUBLISHER = new ReleasePublisher();

  /// The answer that is known was asked for yesterday, so that nobody is asked now.
  private static final LocalDate ASKED =
      LocalDate.ofInstant(Showcase.CLOCK.instant(), Showcase.CLOCK.getZone()).minusDays(1);

  private final Localized words;
  private final Theme theme;
  private final List<Command> commands;

  /// @param commands of the menu
  StartScenes(Localized words, Theme theme, List<Command> commands) {
    this.words = words;
    this.theme = theme;
    // The program itself adds it.
    this.commands =
        Stream.concat(
                Stream.of(
                    new Command(
                        "manywindow.open",
                        new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN),
                        () -> {})),
                commands.stream())
            .toList();
  }

  /// Nobody has been told yet that newer versions are asked for.
  Parent first() throws IOException {
    return screen(List.of(), List.of(), versions(UnaryOperator.identity()));
  }

  /// A project with a long name, a Cyrillic one, work in no file, and a file that is not there any
  /// more; and a newer version.
  Parent later() throws IOException {
    Instant at = Instant.parse("2026-11-22T08:00:00Z");
    Path gone = Path.of("/media/stick/Весна.sendready");
    List<RecentProjects.Entry> recent =
        List.of(
            entry("/home/user/unsaved/1.sendready", "half typed", at, false),
            entry("/home/user/Autumn.sendready", "news.example.com", at, true),
            entry(
                "/home/user/Mailings/a project with a name that goes on and on.sendready",
                "a-long-name-of-a-department.customers.example.com",
                at,
                true),
            new RecentProjects.Entry(gone, "рассылка.кириллица.example", at, true));
    return screen(recent, List.of(gone), newer());
  }

  /// Tells a wizard of a newer version.
  void tell(MainWindow wizard) throws IOException {
    NewVersions versions = newer();
    versions.tell(wizard, words, _ -> {});
    versions.askIfDue();
  }

  private Parent screen(List<RecentProjects.Entry> recent, List<Path> gone, NewVersions versions) {
    StartScreen screen =
        new StartScreen(
            words,
            theme,
            () -> {},
            () -> {},
            new StartScreen.Work(
                recent, _ -> {}, _ -> {}, found -> found.accept(gone), _ -> {}, commands));
    versions.tell(screen, words, _ -> {});
    versions.askIfDue();
    return screen;
  }

  private static RecentProjects.Entry entry(
      String file, String subject, Instant at, boolean saved) {
    return new RecentProjects.Entry(Path.of(file), subject, at, saved);
  }

  private static NewVersions newer() throws IOException {
    return versions(now -> now.withSince(ASKED).withAnswer(PUBLISHER.answer("1.1.0")));
  }

  private static NewVersions versions(UnaryOperator<UpdateSettings> known) throws IOException {
    SettingsFile kept =
        SettingsFile.open(
            Files.createTempDirectory("versions").resolve("settings.json"), Runnable::run);
    UnaryOperator<Settings> all = now -> now.withUpdates(known.apply(now.updates()));
    kept.change(all);
    return new NewVersions(
        Optional.of(PUBLISHER.at("https://www.example.com/newest.json")),
        "1.0.0",
        kept,
        new Background(Runnable::run, Runnable::run),
        Showcase.CLOCK);
  }
}
