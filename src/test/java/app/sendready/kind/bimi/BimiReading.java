package app.sendready.kind.bimi;

/// The readers of this package, for tests that throw texts at every reader.
public final class BimiReading {
  private BimiReading() {}

  public static void read(String text) {
    BimiRecord.parse(text);
  }
}
