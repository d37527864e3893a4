package app.sendready.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// The programs that this system brings along, found in its folders of programs and never through a
/// shell.
///
/// @param path the folders in which programs are looked for
record SystemPrograms(String path) {
  private static final int PATIENCE_SECONDS = 5;

  static SystemPrograms ofSystem() {
    return new SystemPrograms(Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  /// Where a program is.
  Optional<String> find(String name) {
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> in(folder, name).stream())
        .findFirst();
  }

  private static Optional<String> in(String folder, String name) {
    try {
      Path program = Path.of(folder).resolve(name);
      return Files.isExecutable(program) && program.isAbsolute()
          ? Optional.of(program.toString())
          : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /// Starts a program and gives it five seconds.
  ///
  /// @param stays whether it may go on after them; else it is ended
  /// @return how it ended; empty where it still runs, or was ended
  /// @throws IOException where it cannot be started
  static OptionalInt run(List<String> command, boolean stays) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return OptionalInt.of(process.exitValue());
      }
      if (!stays) {
        process.destroyForcibly();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return OptionalInt.empty();
  }
}
