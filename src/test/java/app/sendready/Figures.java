package app.sendready;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// What tests count, for who wants to know it: a line each in `target/figures.txt`. What has to
/// hold is asserted; this is not read by anything.
public final class Figures {
  private static final Path FILE = Path.of("target", "figures.txt");

  private Figures() {}

  /// Notes a line.
  ///
  /// @param words as of [String#format]
  public static synchronized void note(String words, Object... figures) {
    try {
      Files.createDirectories(FILE.toAbsolutePath().getParent());
      Files.writeString(
          FILE,
          String.format(Locale.ROOT, words, figures) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /// Notes a line that is ready.
  public static void line(Object line) {
    note("%s", line);
  }
}
