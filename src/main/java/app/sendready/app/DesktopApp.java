package app.sendready.app;

import app.sendready.i18n.Language;
import app.sendready.live.LiveNetworks;
import app.sendready.live.LiveSettings;
import app.sendready.live.LoopbackServer;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.project.PublicResolversFile;
import app.sendready.setup.Answers;
import app.sendready.setup.Mode;
import app.sendready.setup.Networks;
import app.sendready.setup.SendingPlatform;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StartScreen;
import app.sendready.ui.shell.StyleSheets;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window: start screen, and from there a session for a real domain or for practice.
public final class DesktopApp extends Application {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 700;

  private final Clock clock = Clock.systemUTC();
  private final SendingPlatform platform = PlatformFile.builtIn();
  private Optional<Session> session = Optional.empty();
  private Optional<LoopbackServer> practiceServer = Optional.empty();

  /// Called by JavaFX.
  public DesktopApp() {}

  @Override
  public void start(Stage stage) {
    Localized words =
        new Localized(
            Language.of(Locale.getDefault()),
            language -> Words.in(language, ZoneId.systemDefault()));
    Platform.Preferences system = Platform.getPreferences();
    Theme theme =
        new Theme(
            StyleSheets.all(),
            system.colorSchemeProperty(),
            Bindings.valueAt(system, "Windows.SPI.HighContrast"));
    Scene scene = new Scene(startScreen(words, theme, stage), WIDTH, HEIGHT);
    theme.dress(scene);
    stage.setTitle("SendReady");
    stage.setMinWidth(760);
    stage.setMinHeight(560);
    stage.setScene(scene);
    stage.show();
  }

  private Parent startScreen(Localized words, Theme theme, Stage stage) {
    return new StartScreen(
        words,
        theme,
        () ->
            begin(
                words,
                theme,
                stage,
                new LiveNetworks(LiveSettings.standard(PublicResolversFile.builtIn()), clock)),
        () -> practise(words, theme, stage));
  }

  private void begin(Localized words, Theme theme, Stage stage, Networks networks) {
    show(
        new Session(
            words,
            theme,
            platform,
            networks,
            clock,
            DesktopApp::background,
            Optional.empty(),
            getHostServices()::showDocument,
            () -> leave(words, theme, stage)),
        stage);
  }

  private void practise(Localized words, Theme theme, Stage stage) {
    Practice practice = new Practice(clock, platform);
    LoopbackServer server;
    try {
      server = new LoopbackServer(practice.world(), 0);
    } catch (IOException noLoopback) {
      throw new IllegalStateException("no port on the loopback", noLoopback);
    }
    practiceServer = Optional.of(server);
    Session started =
        new Session(
            words,
            theme,
            platform,
            new LiveNetworks(LiveSettings.only(List.of(server.endpoint())), clock),
            clock,
            DesktopApp::background,
            Optional.of((record, value) -> practice.publish(record.name(), record.type(), value)),
            getHostServices()::showDocument,
            () -> leave(words, theme, stage));
    started.open(
        Answers.start(Practice.DOMAIN, Mode.CLOUD, platform)
            .withKey(
                new Answers.SigningKey(
                    Answers.start(Practice.DOMAIN, Mode.CLOUD, platform).key().selector(),
                    Optional.of(Practice.SAMPLE_KEY))));
    show(started, stage);
  }

  private static Background background() {
    return new Background(Thread::startVirtualThread, Platform::runLater);
  }

  private void show(Session started, Stage stage) {
    session = Optional.of(started);
    stage.getScene().setRoot(started.root());
    started.title().subscribe(stage::setTitle);
  }

  private void leave(Localized words, Theme theme, Stage stage) {
    closeSession();
    stage.setTitle("SendReady");
    stage.getScene().setRoot(startScreen(words, theme, stage));
  }

  private void closeSession() {
    session.ifPresent(Session::close);
    session = Optional.empty();
    practiceServer.ifPresent(server -> {
      try {
        server.close();
      } catch (IOException ignored) {
        // It goes away with the program.
      }
    });
    practiceServer = Optional.empty();
  }

  @Override
  public void stop() {
    closeSession();
  }
}
