package app.sendready.project;

import app.sendready.i18n.Text;
import java.util.List;

/// The reader of settings, for tests that throw texts at every reader.
public final class SettingsReading {
  private SettingsReading() {}

  public static void read(String text) {
    Settings.parse(text);
  }

  public static List<Text> leftOut(String text) {
    return Settings.parse(text).wrong();
  }
}
