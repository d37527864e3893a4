package app.sendready.project;

import app.sendready.disk.FileBound;
import app.sendready.disk.FileTurn;
import app.sendready.disk.RegularFile;
import app.sendready.disk.Rights;
import app.sendready.disk.SafeFile;
import app.sendready.disk.Turns;
import app.sendready.i18n.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/// The file of the settings. What cannot be used in it is told, and the file as it was is kept
/// beside the new one.
///
/// A change is written into what stands in the file by then, so that two windows do not take each
/// other's changes back. [#change] is called on one thread; it writes elsewhere.
public final class SettingsFile {
  /// More damaged files than that are not worth keeping; the newest is always kept.
  private static final int MOST_KEPT = 9;

  private final Path file;
  private final Executor writers;
  private final List<Text> wrong;
  private final List<UnaryOperator<Settings>> pending = new ArrayList<>();
  private final Object disk = new Object();
  private final boolean readable;
  // Read by whoever asks DNS next, on another thread.
  private volatile Settings now;

  private SettingsFile(
      Path file, Executor writers, Settings now, List<Text> wrong, boolean readable) {
    this.file = file;
    this.writers = writers;
    this.now = now;
    this.wrong = List.copyOf(wrong);
    this.readable = readable;
  }

  /// Reads the file.
  ///
  /// @param writers runs a write on a thread of its own
  public static SettingsFile open(Path file, Executor writers) {
    String name = String.valueOf(file.getFileName());
    try {
      Settings.Read read = read(file);
      List<Text> wrong = new ArrayList<>();
      if (!read.wrong().isEmpty()) {
        wrong.add(Text.of("project.settings.file", "file", file.toString()));
        wrong.addAll(read.wrong());
        wrong.add(
            Text.of("project.settings.kept", "copy", String.valueOf(keep(file).getFileName())));
      }
      return new SettingsFile(file, writers, read.settings(), wrong, true);
    } catch (NoSuchFileException none) {
      return new SettingsFile(file, writers, Settings.none(), List.of(), true);
    } catch (IOException | SecurityException unreadable) {
      return new SettingsFile(
          file,
          writers,
          Settings.none(),
          List.of(Text.of("project.settings.unreadable", "file", name)),
          false);
    }
  }

  private static Settings.Read read(Path file) throws IOException {
    return Settings.parse(
        new String(RegularFile.read(file, FileBound.SETTINGS), StandardCharsets.UTF_8));
  }

  /// Copies a file that is partly of no use, so that it outlives the next write.
  private static Path keep(Path file) throws IOException {
    byte[] content = RegularFile.read(file, FileBound.SETTINGS);
    for (int number = 1; number <= MOST_KEPT; number++) {
      Path copy = copy(file, number);
      Optional<byte[]> there = kept(copy);
      if (there.filter(kept -> Arrays.equals(kept, content)).isPresent()) {
        return copy;
      }
      if (there.isEmpty() || number == MOST_KEPT) {
        SafeFile.write(copy, content, Rights.OWNER);
        return copy;
      }
    }
    throw new IllegalStateException("the last one is always taken");
  }

  private static Optional<byte[]> kept(Path copy) throws IOException {
    try {
      return Optional.of(RegularFile.read(copy, FileBound.SETTINGS));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  private static Path copy(Path file, int number) {
    String name = String.valueOf(file.getFileName()).replaceAll("\\.json$", "");
    return file.resolveSibling(name + "-kept" + (number == 1 ? "" : "-" + number) + ".json");
  }

  /// How the program is set now.
  public Settings now() {
    return now;
  }

  /// What stood in the file and could not be used, one sentence each; none if there is nothing to
  /// tell.
  public List<Text> wrong() {
    return wrong;
  }

  /// Changes the settings now and, soon, the file.
  public void change(UnaryOperator<Settings> change) {
    Settings next = change.apply(now);
    if (next.equals(now)) {
      return;
    }
    now = next;
    synchronized (pending) {
      pending.add(change);
    }
    writers.execute(this::finish);
  }

  /// Writes what is not written yet before it returns; for the end of the program. Where the disk
  /// refuses, the next start is as the last was.
  public void finish() {
    synchronized (disk) {
      List<UnaryOperator<Settings>> changes;
      synchronized (pending) {
        changes = List.copyOf(pending);
        pending.clear();
      }
      if (changes.isEmpty() || !readable) {
        return;
      }
      try (FileTurn _ = new Turns(file.resolveSibling(Turns.FOLDER)).at(file)) {
        Settings there = there();
        for (UnaryOperator<Settings> change : changes) {
          there = change.apply(there);
        }
        SafeFile.write(file, there.print(), Rights.OWNER);
      } catch (IOException | SecurityException refused) {
        // A look that is not remembered is no reason to trouble anybody.
      }
    }
  }

  private Settings there() throws IOException {
    try {
      return read(file).settings();
    } catch (NoSuchFileException none) {
      return Settings.none();
    }
  }
}
