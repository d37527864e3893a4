package app.sendready.ui.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A part of the program that others have written.
///
/// @param artifact as the build calls it
record Library(String artifact, String name, String licence) {
  /// All of them, as the program's own list has them.
  static List<Library> all() {
    try (InputStream in = Library.class.getResourceAsStream("libraries.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.split("\\|", 3))
          .map(part -> new Library(part[0].strip(), part[1].strip(), part[2].strip()))
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
