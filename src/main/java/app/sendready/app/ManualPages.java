package app.sendready.app;

import app.sendready.i18n.Language;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the manual was installed with the program.
///
/// @param home the packaged program's folder
record ManualPages(Path home) {
  /// Those of the running program; empty where it runs from no package.
  static Optional<ManualPages> ofProgram() {
    return of(System.getProperty("java.class.path", ""));
  }

  /// By the class path that the launcher gave. Where a class says that it came from is no help: out
  /// of a start-up cache it names the folder in which the cache was made.
  static Optional<ManualPages> of(String classPath) {
    try {
      // HOME/lib/app/sendready.jar
      Path jar = Path.of(classPath.split(File.pathSeparator, 2)[0]).toAbsolutePath();
      return jar.endsWith("sendready.jar") && Files.isRegularFile(jar)
          ? Optional.of(new ManualPages(jar.resolveSibling("../..").normalize()))
          : Optional.empty();
    } catch (InvalidPathException elsewhere) {
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
