package app.sendready.ui.many.list;

import app.sendready.bulk.BulkFormat;
import app.sendready.disk.RegularFile;
import app.sendready.i18n.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What someone has dropped or pasted, told apart.
///
/// @param list a list of domains
/// @param earlier results to compare with
public record BroughtFiles(Optional<Path> list, Optional<Path> earlier) {
  /// As much of a file says what it is.
  private static final int BEGIN = 1024;

  private static final int MOST = 2;

  /// Looks into the files, so not on the JavaFX thread.
  ///
  /// @throws DomainList.Refused where it is a folder, or more than one of a kind
  public static BroughtFiles of(List<Path> files, ListReader reader)
      throws DomainList.Refused, ListReader.Left {
    if (files.size() > MOST) {
      throw new DomainList.Refused(Text.of("manywindow.too-many"));
    }
    for (Path file : files) {
      reader.check();
      if (Files.isDirectory(file)) {
        throw new DomainList.Refused(Text.of("manywindow.folder", "file", name(file)));
      }
    }
    List<Path> earlier = files.stream().filter(BroughtFiles::isResults).toList();
    List<Path> lists = files.stream().filter(file -> !earlier.contains(file)).toList();
    if (earlier.size() > 1 || lists.size() > 1) {
      throw new DomainList.Refused(Text.of("manywindow.too-many"));
    }
    return new BroughtFiles(lists.stream().findFirst(), earlier.stream().findFirst());
  }

  /// The name of one of them, to be told by.
  public String name() {
    return list.or(() -> earlier).map(BroughtFiles::name).orElse("");
  }

  public static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /// By its name, or by how it begins: mail and browsers give files other names.
  private static boolean isResults(Path file) {
    return name(file).toLowerCase(Locale.ROOT).endsWith(BulkFormat.JSONL.ending())
        || begin(file).stripLeading().startsWith("{");
  }

  private static String begin(Path file) {
    try (InputStream in = RegularFile.open(file)) {
      return new String(in.readNBytes(BEGIN), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }
}
