package app.sendready.ui.many;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// Lists of domains on a disk that stands still in the middle of them.
public final class SlowFiles {
  private static final String LIST = "domain\na.example.com\nb.example.com\nc.example.com\n";

  private SlowFiles() {}

  /// A short list of which half is read, and the rest when it is let go.
  public static Path half(Path file, CountDownLatch letGo) throws IOException {
    return OddDisk.stuck(Files.writeString(file, LIST), LIST.length() / 2, letGo);
  }
}
