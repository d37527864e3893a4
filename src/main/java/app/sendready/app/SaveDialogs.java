package app.sendready.app;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.handover.SaveTargets;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks in the system's own dialogs, which begin where the last file went.
final class SaveDialogs implements SaveTargets {
  private final Localized words;
  private final Supplier<Optional<Window>> owner;
  private Optional<File> last = Optional.empty();

  /// @param owner the window to stand before where none of ours has the focus
  SaveDialogs(Localized words, Supplier<Optional<Window>> owner) {
    this.words = words;
    this.owner = owner;
  }

  @Override
  public Optional<Path> folder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(words.say(Text.of("handover.chooser.folder")));
    there().ifPresent(chooser::setInitialDirectory);
    File chosen = chooser.showDialog(before());
    last = Optional.ofNullable(chosen).or(() -> last);
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  @Override
  public Optional<Path> file(String suggested) {
    String ending = suggested.substring(suggested.lastIndexOf('.'));
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say(Text.of("handover.chooser.file")));
    chooser.setInitialFileName(suggested);
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                ending.substring(1).toUpperCase(Locale.ROOT), "*" + ending));
    there().ifPresent(chooser::setInitialDirectory);
    File chosen = chooser.showSaveDialog(before());
    last = Optional.ofNullable(chosen).map(File::getParentFile).or(() -> last);
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  /// The window that the user is in, so that the dialog does not come up behind it.
  private @Nullable Window before() {
    return Window.getWindows().stream()
        .filter(Window::isFocused)
        .findFirst()
        .or(owner)
        .orElse(null);
  }

  /// Where the last file went, else the user's own folder. A folder that is gone would make the
  /// dialog fail.
  private Optional<File> there() {
    return Stream.concat(last.stream(), Stream.of(new File(System.getProperty("user.home", "."))))
        .filter(folder -> Files.isDirectory(folder.toPath()))
        .findFirst();
  }
}
