import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Puts beside each style sheet of the window what JavaFX would make of it at every start; JavaFX
/// takes that where it is there.
///
/// A sheet that names files stays as it is: their places would be those of this machine.
final class ReadySheets {
  private static final String SHEET = ".css";

  private ReadySheets() {}

  /// @param types where JavaFX is found
  static void make(Path window, ClassLoader types) throws IOException {
    try (Stream<Path> all = Files.walk(window)) {
      for (Path sheet : all.filter(path -> path.toString().endsWith(SHEET)).sorted().toList()) {
        if (!Files.readString(sheet).contains("url(")) {
          String name = sheet.getFileName().toString().replace(SHEET, ".bss");
          make(sheet.toFile(), sheet.resolveSibling(name).toFile(), types);
        }
      }
    }
  }

  /// JavaFX is on the class path of the program, and not on that of its packager.
  private static void make(File sheet, File ready, ClassLoader types) throws IOException {
    try {
      types
          .loadClass("javafx.css.Stylesheet")
          .getMethod("convertToBinary", File.class, File.class)
          .invoke(null, sheet, ready);
    } catch (ReflectiveOperationException unmade) {
      throw new IOException(sheet.toString(), unmade);
    }
  }
}
