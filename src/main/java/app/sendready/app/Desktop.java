package app.sendready.app;

import app.sendready.answers.SendingPlatform;
import app.sendready.i18n.Text;
import app.sendready.key.PastedKey;
import app.sendready.live.HttpsFetcher;
import app.sendready.live.LiveNetworks;
import app.sendready.live.LiveSettings;
import app.sendready.live.LoopbackServer;
import app.sendready.live.SmtpProbe;
import app.sendready.live.TlsProbe;
import app.sendready.network.Networks;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.project.ProjectFile;
import app.sendready.project.RecentProjects;
import app.sendready.project.SettingsFile;
import app.sendready.release.ReleaseSource;
import app.sendready.ui.about.AboutWindows;
import app.sendready.ui.away.AwayModel;
import app.sendready.ui.away.Notifier;
import app.sendready.ui.control.AddressNotice;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.project.ProjectNotice;
import app.sendready.ui.reports.ReportsWindow;
import app.sendready.ui.settings.SettingsModel;
import app.sendready.ui.settings.SettingsWindow;
import app.sendready.ui.shell.Command;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.StartScreen;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.web.FetchedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/// The window: start screen, and from there a session for a real domain or for practice.
final class Desktop {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 700;

  private final Clock clock = Clock.systemUTC();
  private final ProgramFolder folder = ProgramFolder.ofSystem();
  private final SettingsFile settings =
      SettingsFile.open(folder.settingsFile(), Thread::startVirtualThread);
  private final SettingsModel chosen = new SettingsModel(settings, background());
  private final NewVersions versions =
      new NewVersions(ReleaseSource.ofProgram(), Version.read(), settings, background(), clock);
  private final WindowMemory memory = new WindowMemory(settings);
  private final DesktopBrowser browser = DesktopBrowser.ofSystem(Thread::startVirtualThread);
  private final Notifier notifier = new DesktopNotices(Thread::startVirtualThread);
  private Optional<Session> session = Optional.empty();
  private Optional<ProjectDesk> desk = Optional.empty();
  private List<Command> always = List.of();
  private Optional<ManyDomains> domains = Optional.empty();
  private Optional<AwayModel> away = Optional.empty();
  private Subscription titled = Subscription.EMPTY;
  private Optional<LoopbackServer> practiceServer = Optional.empty();

  /// @param file to open at once
  void start(Stage stage, Optional<Path> file) {
    Localized words = new Localized(memory.language(Locale.getDefault()), Words::here);
    Platform.Preferences system = Platform.getPreferences();
    Theme theme =
        new Theme(
            StyleSheets.all(),
            system.colorSchemeProperty(),
            Bindings.valueAt(system, "Windows.SPI.HighContrast"));
    memory.dress(theme);
    Scene scene = new Scene(new Pane(), WIDTH, HEIGHT);
    theme.dress(scene);
    stage.setMinWidth(760);
    stage.setMinHeight(560);
    stage.setScene(scene);
    memory.place(stage);
    memory.follow(words, theme);
    stage.setOnHiding(hiding -> memory.keep(stage));
    always = always(words, theme, stage);
    desk = Optional.of(desk(words, theme, stage));
    stage.focusedProperty().subscribe(() -> cameBack(stage));
    stage.iconifiedProperty().subscribe(() -> cameBack(stage));
    leave(words, theme, stage);
    stage.show();
    // Drawn once the window stands, which would else wait for them.
    Platform.runLater(() -> stage.getIcons().setAll(WindowIcon.images()));
    tellWhatIsNotInUse(words, stage);
    versions.askIfDue();
    file.ifPresent(desk.get()::open);
  }

