package app.sendready.project;

import app.sendready.disk.DiskTrouble;
import app.sendready.disk.FileTurn;
import app.sendready.disk.SafeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// One project's place on the disk: writes it whole, keeps the state before this sitting beside it,
/// and does not overwrite what another program has written meanwhile, be it at the same moment.
///
/// Not for several threads at once.
public final class ProjectStore {
  private final ProjectFile format;
  private final Path file;
  private FileState seen;
  private boolean written;

  /// What stood in the file when we looked.
  private sealed interface FileState {
    record Nothing() implements FileState {}

    record Content(String digest) implements FileState {}

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

  private ProjectStore(ProjectFile format, Path file, FileState seen) {
    this.format = format;
    this.file = file;
    this.seen = seen;
  }

  /// A file that is about to be read from here, or is to be made. Whatever is written into it from
  /// now on by another program counts as changed elsewhere.
  public static ProjectStore at(ProjectFile format, Path file) {
    SafeFile.tidy(file);
    return new ProjectStore(format, file, look(file));
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
    return isChanged(look(file));
  }

  private boolean isChanged(FileState now) {
    return now instanceof FileState.Content && !now.equals(seen);
  }

  /// Writes the project whatever stands in the file; that is kept as the backup.
  public Saved overwrite(Project project) {
    return write(project, true);
  }

  private Saved write(Project project, boolean whatever) {
    String text = format.print(project);
    try (FileTurn turn = FileTurn.at(file)) {
      FileState now = look(file);
      if (!whatever && isChanged(now)) {
        return Saved.CHANGED_ELSEWHERE;
      }
      boolean backedUp = written && now.equals(seen);
      SafeFile.write(file, text, backedUp ? Optional.empty() : Optional.of(backup(file)));
      written = true;
      seen = new FileState.Content(digest(text));
      return turn.isSure() || !isChangedElsewhere() ? Saved.DONE : Saved.CHANGED_ELSEWHERE;
    } catch (IOException | ReadOnlyFileSystemException | SecurityException refused) {
      Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
      return new Saved.Refused(DiskTrouble.of(refused, folder, text.length()));
    }
  }

  private static FileState look(Path file) {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      long _ = in.transferTo(OutputStream.nullOutputStream());
      return new FileState.Content(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchFileException none) {
      return new FileState.Nothing();
    } catch (IOException | SecurityException unreadable) {
      return new FileState.Unreadable();
    }
  }

  private static String digest(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
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
