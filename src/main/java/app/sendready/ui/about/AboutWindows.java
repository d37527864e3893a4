package app.sendready.ui.about;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SideWindow;
import app.sendready.ui.fx.Theme;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.stage.Window;

/// *Keys and help*, *About SendReady*, and what is shown when something goes wrong in the program.
public final class AboutWindows {
  private static final double HEIGHT = 620;

  private final Localized words;
  private final String version;
  private final Supplier<String> diagnostics;
  private final Optional<Runnable> manual;
  private final SideWindow keys;
  private final SideWindow about;
  private final SideWindow fault;
  private final StringProperty faultText = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Path>> faultFile =
      new SimpleObjectProperty<>(Optional.empty());

  /// @param version of the program
  /// @param diagnostics what a report of trouble should name
  /// @param manual opens the manual; empty where none is installed
  /// @param owner the program's window, in front of which these stay
  public AboutWindows(
      Localized words,
      Theme theme,
      String version,
      Supplier<String> diagnostics,
      Optional<Runnable> manual,
      Supplier<Optional<Window>> owner) {
    this.words = words;
    this.version = version;
    this.diagnostics = diagnostics;
    this.manual = manual;
    keys = new SideWindow(theme, owner, HEIGHT);
    about = new SideWindow(theme, owner, HEIGHT);
    fault = new SideWindow(theme, owner, HEIGHT);
  }

  public void showKeys() {
    keys.show(() -> new KeysView(words, manual), words.text("shell.help"), () -> {});
  }

  public void showAbout() {
    about.show(
        () -> new AboutView(words, version, diagnostics.get(), Library.all()),
        words.text("shell.about"),
        () -> {});
  }

  /// Tells of a fault of the program itself; the latest takes the place of the one before.
  ///
  /// @param text what to send to those who can mend it, without anything of the user's own
  /// @param file where it is kept; empty where no file took it
  public void showFault(String text, Optional<Path> file) {
    faultText.set(text);
    faultFile.set(file);
    fault.show(
        () -> new FaultView(words, faultText, faultFile, fault::close),
        words.text("about.fault.window"),
        () -> {});
  }
}
