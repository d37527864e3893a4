package app.sendready.app;

import app.sendready.ui.handover.Places;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks in the system's own dialogs, which begin where the last file went.
final class AskedPlaces implements Places {
  private final Supplier<Optional<Window>> owner;
  private Optional<File> last = Optional.empty();

  /// @param owner the window to stand before
  AskedPlaces(Supplier<Optional<Window>> owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> folder() {
    DirectoryChooser chooser = new DirectoryChooser();
    there().ifPresent(chooser::setInitialDirectory);
    File chosen = chooser.showDialog(owner.get().orElse(null));
    last = Optional.ofNullable(chosen).or(() -> last);
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  @Override
  public Optional<Path> file(String suggested) {
    String ending = suggested.substring(suggested.lastIndexOf('.'));
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(suggested);
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                ending.substring(1).toUpperCase(java.util.Locale.ROOT), "*" + ending));
    there().ifPresent(chooser::setInitialDirectory);
    File chosen = chooser.showSaveDialog(owner.get().orElse(null));
    last = Optional.ofNullable(chosen).map(File::getParentFile).or(() -> last);
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  /// A folder that is gone would make the dialog fail.
  private Optional<File> there() {
    return last.filter(folder -> Files.isDirectory(folder.toPath()));
  }
}
