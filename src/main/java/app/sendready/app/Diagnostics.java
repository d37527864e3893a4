package app.sendready.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/// What a report of trouble should name: the program and the system it runs on, and nothing of the
/// user's own, no domain, no path, no name.
final class Diagnostics {
  private Diagnostics() {}

  static String text() {
    List<String> lines = new ArrayList<>();
    lines.add("SendReady " + Version.read());
    lines.add("Java " + Runtime.version() + ", JavaFX " + property("javafx.runtime.version"));
    lines.add(property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
    lines.add("Language " + Locale.getDefault().toLanguageTag());
    for (Screen screen : Screen.getScreens()) {
      Rectangle2D size = screen.getBounds();
      lines.add(
          String.format(
              Locale.ROOT,
              "Screen %.0f × %.0f, scale %.2f",
              size.getWidth(),
              size.getHeight(),
              screen.getOutputScaleX()));
    }
    return String.join("\n", lines);
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
