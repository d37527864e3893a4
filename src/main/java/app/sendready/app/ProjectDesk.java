package app.sendready.app;

import app.sendready.answers.Answers;
import app.sendready.answers.SendingPlatform;
import app.sendready.baseline.KnownFinding;
import app.sendready.i18n.Text;
import app.sendready.kind.Kinds;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.project.ProjectStore;
import app.sendready.project.RecentProjects;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.project.ProjectBars;
import app.sendready.ui.project.ProjectModel;
import app.sendready.ui.project.ProjectNotice;
import app.sendready.ui.shell.Command;
import app.sendready.ui.shell.StartScreen;
import app.sendready.ui.step.check.FxTimer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;

/// Lays projects on the window: new ones, those of files, and what was never saved.
final class ProjectDesk {
  /// What the window does for the desk.
  interface Screen {
    /// Closes what is open.
    void clear();

    /// A session with nothing typed in it.
    Session session(SendingPlatform platform);

    void show(Session session);
  }

  private final Localized words;
  private final Window window;
  private final Clock clock;
  private final Supplier<SendingPlatform> platform;
  private final List<Command> always;
  private final Command reports;
  private final ProjectFile format;
  private final RecentProjects recent;
  private final Background reading;
  private final Screen screen;
  private final OpenDialogs asking;
  private final FxTimer timer = new FxTimer();
  private Optional<ProjectModel> project = Optional.empty();

  /// @param platform for what begins anew
  /// @param always the last in the menu, whatever is open
  /// @param reports opens DMARC reports where no project is open
  /// @param reading reads files away from the JavaFX thread
  ProjectDesk(
      Localized words,
      Window window,
      Clock clock,
      Supplier<SendingPlatform> platform,
      List<Command> always,
      Command reports,
      ProjectFile format,
      RecentProjects recent,
      Background reading,
      Screen screen) {
    this.words = words;
    this.window = window;
    this.clock = clock;
    this.platform = platform;
    this.always = List.copyOf(always);
    this.reports = reports;
    this.format = format;
    this.recent = recent;
    this.reading = reading;
    this.screen = screen;
    asking = new OpenDialogs(words, window);
  }

  /// Shows a project with nothing in it, kept from the first key on.
  void anew() {
    lay(platform.get(), ProjectModel::startNew);
  }

  private void lay(SendingPlatform its, Consumer<ProjectModel> fill) {
    screen.clear();
    Session session = screen.session(its);
    ProjectModel keeper =
        new ProjectModel(
            session.wizard(),
            format,
            recent,
            clock,
            timer::after,
            Thread::startVirtualThread,
            Platform::runLater);
    project = Optional.of(keeper);
    session.keptBy(
        keeper,
        commands(Optional.of(keeper)),
        new ProjectBars(
            keeper,
            words,
            () -> keeper.file().getValue().ifPresent(this::open),
            () -> saveAs(keeper)));
    fill.accept(keeper);
    screen.show(session);
  }

  /// Reads a project and shows it; says what could not be taken over.
  void open(Path file) {
    // What is still on its way to this file must be in it first.
    project.ifPresent(ProjectModel::close);
    reading.run(
        () -> {
          // Before it is read: what is written in between counts as changed elsewhere.
          ProjectStore store = recent.place(format, file);
          return new OpenedProject(store, format.read(file));
        },
        this::opened,
        broken -> {});
  }

  /// Takes a file that was dropped on the start screen: a project, or a signing key to begin with.
  void drop(Path file) {
    if (String.valueOf(file.getFileName()).endsWith(Project.EXTENSION)) {
      open(file);
      return;
    }
    reading.run(() -> DroppedKey.read(file), key -> begin(file, key), broken -> {});
  }

