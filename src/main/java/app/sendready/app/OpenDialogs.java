package app.sendready.app;

import app.sendready.project.Project;
import app.sendready.ui.fx.Localized;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks for files with the system's own dialogs.
final class OpenDialogs {
  private final Localized words;
  private final Window owner;

  OpenDialogs(Localized words, Window owner) {
    this.words = words;
    this.owner = owner;
  }

  Optional<Path> project() {
    return Optional.ofNullable(chooser(".", "project.chooser.open").showOpenDialog(owner))
        .map(File::toPath);
  }

  Optional<Path> platform() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.messages().get().say("project.chooser.platform"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                words.messages().get().say("settings.platform.kind"), "*.json"));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  Optional<Path> place(String suggested) {
    FileChooser chooser = chooser(suggested, "project.chooser.save");
    return Optional.ofNullable(chooser.showSaveDialog(owner))
        .map(File::toPath)
        .map(OpenDialogs::withExtension);
  }

  private FileChooser chooser(String suggested, String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.messages().get().say(title));
    if (!suggested.equals(".")) {
      chooser.setInitialFileName(suggested);
    }
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                words.messages().get().say("project.chooser.kind"), "*" + Project.EXTENSION));
    return chooser;
  }

  /// GTK's dialog adds no ending by itself.
  private static Path withExtension(Path chosen) {
    String name = String.valueOf(chosen.getFileName());
    return name.contains(".") && name.endsWith(Project.EXTENSION)
        ? chosen
        : chosen.resolveSibling(name + Project.EXTENSION);
  }
}
