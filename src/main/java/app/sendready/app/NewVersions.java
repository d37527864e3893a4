package app.sendready.app;

import app.sendready.live.HttpsFetcher;
import app.sendready.project.SettingsFile;
import app.sendready.release.ReleaseSource;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.release.ReleaseChoice;
import app.sendready.ui.release.ReleaseLine;
import app.sendready.ui.release.ReleaseModel;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.StartScreen;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/// Newer versions, in the windows where they are told of; nothing at all where the build names
/// nobody to ask.
final class NewVersions {
  private final Optional<ReleaseModel> model;

  /// @param version the one that is running
  /// @param asking away from the JavaFX thread
  NewVersions(
      Optional<ReleaseSource> source,
      String version,
      SettingsFile settings,
      Background asking,
      Clock clock) {
    model =
        source.map(known ->
            new ReleaseModel(
                new ReleaseModel.World(known, version, HttpsFetcher.small(), clock),
                settings,
                asking));
  }

  /// For the settings.
  Optional<ReleaseModel> model() {
    return model;
  }

  /// Asks if it is time to; once the first window stands.
  void askIfDue() {
    model.ifPresent(ReleaseModel::askIfDue);
  }

  /// @param browser opens an address outside the program
  void tell(StartScreen screen, Localized words, Consumer<String> browser) {
    model.ifPresent(known -> {
      if (known.isFirstStart()) {
        screen.tell(ReleaseChoice.first(known, words));
      }
      screen.tell(new ReleaseLine(known, words, browser));
    });
  }

  /// @param browser opens an address outside the program
  void tell(MainWindow window, Localized words, Consumer<String> browser) {
    model.ifPresent(known -> window.tell(new ReleaseLine(known, words, browser)));
  }
}
