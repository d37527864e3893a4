package app.sendready.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// One project's place on the disk: writes it whole, keeps the state before this sitting beside it,
/// and does not overwrite what another program has written meanwhile.
///
/// Not for several threads at once.
public final class ProjectStore {
  private final ProjectFile format;
  private final Path file;
  private Optional<Stamp> stamp;
  private boolean backedUp;

  /// How a file looked when we last had it in hands.
  private record Stamp(FileTime time, long size) {}

  /// What a save ends in.
  public enum Saved {
    DONE,
    /// Somebody else has written the file since; nothing was overwritten.
    CHANGED_ELSEWHERE,
    /// The disk refused.
    REFUSED
  }

  private ProjectStore(ProjectFile format, Path file, Optional<Stamp> stamp) {
    this.format = format;
    this.file = file;
    this.stamp = stamp;
  }

  /// A file that is about to be read from here, or is to be made. Whatever is written into it from
  /// now on by another program counts as changed elsewhere.
  public static ProjectStore at(ProjectFile format, Path file) {
    SafeFile.tidy(file);
    return new ProjectStore(format, file, stamp(file));
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
    return isChangedElsewhere() ? Saved.CHANGED_ELSEWHERE : overwrite(project);
  }

  /// Whether another program has written the file since we last had it in hands. A file that is
  /// gone is not changed: what was in it is here.
  public boolean isChangedElsewhere() {
    return !stamp(file).equals(stamp) && (stamp.isEmpty() || Files.exists(file));
  }

  /// Writes the project whatever stands in the file; that is kept as the backup.
  public Saved overwrite(Project project) {
    boolean foreign = !stamp(file).equals(stamp);
    try {
      SafeFile.write(
          file,
          format.print(project),
          backedUp && !foreign ? Optional.empty() : Optional.of(backup(file)));
      backedUp = true;
      stamp = stamp(file);
      return Saved.DONE;
    } catch (IOException | SecurityException refused) {
      return Saved.REFUSED;
    }
  }

  private static Optional<Stamp> stamp(Path file) {
    try {
      return Optional.of(new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
