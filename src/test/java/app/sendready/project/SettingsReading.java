package app.sendready.project;

/// The reader of settings, for tests that throw texts at every reader.
public final class SettingsReading {
  private SettingsReading() {}

  public static void read(String text) {
    Settings.parse(text);
  }
}
