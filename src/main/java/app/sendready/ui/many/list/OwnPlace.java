package app.sendready.ui.many.list;

import app.sendready.bulk.BulkJournal;
import app.sendready.disk.LineLog;
import app.sendready.disk.SafeFile;
import java.io.IOException;
import java.nio.file.Path;

/// Places of the program's own for results that cannot be kept beside their table: one for each
/// window of each program that is at work.
final class OwnPlace {
  private static final int MOST_WINDOWS = 20;

  private OwnPlace() {}

  /// Whether nobody works on the results at a place.
  @FunctionalInterface
  interface Trial {
    /// @throws LineLog.InUse where somebody does
    /// @throws BulkJournal.OfAnother where they are of another list
    void open(Path file) throws IOException;
  }

  /// An empty place that nobody works on. Whatever stood there is of a program that was killed.
  ///
  /// @param first the places are called like this file, with a number behind
  /// @throws IOException where there is none
  static Path free(Path first, Trial trial) throws IOException {
    SafeFile.makeFolder(first);
    for (int i = 1; i < MOST_WINDOWS; i++) {
      Path file = first.resolveSibling(first.getFileName() + "." + i);
      if (isFree(file, trial)) {
        SafeFile.remove(file);
        return file;
      }
    }
    throw new IOException("every place is in use");
  }

  private static boolean isFree(Path file, Trial trial) throws IOException {
    try {
      trial.open(file);
      return true;
    } catch (BulkJournal.OfAnother left) {
      return true;
    } catch (LineLog.InUse another) {
      return false;
    }
  }
}
