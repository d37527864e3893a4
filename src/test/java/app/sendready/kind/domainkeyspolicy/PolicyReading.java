package app.sendready.kind.domainkeyspolicy;

/// The readers of this package, for tests that throw texts at every reader.
public final class PolicyReading {
  private PolicyReading() {}

  public static void read(String text) {
    PolicyRecord.parse(text);
  }
}
