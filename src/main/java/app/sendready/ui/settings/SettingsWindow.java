package app.sendready.ui.settings;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SideWindow;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.release.ReleaseModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;

/// The settings in a window of their own, so that what they change can be seen at once.
public final class SettingsWindow {
  private static final double HEIGHT = 640;

  private final SettingsModel model;
  private final Localized words;
  private final Theme theme;
  private final Outside outside;
  private final SideWindow window;

  /// What the settings know of the world around them.
  ///
  /// @param profile asks for a platform profile
  /// @param kept where the settings are kept
  /// @param releases newer versions; empty where this build asks nobody for them
  public record Outside(
      Supplier<Optional<Path>> profile, Path kept, Optional<ReleaseModel> releases) {
    /// Without newer versions.
    public Outside(Supplier<Optional<Path>> profile, Path kept) {
      this(profile, kept, Optional.empty());
    }
  }

  /// @param owner the program's window, in front of which this one stays
  public SettingsWindow(
      SettingsModel model,
      Localized words,
      Theme theme,
      Outside outside,
      Supplier<Optional<Window>> owner) {
    this.model = model;
    this.words = words;
    this.theme = theme;
    this.outside = outside;
    window = new SideWindow(theme, owner, HEIGHT);
  }

  /// Brings the settings to the front.
  public void show() {
    window.show(
        () -> new SettingsView(model, words, theme, outside),
        words.text("settings.title"),
        () -> {});
  }

  public void close() {
    window.close();
  }
}
