package app.sendready.app;

import app.sendready.i18n.Language;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the manual was installed with the program.
///
/// @param home the packaged program's folder
record ManualPages(Path home) {
  /// Those of the running program; empty where it runs from no package.
  static Optional<ManualPages> ofProgram() {
    CodeSource source = ManualPages.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      // HOME/lib/app/sendready.jar
      return Files.isRegularFile(jar)
          ? Optional.of(new ManualPages(jar.resolveSibling("../..").normalize()))
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException elsewhere) {
      return Optional.empty();
    }
  }

  /// The address of the first page, for a browser.
  Optional<String> index(Language language) {
    return Stream.of(
            "share/doc/manual", "share/doc/sendready/manual", "../../share/doc/sendready/manual")
        .map(folder -> home.resolve(folder).resolve(language.tag()).resolve("index.html"))
        .map(Path::normalize)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(page -> page.toUri().toString());
  }
}
