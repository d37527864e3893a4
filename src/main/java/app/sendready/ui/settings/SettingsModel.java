package app.sendready.ui.settings;

import app.sendready.project.SettingsFile;
import app.sendready.ui.fx.Background;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// All that can be set beside the look, which the window follows by itself.
public final class SettingsModel {
  private final SettingsFile file;
  private final PlatformModel platform;
  private final BooleanProperty notices;
  private Optional<ResolversModel> resolvers = Optional.empty();

  /// @param file keeps every change
  /// @param reading reads platform profiles away from the JavaFX thread
  public SettingsModel(SettingsFile file, Background reading) {
    this.file = file;
    platform =
        new PlatformModel(
            file.now().platform(),
            reading,
            profile -> file.change(now -> now.withPlatform(profile)));
    notices = new SimpleBooleanProperty(file.now().notices().orElse(true));
    notices.subscribe((before, told) -> file.change(now -> now.withNotices(told)));
  }

  /// Put together when it is first wanted.
  public ResolversModel resolvers() {
    ResolversModel wanted =
        resolvers.orElseGet(() ->
            new ResolversModel(
                file.now().resolvers(), list -> file.change(now -> now.withResolvers(list))));
    resolvers = Optional.of(wanted);
    return wanted;
  }

  public PlatformModel platform() {
    return platform;
  }

  /// Whether the desktop is told when something changes while nobody looks.
  public BooleanProperty notices() {
    return notices;
  }
}
