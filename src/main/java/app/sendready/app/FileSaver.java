package app.sendready.app;

import app.sendready.i18n.Text;
import app.sendready.ui.step.golive.Saver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks in the system's own dialog where a file should go.
///
/// @param owner the window to stand before
/// @param told hears what became of it
record FileSaver(Supplier<Optional<Window>> owner, Consumer<Text> told) implements Saver {
  @Override
  public void save(String name, String text) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(name);
    File chosen = chooser.showSaveDialog(owner.get().orElse(null));
    if (chosen == null) {
      return;
    }
    try {
      Files.writeString(chosen.toPath(), text);
      told.accept(Text.of("shell.saved-file", "file", chosen.getName()));
    } catch (IOException full) {
      told.accept(Text.of("shell.not-saved-file", "file", chosen.getName()));
    }
  }
}
