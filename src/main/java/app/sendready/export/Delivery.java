package app.sendready.export;

import app.sendready.disk.DiskTrouble;
import app.sendready.disk.Part;
import app.sendready.disk.Rights;
import app.sendready.disk.SafeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    return names.stream()
        .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  /// Writes the files, makes the folder where there is none, and replaces what bears their names.
  ///
  /// @throws InterruptedException when the thread was interrupted before the first took its place
  public static void write(Path folder, Map<String, byte[]> files)
      throws Refused, InterruptedException {
    List<Part> parts = new ArrayList<>();
    boolean made = !Files.exists(folder);
    boolean done = false;
    try {
      SafeFile.makeFolder(folder.resolve("any"));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        if (Thread.interrupted()) {
          throw new InterruptedException("the delivery was called off");
        }
        Part part = Part.of(folder.resolve(file.getKey()), Rights.USUAL);
        parts.add(part);
        part.write(file.getValue());
        part.finish();
      }
      for (Part part : parts) {
        part.take();
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
        clear(parts, made ? Optional.of(folder) : Optional.empty());
      }
    }
  }

  private static void clear(List<Part> parts, Optional<Path> made) {
    for (Part part : parts) {
      try {
        part.close();
      } catch (IOException stays) {
        // What refused to be written may refuse this too; it is hidden and named as a part.
      }
    }
    try {
      if (made.isPresent()) {
        SafeFile.remove(made.get());
      }
    } catch (IOException stays) {
      // So may the folder.
    }
  }
}
