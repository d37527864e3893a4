package app.sendready.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;

/// Why a disk did not take a file.
public enum DiskTrouble {
  /// The folder is not there, and cannot be made.
  GONE,
  /// Nobody may write there: the folder, the file or the whole disk can only be read.
  NOT_ALLOWED,
  FULL,
  /// A folder bears the name of a file, or a file that of the folder.
  IN_THE_WAY,
  OTHER;

  /// What a disk keeps for itself for each file.
  private static final long SLACK = 16 * 1024;

  /// What a refusal means. What the system says about it is in the system's language, so the folder
  /// is looked at instead.
  ///
  /// @param size how many bytes should have gone there
  public static DiskTrouble of(Exception refused, Path folder, long size) {
    return switch (refused) {
      case NoSuchFileException _ -> GONE;
      // A drive that was pulled out leaves a place where nobody may make folders.
      case AccessDeniedException _ when Files.notExists(folder) -> GONE;
      case AccessDeniedException _ -> NOT_ALLOWED;
      case ReadOnlyFileSystemException _ -> NOT_ALLOWED;
      case SecurityException _ -> NOT_ALLOWED;
      case FileAlreadyExistsException _ -> IN_THE_WAY;
      case DirectoryNotEmptyException _ -> IN_THE_WAY;
      case FileSystemException _ when isFileAbove(folder) -> IN_THE_WAY;
      case IOException _ when isReadOnly(folder) -> NOT_ALLOWED;
      case IOException _ when room(folder) - SLACK < size -> FULL;
      default -> OTHER;
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

  /// A disk that was put in without the right to write refuses in words of its own.
  private static boolean isReadOnly(Path folder) {
    return Files.isDirectory(folder) && !Files.isWritable(folder);
  }

  private static long room(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unknown) {
      return Long.MAX_VALUE;
    }
  }
}
