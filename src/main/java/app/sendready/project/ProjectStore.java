package app.sendready.project;

import app.sendready.disk.DiskTrouble;
import app.sendready.disk.FileBound;
import app.sendready.disk.FileTurn;
import app.sendready.disk.Part;
import app.sendready.disk.RegularFile;
import app.sendready.disk.Rights;
import app.sendready.disk.SafeFile;
import app.sendready.disk.Turns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One project's place on the disk: writes it whole, keeps the state before this sitting beside it,
/// and does not overwrite what another program has written meanwhile, be it at the same moment.
///
/// Not for several threads at once.
public final class ProjectStore {
  private final ProjectFile format;
  private final Turns turns;
  private final Path file;
  private FileState seen;
  private boolean written;

  /// What stood in the file when we looked.
  private sealed interface FileState {
    record Nothing() implements FileState {}

    /// @param mark changes with the content
    record Content(String mark) implements FileState {}

    /// There is something, and nobody lets us read it.
    record Unreadable() implements FileState {}
  }

  /// What a save ends in.
  public sealed interface Saved {
    Saved DONE = new Done();
    Saved CHANGED_ELSEWHERE = new ChangedElsewhere();

    record Done() implements Saved {}

    /// Somebody else has written the file since; nothing was overwritten.
    record ChangedElsewhere() implements Saved {}

    /// The disk did not take it.
    record Refused(DiskTrouble why) implements Saved {}
  }

  private ProjectStore(ProjectFile format, Turns turns, Path file, FileState seen) {
    this.format = format;
    this.turns = turns;
    this.file = file;
    this.seen = seen;
  }

  /// A file that is about to be read from here, or is to be made. Whatever is written into it from
  /// now on by another program counts as changed elsewhere.
  ///
  /// @param turns where windows and programs of this user wait for each other
  public static ProjectStore at(ProjectFile format, Turns turns, Path file) {
    SafeFile.tidy(file);
    return new ProjectStore(format, turns, file, stateOf(file));
  }

  public Path file() {
    return file;
  }

  /// Where the state before this sitting is kept.
  public static Path backup(Path file) {
    return file.resolveSibling(file.getFileName() + ".bak");
  }

  /// Writes the project unless another program has changed the file.
  public Saved save(Project project) {
    return write(project, false);
  }

  /// Whether another program has written the file since we last had it in hands. A file that is
  /// gone is not changed: what was in it is here. Nor is one that cannot be read at this moment.
  public boolean isChangedElsewhere() {
    return isChanged(stateOf(file));
  }

  private boolean isChanged(FileState now) {
    return now instanceof FileState.Content && !now.equals(seen);
  }

  /// Writes the project whatever stands in the file; that is kept as the backup.
  public Saved overwrite(Project project) {
    return write(project, true);
  }

  private Saved write(Project project, boolean whatever) {
    byte[] content = format.print(project, whatever).getBytes(StandardCharsets.UTF_8);
    try (FileTurn _ = turns.at(file)) {
      SafeFile.makeFolder(file);
      try (Part part = Part.of(file, Rights.KEPT)) {
        part.write(content);
        part.finish();
        // Looked at as late as can be: a turn keeps out only what this user runs on this computer.
        FileState now = stateOf(file);
        if (!whatever && isChanged(now)) {
          return Saved.CHANGED_ELSEWHERE;
        }
        if (!now.equals(seen) || !written && (whatever || !isKeptAlready())) {
          SafeFile.keep(file, backup(file));
        }
        part.take();
      }
      // What was saved by hand is worth keeping before the next change that nobody asked to save.
      written = !whatever;
      seen = new FileState.Content(digest(content));
      return isChangedElsewhere() ? Saved.CHANGED_ELSEWHERE : Saved.DONE;
    } catch (IOException | ReadOnlyFileSystemException | SecurityException refused) {
      Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
      return new Saved.Refused(DiskTrouble.of(refused, folder, content.length));
    }
  }

  /// Whether the backup holds what somebody saved last, and the file what was kept by itself since:
  /// then the backup is worth more.
  private boolean isKeptAlready() throws IOException {
    return Files.exists(backup(file))
        && Files.exists(file)
        && ProjectFile.isAutosaved(RegularFile.read(file, FileBound.PROJECT));
  }

  private static FileState stateOf(Path file) {
    try {
      return new FileState.Content(digest(RegularFile.read(file, FileBound.PROJECT)));
    } catch (NoSuchFileException none) {
      return new FileState.Nothing();
    } catch (RegularFile.TooLarge large) {
      return stamp(file);
    } catch (IOException | SecurityException unreadable) {
      return new FileState.Unreadable();
    }
  }

  private static FileState stamp(Path file) {
    try {
      return new FileState.Content(RegularFile.stamp(file));
    } catch (IOException | SecurityException unreadable) {
      return new FileState.Unreadable();
    }
  }

  private static String digest(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      // Every Java has it (java.security.MessageDigest's own promise).
      throw new IllegalStateException(missing);
    }
  }
}
