package app.sendready.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/// Writes files so that at every moment the old or the new content is there whole, also when the
/// program, the system or the power goes.
public final class SafeFile {
  private static final String PART = ".part";

  private SafeFile() {}

  /// Replaces the file's content.
  ///
  /// @param backup where the content before goes; empty to let it go
  public static void write(Path file, String text, Optional<Path> backup) throws IOException {
    // A link stays a link; what it leads to is replaced.
    Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(real) && !Files.isWritable(real)) {
      throw new AccessDeniedException(real.toString());
    }
    Path folder = real.resolveSibling(".");
    Files.createDirectories(folder);
    if (backup.isPresent() && Files.exists(real)) {
      Path kept = part(backup.get().toAbsolutePath());
      Files.copy(real, kept, StandardCopyOption.REPLACE_EXISTING);
      move(kept, backup.get());
    }
    Path part = part(real);
    try {
      fill(part, text.getBytes(StandardCharsets.UTF_8));
      keepPermissions(real, part);
      move(part, real);
    } finally {
      Files.deleteIfExists(part);
    }
    settle(folder);
  }

  /// Writes all of a file and does not return before it is on the disk.
  public static void fill(Path part, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// One name for each process, so that two programs never write into the same part.
  private static Path part(Path file) {
    return file.resolveSibling(
        "." + file.getFileName() + "." + ProcessHandle.current().pid() + PART);
  }

  /// Puts a file into another's place in one step, where the system can.
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (old != null && Files.exists(from)) {
      Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }
  }

  /// Makes the move itself outlive a loss of power, where the system lets one.
  private static void settle(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notHere) {
      // Windows opens no folders; it writes moves down by itself.
    }
  }

  /// Removes parts that programs which were killed left beside a file.
  public static void tidy(Path file) {
    String start = "." + file.getFileName() + ".";
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(
            file.toAbsolutePath().resolveSibling("."),
            path -> {
              String name = String.valueOf(path.getFileName());
              return name.startsWith(start) && name.endsWith(PART);
            })) {
      for (Path part : parts) {
        String name = String.valueOf(part.getFileName());
        String pid =
            name.substring(start.length(), Math.max(start.length(), name.length() - PART.length()));
        if (pid.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          Files.deleteIfExists(part);
        }
      }
    } catch (IOException unreadable) {
      // They are small and hidden; another time then.
    }
  }
}
