package app.sendready.ui.about;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SideWindow;
import app.sendready.ui.fx.Theme;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;

/// *Keys and help* and *About SendReady*.
public final class AboutWindows {
  private static final double HEIGHT = 620;

  private final Localized words;
  private final String version;
  private final Supplier<String> diagnostics;
  private final SideWindow keys;
  private final SideWindow about;

  /// @param version of the program
  /// @param diagnostics what a report of trouble should name
  /// @param owner the program's window, in front of which these stay
  public AboutWindows(
      Localized words,
      Theme theme,
      String version,
      Supplier<String> diagnostics,
      Supplier<Optional<Window>> owner) {
    this.words = words;
    this.version = version;
    this.diagnostics = diagnostics;
    keys = new SideWindow(theme, owner, HEIGHT);
    about = new SideWindow(theme, owner, HEIGHT);
  }

  public void showKeys() {
    keys.show(() -> new KeysView(words), words.text("shell.help"), () -> {});
  }

  public void showAbout() {
    about.show(
        () -> new AboutView(words, version, diagnostics.get(), Library.all()),
        words.text("shell.about"),
        () -> {});
  }
}
