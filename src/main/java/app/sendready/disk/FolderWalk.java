package app.sendready.disk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The ordinary files of a folder and of those in it, by name. Links are left out, and files whose
/// names begin with a dot; of folders so named Maildir makes use.
public final class FolderWalk {
  private static final int DEEPEST = 16;

  private final int most;
  private int seen;

  private FolderWalk(int most) {
    this.most = most;
  }

  /// Is told one file after another.
  @FunctionalInterface
  public interface Visitor {
    /// @return whether to go on
    boolean file(Path file);
  }

  /// Goes through a folder.
  ///
  /// @param most as many names as are looked at
  /// @return whether there were no more names than that, and no folder in the depth was left out
  /// @throws IOException where the folder itself cannot be read
  public static boolean visit(Path folder, int most, Visitor visitor) throws IOException {
    FolderWalk walk = new FolderWalk(most);
    walk.into(folder, 0, visitor);
    return walk.seen <= most;
  }

  private boolean into(Path folder, int depth, Visitor visitor) throws IOException {
    for (Path entry : names(folder)) {
      BasicFileAttributes attributes = attributes(entry);
      if (attributes.isRegularFile() && !isHidden(entry)) {
        if (!visitor.file(entry)) {
          return false;
        }
      } else if (attributes.isDirectory() && !descend(entry, depth, visitor)) {
        return false;
      }
    }
    return seen <= most;
  }

  private boolean descend(Path folder, int depth, Visitor visitor) {
    if (depth >= DEEPEST) {
      seen = most + 1;
      return true;
    }
    try {
      return into(folder, depth + 1, visitor);
    } catch (IOException closed) {
      // A folder inside that nobody may read holds nothing for us.
      return true;
    }
  }

  private List<Path> names(Path folder) throws IOException {
    List<Path> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (++seen > most) {
          break;
        }
        names.add(entry);
      }
    }
    Collections.sort(names);
    return names;
  }

  private static BasicFileAttributes attributes(Path entry) throws IOException {
    return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isHidden(Path file) {
    return String.valueOf(file.getFileName()).startsWith(".");
  }
}
