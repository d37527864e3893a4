package app.sendready.ui.settings;

import app.sendready.project.SettingsFile;
import app.sendready.ui.fx.Background;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// All that can be set beside the look, which the window follows by itself.
public final class SettingsModel {
  private final ResolversModel resolvers;
  private final PlatformModel platform;
  private final BooleanProperty notices;

  /// @param file keeps every change
  /// @param reading reads platform profiles away from the JavaFX thread
  public SettingsModel(SettingsFile file, Background reading) {
    resolvers =
        new ResolversModel(
            file.now().resolvers(), list -> file.change(now -> now.withResolvers(list)));
    platform =
        new PlatformModel(
            file.now().platform(),
            reading,
            profile -> file.change(now -> now.withPlatform(profile)));
    notices = new SimpleBooleanProperty(file.now().notices().orElse(true));
    notices.subscribe((before, told) -> file.change(now -> now.withNotices(told)));
  }

  public ResolversModel resolvers() {
    return resolvers;
  }

  public PlatformModel platform() {
    return platform;
  }

  /// Whether the desktop is told when something changes while nobody looks.
  public BooleanProperty notices() {
    return notices;
  }
}
