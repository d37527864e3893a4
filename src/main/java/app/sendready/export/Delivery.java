package app.sendready.export;

import app.sendready.disk.DiskTrouble;
import app.sendready.disk.SafeFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
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

  /// Nothing was written.
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final DiskTrouble trouble;

    public Refused(DiskTrouble trouble, Exception cause) {
      super(cause);
      this.trouble = trouble;
    }

    public DiskTrouble trouble() {
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
        SafeFile.fill(part, file.getValue());
      }
      for (Map.Entry<Path, Path> each : parts.entrySet()) {
        SafeFile.move(each.getKey(), each.getValue());
      }
      done = true;
    } catch (IOException | ReadOnlyFileSystemException | SecurityException refused) {
      if (Thread.interrupted()) {
        throw new InterruptedException("the delivery was called off");
      }
      long size = files.values().stream().mapToLong(bytes -> bytes.length).sum();
      throw new Refused(DiskTrouble.of(refused, folder, size), refused);
    } finally {
      if (!done) {
        clear(parts.keySet(), made ? List.of(folder) : List.of());
      }
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
}
