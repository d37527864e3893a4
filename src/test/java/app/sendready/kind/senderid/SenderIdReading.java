package app.sendready.kind.senderid;

/// The readers of this package, for tests that throw texts at every reader.
public final class SenderIdReading {
  private SenderIdReading() {}

  public static void read(String text) {
    SenderIdRecord.parse(text);
  }
}
