import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A library without the data of languages and services that the program never asks for.
final class SmallJar {
  /// ICU is asked for domain names (UTS 46), normal forms, and messages in English and Russian. The
  /// largest that go are other languages, order of words, transliteration and names of characters.
  private static final Pattern ICU =
      Pattern.compile(
          ".*/icudata/(?:"
              + "(?!(?:en|ru)\\.res)[a-z]{2,3}(?:_[^/]*)?\\.res"
              + "|(?:coll|translit|brkitr|rbnf)/.*"
              + "|[^/]+/(?!(?:root|en|ru|pool|res_index|supplementalData)\\.res)[^/]+"
              + "|unames\\.icu)");

  /// PDFBox reads with them what others wrote in Chinese, Japanese and Korean; we write, and by
  /// Identity-H.
  private static final Pattern FONTBOX =
      Pattern.compile("org/apache/fontbox/cmap/(?!Identity)[^/]+(?<!\\.class)");

  private SmallJar() {}

  static boolean isMade(String name) {
    return name.startsWith("icu4j-") || name.startsWith("fontbox-");
  }

  static void copy(Path from, Path to) throws IOException {
    Pattern needless = from.getFileName().toString().startsWith("icu4j-") ? ICU : FONTBOX;
    try (JarFile whole = new JarFile(from.toFile());
        ZipOutputStream small = new ZipOutputStream(Files.newOutputStream(to))) {
      List<ZipEntry> kept =
          whole.stream()
              .filter(entry -> !needless.matcher(entry.getName()).matches())
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
