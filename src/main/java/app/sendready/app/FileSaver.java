package app.sendready.app;

import app.sendready.disk.Rights;
import app.sendready.disk.SafeFile;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.step.golive.Saver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks in the system's own dialog where a file should go.
///
/// @param words of the dialog's title
/// @param owner the window to stand before
/// @param told hears what became of it
record FileSaver(Localized words, Supplier<Optional<Window>> owner, Consumer<Text> told)
    implements Saver {
  @Override
  public void save(String name, String text) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say(Text.of("handover.chooser.file")));
    chooser.setInitialFileName(name);
    File chosen = chooser.showSaveDialog(owner.get().orElse(null));
    if (chosen == null) {
      return;
    }
    Thread.startVirtualThread(() -> {
      Text outcome = Text.of(saved(chosen.toPath(), text), "file", chosen.getName());
      Platform.runLater(() -> told.accept(outcome));
    });
  }

  /// The key of what to tell.
  static String saved(Path file, String text) {
    try {
      SafeFile.write(file, text, Rights.USUAL);
      return "shell.saved-file";
    } catch (IOException | ReadOnlyFileSystemException | SecurityException refused) {
      return "shell.not-saved-file";
    }
  }
}