  private Command settingsCommand(Localized words, Theme theme, Stage stage) {
    SettingsWindow window =
        new SettingsWindow(
            chosen,
            words,
            theme,
            new SettingsWindow.Outside(
                new OpenDialogs(words, stage)::platform, folder.settingsFile(), versions.model()),
            () -> Optional.of(stage));
    return new Command(
        "shell.settings",
        new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN),
        window::show);
  }

  private void tellWhatIsNotInUse(Localized words, Stage stage) {
    List<Text> wrong = new ArrayList<>(settings.wrong());
    chosen.platform().trouble().get().ifPresent(wrong::add);
    if (!wrong.isEmpty()) {
      ProjectNotice.show(words, stage, "project.settings.title", wrong, Optional.empty());
    }
  }

  /// What the menu ends with, whatever is open.
  private List<Command> always(Localized words, Theme theme, Stage stage) {
    AboutWindows about =
        new AboutWindows(
            words,
            theme,
            Version.read(),
            Diagnostics::text,
            ManualPages.ofProgram().map(pages -> () -> openManual(pages, words, stage)),
            () -> Optional.of(stage));
    Faults faults =
        new Faults(
            folder.faultsFile(),
            clock,
            Diagnostics::text,
            Thread::startVirtualThread,
            fault -> Platform.runLater(() -> about.showFault(fault.text(), fault.file())));
    Thread.setDefaultUncaughtExceptionHandler(faults);
    return List.of(
        new Command(
            "manywindow.open",
            new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN),
            () -> showDomains(words, theme, stage)),
        settingsCommand(words, theme, stage),
        new Command("shell.help", new KeyCodeCombination(KeyCode.F1), about::showKeys),
        new Command(
            "shell.about",
            new KeyCodeCombination(KeyCode.F1, KeyCombination.SHIFT_DOWN),
            about::showAbout));
  }

  private void openManual(ManualPages pages, Localized words, Stage stage) {
    pages.index(words.language().get()).ifPresent(address -> browse(words, stage, address));
  }

  /// Reports that are read without a project.
  private Command reports(Localized words, Theme theme, Stage stage) {
    ReportsWindow window =
        new DmarcReports(chosen.platform().platform()::get, many(), clock)
            .window(
                new SideWindows.Frame(
                    words, theme, () -> Optional.of(stage), Desktop::background, _ -> {}, _ -> {}));
    return new Command(
        "reportwindow.open",
        new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN),
        window::show);
  }

  /// Put together when it is first wanted.
  private void showDomains(Localized words, Theme theme, Stage stage) {
    ManyDomains shown = domains.orElseGet(() -> domains(words, theme, stage));
    domains = Optional.of(shown);
    shown.show();
  }

  private ManyDomains domains(Localized words, Theme theme, Stage stage) {
    FetchedFiles files = new FetchedFiles();
    return ManyDomains.ofInternet(
        new SideWindows.Frame(
            words,
            theme,
            () -> Optional.of(stage),
            Desktop::background,
            address -> browse(words, stage, address),
            _ -> {}),
        chosen.platform().platform()::get,
        networks(files),
        files,
        () -> LiveSettings.standard(settings.now().publicResolvers()),
        clock,
        folder.data().resolve("many-results"));
  }

  private Networks networks(FetchedFiles files) {
    return new LiveNetworks(
        () -> LiveSettings.standard(settings.now().publicResolvers()), files, clock);
  }

  private ProjectDesk desk(Localized words, Theme theme, Stage stage) {
    return new ProjectDesk(
        words,
        stage,
        clock,
        chosen.platform().platform()::get,
        always,
        reports(words, theme, stage),
        new ProjectFile(PlatformFile.builtIn(), PastedKey::isPrivate, PastedKey::record),
        new RecentProjects(folder.data()),
        background(),
        new ProjectDesk.Screen() {
          @Override
          public void clear() {
            closeSession();
          }

          @Override
          public Session session(SendingPlatform its) {
            return begin(words, theme, stage, its);
          }

          @Override
          public void show(Session session) {
            Desktop.this.show(session, words, stage);
          }
        });
  }

  private Parent startScreen(Localized words, Theme theme, Stage stage, ProjectDesk open) {
    StartScreen screen =
        new StartScreen(words, theme, open::anew, () -> practise(words, theme, stage), open.work());
    versions.tell(screen, words, address -> browse(words, stage, address));
    return screen;
  }

  private Session begin(Localized words, Theme theme, Stage stage, SendingPlatform its) {
    FetchedFiles files = new FetchedFiles();
    Networks networks = networks(files);
    return new Session(
        words,
        theme,
        its,
        new SessionWorld(
            networks,
            many(),
            files.onPress(new HttpsFetcher()),
            new TlsProbe(),
            Optional.of(new SmtpProbe(() -> networks.open(Commands.BUDGET).authoritative())),
            Optional.empty()),
        clock,
        Desktop::background,
        address -> browse(words, stage, address),
        () -> leave(words, theme, stage));
  }

  private Networks many() {
    return budget ->
        LiveNetworks.ofMany(LiveSettings.standard(settings.now().publicResolvers()), clock)
            .open(budget);
  }

  private void browse(Localized words, Stage stage, String address) {
    browser.open(
        address,
        unopened -> Platform.runLater(() -> AddressNotice.show(words, front(stage), unopened)));
  }

  /// The window that the user is in.
  private static Window front(Stage stage) {
    return Window.getWindows().stream().filter(Desktop::isInFront).findFirst().orElse(stage);
  }

  private void practise(Localized words, Theme theme, Stage stage) {
    SendingPlatform platform = chosen.platform().platform().get();
    Practice practice = new Practice(clock, platform);
    LoopbackServer server;
    try {
      server = new LoopbackServer(practice.world(), 0);
    } catch (IOException noLoopback) {
      throw new IllegalStateException("no port on the loopback", noLoopback);
    }
    practiceServer = Optional.of(server);
    PracticeWeb web = new PracticeWeb(clock);
    FetchedFiles files = new FetchedFiles();
    Session started =
        new Session(
            words,
            theme,
            platform,
            new SessionWorld(
                new LiveNetworks(LiveSettings.only(List.of(server.endpoint())), files, clock),
                LiveNetworks.ofMany(LiveSettings.only(List.of(server.endpoint())), clock),
                files.onPress(web),
                web,
                Optional.empty(),
                Optional.of(
                    (record, value) -> practice.publish(record.name(), record.type(), value))),
            clock,
            Desktop::background,
            address -> browse(words, stage, address),
            () -> leave(words, theme, stage));
    started.offer(always);
    started.open(PracticeAnswers.of(platform));
    show(started, words, stage);
  }

  /// On a platform thread: what computes without end there takes no carrier from those who ask.
  private static void aside(Runnable task) {
    Thread.ofPlatform().daemon().name("aside").start(task);
  }

  private static Background background() {
    return new Background(Desktop::aside, Platform::runLater);
  }

  private void show(Session started, Localized words, Stage stage) {
    session = Optional.of(started);
    MainWindow window = started.root();
    versions.tell(window, words, address -> browse(words, stage, address));
    stage.getScene().setRoot(window);
    AwayModel watching = started.away(Desktop::isAttended, chosen.notices()::get, notifier);
    away = Optional.of(watching);
    // Kept, because nobody else holds on to a title that follows others.
    titled = started.title(watching.news()).subscribe(stage::setTitle);
  }

  private static boolean isAttended() {
    return Window.getWindows().stream().anyMatch(Desktop::isInFront);
  }

  private static boolean isInFront(Window window) {
    return window.isFocused() && !(window instanceof Stage stage && stage.isIconified());
  }

  private void cameBack(Stage stage) {
    if (isInFront(stage)) {
      desk.ifPresent(ProjectDesk::checkFile);
      away.ifPresent(AwayModel::back);
    }
  }

  private void leave(Localized words, Theme theme, Stage stage) {
    closeSession();
    stage.setTitle("SendReady");
    desk.ifPresent(open -> stage.getScene().setRoot(startScreen(words, theme, stage, open)));
  }

  private void closeSession() {
    session.ifPresent(Session::close);
    session = Optional.empty();
    away = Optional.empty();
    titled.unsubscribe();
    practiceServer.ifPresent(server -> {
      try {
        server.close();
      } catch (IOException ignored) {
        // It goes away with the program.
      }
    });
    practiceServer = Optional.empty();
  }

  void stop() {
    domains.ifPresent(ManyDomains::close);
    closeSession();
    settings.finish();
  }
}
