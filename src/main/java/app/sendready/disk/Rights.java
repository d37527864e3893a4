package app.sendready.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who may read and write a file that we make.
public enum Rights {
  /// Whoever the system lets by its own rule: for what is meant to be handed on.
  USUAL,

  /// The owner alone, but what others were allowed in the file before stays so: for users' own
  /// files, which they may share in a folder.
  KEPT,

  /// The owner alone, always; on a disk that keeps no rights, whoever has the disk.
  OWNER,

  /// The owner alone; a disk that keeps no rights gets no file.
  SECRET;

  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  /// What a new file in the place of `before` is made with, so that it is never there with other
  /// rights, not even empty and for a moment; empty where the system's rule is meant, or where the
  /// disk takes no rights at the making.
  Optional<Set<PosixFilePermission>> inPlaceOf(Path before) throws IOException {
    if (this == USUAL || !knows(before, "posix")) {
      return Optional.empty();
    }
    PosixFileAttributeView view =
        Files.getFileAttributeView(before, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return Optional.of(
        this == KEPT && Files.isRegularFile(before, LinkOption.NOFOLLOW_LINKS)
            ? view.readAttributes().permissions()
            : OWNER_ALONE);
  }

  static FileAttribute<?>[] atMaking(Optional<Set<PosixFilePermission>> rights) {
    return rights
        .map(set -> new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)})
        .orElse(new FileAttribute<?>[0]);
  }

  /// Gives a new and still empty file the rights that could not be given at its making.
  void settle(Path made, Optional<Set<PosixFilePermission>> rights) throws IOException {
    if (rights.isPresent()) {
      PosixFileAttributeView view =
          Files.getFileAttributeView(made, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      // The system's mask may have taken some away.
      if (!view.readAttributes().permissions().equals(rights.get())) {
        view.setPermissions(rights.get());
      }
    } else if (this == OWNER || this == SECRET) {
      ownerAlone(made);
    }
  }

  private void ownerAlone(Path made) throws IOException {
    AclFileAttributeView view =
        Files.getFileAttributeView(made, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      view.setAcl(
          List.of(
              AclEntry.newBuilder()
                  .setType(AclEntryType.ALLOW)
                  .setPrincipal(view.getOwner())
                  .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                  .build()));
    } else if (this == SECRET) {
      throw new FileSystemException(made.toString(), null, "this disk keeps no rights");
    }
  }

  private static boolean knows(Path place, String view) {
    return place.getFileSystem().supportedFileAttributeViews().contains(view);
  }
}
