import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// ICU without the two thirds that are data of languages and services that the program never asks
/// for.
final class SmallIcu {
  private static final Pattern KEPT =
      Pattern.compile(
          ".*\\.class|.*\\.properties|META-INF/.*|LICENSE|.*/icudata/[^/]*\\.[^/]*|"
              + ".*/icudata/[^/]+/(?:root|en|ru|pool|res_index|supplementalData)\\.res");

  /// Names of characters: the largest file that is left.
  private static final String NAMES = "unames.icu";

  private SmallIcu() {}

  static void copy(Path from, Path to) throws IOException {
    try (JarFile whole = new JarFile(from.toFile());
        ZipOutputStream small = new ZipOutputStream(Files.newOutputStream(to))) {
      List<ZipEntry> kept =
          whole.stream()
              .filter(e -> KEPT.matcher(e.getName()).matches() && !e.getName().endsWith(NAMES))
              .map(ZipEntry.class::cast)
              .toList();
      for (ZipEntry entry : kept) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        small.putNextEntry(copy);
        whole.getInputStream(entry).transferTo(small);
        small.closeEntry();
      }
    }
  }
}
