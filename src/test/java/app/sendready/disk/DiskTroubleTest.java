package app.sendready.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTroubleTest {
  @TempDir Path folder;

  @Test
  void whatTheSystemSaysIsSortedOut() throws IOException {
    assertThat(DiskTrouble.of(new NoSuchFileException("x"), folder, 1)).isEqualTo(DiskTrouble.GONE);
    assertThat(DiskTrouble.of(new AccessDeniedException("x"), folder, 1))
        .isEqualTo(DiskTrouble.NOT_ALLOWED);
    assertThat(DiskTrouble.of(new AccessDeniedException("x"), folder.resolve("stick"), 1))
        .as("a drive that was pulled out")
        .isEqualTo(DiskTrouble.GONE);
    assertThat(DiskTrouble.of(new ReadOnlyFileSystemException(), folder, 1))
        .isEqualTo(DiskTrouble.NOT_ALLOWED);
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(DiskTrouble.of(new FileSystemException("x"), file.resolve("below"), 1))
        .isEqualTo(DiskTrouble.IN_THE_WAY);
    assertThat(DiskTrouble.of(new FileSystemException("x"), folder, 1))
        .isEqualTo(DiskTrouble.OTHER);
  }

  /// The words of a system for a full disk are in its own language.
  @Test
  void aDiskWithoutRoomIsFullWhateverTheSystemSays() throws IOException {
    long room = Files.getFileStore(folder).getUsableSpace();
    assertThat(DiskTrouble.of(new IOException("Нет места"), folder, 2 * room + 1))
        .isEqualTo(DiskTrouble.FULL);
  }

  @Test
  void aDiskThatCanOnlyBeReadIsToldApart() throws IOException {
    Path zip = folder.resolve("disk.zip");
    try (FileSystem made = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Files.writeString(made.getPath("/file"), "x");
    }
    try (FileSystem disk = FileSystems.newFileSystem(zip, Map.of("accessMode", "readOnly"))) {
      assertThat(DiskTrouble.of(new IOException("EROFS"), disk.getPath("/"), 1))
          .isEqualTo(DiskTrouble.NOT_ALLOWED);
    }
  }
}
