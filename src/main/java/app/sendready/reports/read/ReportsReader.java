package app.sendready.reports.read;

import app.sendready.check.Finding;
import app.sendready.disk.FolderWalk;
import app.sendready.disk.RegularFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads reports where they lie: files, folders, mailboxes, archives, one after another.
///
/// Blocks; ends early where its thread is interrupted. Holds one report at a time.
public final class ReportsReader {
  /// As many names of a folder, and of those in it, as are looked at.
  public static final int MOST_FILES = 1_000_000;

  private final ReportSink sink;

  public ReportsReader(ReportSink sink) {
    this.sink = sink;
  }

  /// Reads all of these, in their order.
  ///
  /// @return whether it came to the end
  public boolean read(List<Path> paths) {
    for (Path path : paths) {
      if (!sink.goesOn() || !read(path)) {
        return false;
      }
    }
    return sink.goesOn();
  }

  private boolean read(Path path) {
    if (!Files.isDirectory(path)) {
      file(path);
      return true;
    }
    try {
      boolean whole =
          FolderWalk.visit(
              path,
              MOST_FILES,
              file -> {
                file(file);
                return sink.goesOn();
              });
      if (!whole) {
        unread(path, ReportsFinding.TOO_MANY);
      }
    } catch (IOException closed) {
      unread(path, ReportsFinding.UNREADABLE);
    }
    return true;
  }

  private void unread(Path path, ReportsFinding why) {
    sink.unread(ReportPlace.of(path.toString()), Finding.of(why));
  }

  private void file(Path file) {
    try (InputStream in = RegularFile.open(file)) {
      new ContentReader(sink, new WorkBudget(RegularFile.size(file)))
          .read(ReportPlace.of(file.toString()), in);
    } catch (InterruptedIOException stopped) {
      return;
    } catch (IOException | SecurityException closed) {
      unread(file, ReportsFinding.UNREADABLE);
    }
    sink.done();
  }

  /// Reads what is already in memory, as what was dropped from a mail program.
  static void read(ReportSink sink, String name, byte[] content) {
    try {
      new ContentReader(sink, new WorkBudget(content.length))
          .read(ReportPlace.of(name), new java.io.ByteArrayInputStream(content));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