  private void begin(Path file, DroppedKey key) {
    String name = String.valueOf(file.getFileName());
    switch (key) {
      case DroppedKey.Public(String text) ->
          lay(platform.get(), keeper -> keeper.startWith(Map.of("identity.key", List.of(text))));
      case DroppedKey.Private _ -> refuse(Text.of("shell.dropped.private", "file", name));
      case DroppedKey.NoKey _ -> refuse(Text.of("shell.dropped.nothing", "file", name));
    }
  }

  private void refuse(Text why) {
    ProjectNotice.show(words, window, "shell.dropped.title", List.of(why), Optional.empty());
  }

  private record OpenedProject(ProjectStore store, ProjectFile.Result result) {}

  private void opened(OpenedProject found) {
    Path file = found.store().file();
    switch (found.result()) {
      case ProjectFile.Unusable(Text why) ->
          ProjectNotice.show(words, window, "project.notice.not", List.of(why), backup(file));
      case ProjectFile.Opened opened -> {
        lay(platformOf(opened), keeper -> keeper.open(found.store(), opened));
        List<Text> said = new ArrayList<>(opened.leftOut());
        KnownFinding.strange(opened.project().known(), Kinds::isCode).ifPresent(said::add);
        if (!said.isEmpty()) {
          boolean damaged = opened.isDamaged();
          String title = damaged ? "partly" : opened.isNewer() ? "newer" : "look";
          ProjectNotice.show(
              words,
              window,
              "project.notice." + title,
              said,
              damaged ? backup(file) : Optional.empty());
        }
      }
    }
  }

  private SendingPlatform platformOf(ProjectFile.Opened opened) {
    return opened.project().answers().map(Answers::platform).orElseGet(platform);
  }

  /// Shows the state before in place of a damaged file, which stays as it is until it is saved.
  private Optional<Runnable> backup(Path file) {
    Path before = ProjectStore.backup(file);
    if (!Files.isRegularFile(before)) {
      return Optional.empty();
    }
    return Optional.of(() ->
        reading.run(
            () -> format.read(before),
            result -> {
              switch (result) {
                case ProjectFile.Opened opened ->
                    lay(platformOf(opened), keeper -> keeper.openInPlaceOf(file, opened));
                case ProjectFile.Unusable(Text why) ->
                    ProjectNotice.show(
                        words, window, "project.notice.not", List.of(why), Optional.empty());
              }
            },
            broken -> {}));
  }

  /// What the start screen offers.
  StartScreen.Work work() {
    project = Optional.empty();
    List<RecentProjects.Entry> all = recent.all(format);
    return new StartScreen.Work(
        all,
        this::open,
        recent::forget,
        found ->
            reading.run(
                () ->
                    all.stream()
                        .map(RecentProjects.Entry::file)
                        .filter(file -> !Files.exists(file))
                        .toList(),
                found,
                broken -> {}),
        this::drop,
        Stream.concat(commands(Optional.empty()).stream(), Stream.of(reports)).toList());
  }

  /// What can be done with the window as a whole.
  private List<Command> commands(Optional<ProjectModel> keeper) {
    List<Command> all = new ArrayList<>();
    all.add(new Command("shell.new", key(KeyCode.N), this::anew));
    all.add(
        new Command("shell.open", key(KeyCode.O), () -> asking.project().ifPresent(this::open)));
    keeper.ifPresent(one -> {
      all.add(
          new Command(
              "shell.save",
              key(KeyCode.S),
              () -> {
                if (!one.save()) {
                  saveAs(one);
                }
              }));
      all.add(
          new Command(
              "shell.save-as",
              new KeyCodeCombination(
                  KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
              () -> saveAs(one)));
      if (one.wasOpened()) {
        all.add(
            new Command(
                "shell.go-back",
                new KeyCodeCombination(
                    KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                one::goBack));
      }
    });
    all.addAll(always);
    return all;
  }

  private void saveAs(ProjectModel keeper) {
    asking.place(keeper.suggestedName()).ifPresent(keeper::saveAs);
  }

  /// The user has come back to the window.
  void checkFile() {
    project.ifPresent(ProjectModel::checkFile);
  }

  private static KeyCombination key(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}
