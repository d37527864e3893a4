package app.sendready.disk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The ordinary files of a folder.
public final class FolderList {
  private FolderList() {}

  /// @param at when it was last written
  public record Entry(Path file, Instant at) {}

  /// Those whose names end so, in no order; none where there is no such folder. Links are left out.
  ///
  /// @param most as many names as are looked at
  public static List<Entry> of(Path folder, String ending, int most) {
    List<Entry> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      int seen = 0;
      for (Path file : files) {
        if (++seen > most) {
          break;
        }
        if (String.valueOf(file.getFileName()).endsWith(ending)) {
          BasicFileAttributes attributes =
              Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
          if (attributes.isRegularFile()) {
            found.add(new Entry(file, attributes.lastModifiedTime().toInstant()));
          }
        }
      }
    } catch (IOException | SecurityException none) {
      // No folder, nothing in it.
    }
    return found;
  }
}
