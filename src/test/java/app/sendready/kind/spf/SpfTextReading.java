package app.sendready.kind.spf;

/// The readers of this package, for tests that throw texts at every reader.
public final class SpfTextReading {
  private SpfTextReading() {}

  public static void read(String text) {
    SpfRecord.read(text);
  }

  public static void macros(String text) {
    MacroString.parse(text, true);
  }
}
