import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs the packaged program once through all it does, so that Java keeps beside it what it had to
/// read, link and measure (JEP 483, 514, 515).
///
/// The cache fits as long as the files that it was made from have their sizes and times; where they
/// lie does not matter, because the program stands on a class path.
final class Training {
  private static final String SYSTEM = System.getProperty("os.name");

  private Training() {}

  static void run(Path program, List<String> options, Package work)
      throws IOException, InterruptedException {
    FileTime time = FileTime.from(OffsetDateTime.parse(work.date()).toInstant());
    age(program, time);
    Path java =
        runtime(program).resolve("bin").resolve(SYSTEM.startsWith("Windows") ? "java.exe" : "java");
    boolean lent = !Files.exists(java);
    if (lent) {
      Files.createDirectories(java.getParent());
      Files.copy(Path.of(System.getProperty("java.home"), "bin").resolve(java.getFileName()), java);
    }
    // A cache is taken in whole: with the window's classes in it a command would start slower.
    for (String face : List.of("commands", "window")) {
      Path cache = app(program).resolve(face + ".aot");
      List<String> line = new ArrayList<>(options);
      line.addAll(
          List.of(
              // With one compiler a profile only has more compiled than is worth it.
              "-XX:+UnlockDiagnosticVMOptions",
              "-XX:-AOTRecordTraining",
              "-XX:AOTCacheOutput=" + cache,
              "-Dsendready.home=" + work.target().resolve("training"),
              "-Dglass.platform=Headless",
              "-Dprism.order=sw",
              "-cp",
              app(program).resolve("sendready.jar").toString(),
              "app.sendready.app.TrainingRun",
              face));
      work.run(java.toString(), line.toArray(String[]::new));
      Files.setLastModifiedTime(cache, time);
    }
    if (lent) {
      Files.delete(java);
    }
  }

  private static Path app(Path program) {
    return program.resolve(
        SYSTEM.equals("Linux") ? "lib/app" : SYSTEM.startsWith("Mac") ? "Contents/app" : "app");
  }

  private static Path runtime(Path program) {
    return program.resolve(
        SYSTEM.equals("Linux")
            ? "lib/runtime"
            : SYSTEM.startsWith("Mac") ? "Contents/runtime/Contents/Home" : "runtime");
  }

  /// Archives keep whole or even seconds only, and two builds are to be alike.
  private static void age(Path program, FileTime time) throws IOException {
    try (Stream<Path> all = Files.walk(program)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, time);
      }
    }
  }
}
