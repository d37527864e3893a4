package app.sendready.ui.settings;

import app.sendready.answers.SendingPlatform;
import app.sendready.i18n.Text;
import app.sendready.project.PlatformFile;
import app.sendready.ui.fx.Background;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The platform whose constants new projects begin with: the built-in one, or that of a file.
///
/// A file that cannot be used is said to be so, and changes nothing.
public final class PlatformModel {
  private final Background reading;
  private final Consumer<Optional<Path>> keep;
  private final ReadOnlyObjectWrapper<Optional<Path>> file;
  private final ReadOnlyObjectWrapper<SendingPlatform> platform;
  private final ReadOnlyObjectWrapper<Optional<Text>> trouble;

  /// @param start the file that is kept; read at once
  /// @param reading reads others away from the JavaFX thread
  /// @param keep is told of each change; empty for the built-in platform
  PlatformModel(Optional<Path> start, Background reading, Consumer<Optional<Path>> keep) {
    this.reading = reading;
    this.keep = keep;
    file = new ReadOnlyObjectWrapper<>(start);
    platform = new ReadOnlyObjectWrapper<>(PlatformFile.builtIn());
    trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    start
        .map(PlatformFile::read)
        .ifPresent(result -> {
          switch (result) {
            case PlatformFile.Read(SendingPlatform own) -> platform.set(own);
            case PlatformFile.Unusable(Text why) -> trouble.set(Optional.of(why));
          }
        });
  }

  /// The file that the platform is from; empty for the built-in one.
  public ReadOnlyObjectProperty<Optional<Path>> file() {
    return file.getReadOnlyProperty();
  }

  /// The platform that new projects begin with.
  public ReadOnlyObjectProperty<SendingPlatform> platform() {
    return platform.getReadOnlyProperty();
  }

  /// Why a file is not in use.
  public ReadOnlyObjectProperty<Optional<Text>> trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// Takes the platform of this file, if it can be used.
  public void choose(Path chosen) {
    Path place = chosen.toAbsolutePath().normalize();
    reading.run(
        () -> PlatformFile.read(place),
        result -> {
          switch (result) {
            case PlatformFile.Read(SendingPlatform own) -> take(Optional.of(place), own);
            case PlatformFile.Unusable(Text why) -> trouble.set(Optional.of(why));
          }
        },
        broken ->
            trouble.set(
                Optional.of(
                    Text.of("project.platform.unreadable", "file", String.valueOf(place)))));
  }

  /// Goes back to the built-in platform.
  public void builtIn() {
    reading.cancel();
    take(Optional.empty(), PlatformFile.builtIn());
  }

  private void take(Optional<Path> from, SendingPlatform now) {
    trouble.set(Optional.empty());
    file.set(from);
    platform.set(now);
    keep.accept(from);
  }
}
