package app.sendready.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Files on their way into a folder.
///
/// Every one is written whole under another name before the first takes its place, so that a full
/// disk or a change of mind leaves the folder as it was.
public final class Delivery {
  private Delivery() {}

  /// Why nothing was written.
  public enum Trouble {
    /// The folder is not there, and cannot be made.
    GONE,
    /// Nobody may write there.
    NOT_ALLOWED,
    FULL,
    /// A folder bears the name of a file, or a file that of the folder.
    IN_THE_WAY,
    OTHER
  }

  /// Nothing was written.
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final Trouble trouble;

    public Refused(Trouble trouble, Exception cause) {
      super(cause);
      this.trouble = trouble;
    }

    public Trouble trouble() {
      return trouble;
    }
  }

  /// The names that are taken in a folder already.
  public static List<String> taken(Path folder, Collection<String> names) {
    return names.stream().filter(name -> Files.exists(folder.resolve(name))).toList();
  }

  /// Writes the files, makes the folder where there is none, and replaces what bears their names.
  ///
  /// @throws InterruptedException when the thread was interrupted before the first took its place
  public static void write(Path folder, Map<String, byte[]> files)
      throws Refused, InterruptedException {
    Map<Path, Path> parts = new LinkedHashMap<>();
    boolean made = !Files.exists(folder);
    boolean done = false;
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        if (Thread.interrupted()) {
          throw new InterruptedException("the delivery was called off");
        }
        Path place = folder.resolve(file.getKey());
        if (Files.isDirectory(place)) {
          throw new FileAlreadyExistsException(place.toString());
        }
        Path part = folder.resolve("." + file.getKey() + ".part");
        parts.put(part, place);
        fill(part, file.getValue());
      }
      for (Map.Entry<Path, Path> each : parts.entrySet()) {
        move(each.getKey(), each.getValue());
      }
      done = true;
    } catch (IOException | ReadOnlyFileSystemException | SecurityException refused) {
      if (Thread.interrupted()) {
        throw new InterruptedException("the delivery was called off");
      }
      long size = files.values().stream().mapToLong(bytes -> bytes.length).sum();
      throw new Refused(trouble(refused, folder, size), refused);
    } finally {
      if (!done) {
        clear(parts.keySet(), made ? List.of(folder) : List.of());
      }
    }
  }

  private static void fill(Path part, byte[] content) throws IOException {
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

  private static void move(Path part, Path place) throws IOException {
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void clear(Collection<Path> parts, List<Path> folders) {
    List<Path> all = new ArrayList<>(parts);
    all.addAll(folders);
    for (Path each : all) {
      try {
        Files.deleteIfExists(each);
      } catch (IOException stays) {
        // What refused to be written may refuse this too; it is hidden and named as a part.
      }
    }
  }

  /// What the system says about a full disk is in the system's language, so the room left is asked
  /// for instead.
  private static Trouble trouble(Exception refused, Path folder, long size) {
    return switch (refused) {
      case NoSuchFileException _ -> Trouble.GONE;
      case AccessDeniedException _ -> Trouble.NOT_ALLOWED;
      case ReadOnlyFileSystemException _ -> Trouble.NOT_ALLOWED;
      case SecurityException _ -> Trouble.NOT_ALLOWED;
      case FileAlreadyExistsException _ -> Trouble.IN_THE_WAY;
      case DirectoryNotEmptyException _ -> Trouble.IN_THE_WAY;
      case FileSystemException _ when isFileAbove(folder) -> Trouble.IN_THE_WAY;
      case IOException _ when room(folder) < size -> Trouble.FULL;
      default -> Trouble.OTHER;
    };
  }

  private static boolean isFileAbove(Path folder) {
    for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at)) {
        return !Files.isDirectory(at);
      }
    }
    return false;
  }

  private static long room(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unknown) {
      return Long.MAX_VALUE;
    }
  }
}
