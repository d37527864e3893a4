import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Makes the program with a runtime of its own, in `target/sendready`: `Package VERSION DATE TARGET
/// CLASSPATH`.
///
/// @param root where this repository is
/// @param target the folder of what is built
/// @param version of the program
/// @param date that the files inside the jar get, so that two builds are alike
record Package(Path root, Path target, String version, String date) {
  /// The most that the unpacked program may take, 90 MiB.
  private static final long MOST_KIB = 90 * 1024;

  private static final String SYSTEM = System.getProperty("os.name");

  public static void main(String[] args) throws IOException, InterruptedException {
    Package program = new Package(Path.of("").toAbsolutePath(), Path.of(args[2]), args[0], args[1]);
    program.make(Arrays.stream(args[3].split(File.pathSeparator)).map(Path::of).toList());
  }

  private void make(List<Path> classpath) throws IOException, InterruptedException {
    Path modules = target.resolve("mods");
    Path image = target.resolve("sendready");
    Path runtime = target.resolve("runtime");
    // jlink and jpackage refuse to write where something is already.
    for (Path old : List.of(modules, image, runtime)) {
      delete(old);
    }
    libraries(classpath, modules);
    run(
        "jar",
        "--create",
        "--date=" + date,
        "--file=" + modules.resolve("sendready.jar"),
        "--main-class=app.sendready.app.Main",
        "-C",
        target.resolve("classes").toString(),
        ".");
    run("jlink", "@" + root.resolve("installer/common/jlink.txt"), "--output", runtime.toString());
    run(
        "jpackage",
        "@" + root.resolve("installer/common/jpackage.txt"),
        "--app-version",
        version,
        "--runtime-image",
        runtime.toString(),
        "--module-path",
        modules.toString(),
        "--dest",
        target.toString());
    if (SYSTEM.equals("Linux")) {
      strip(image.resolve("lib/runtime/lib/server/libjvm.so"));
      Launcher.replace(root.resolve("installer/linux/sendready"), image);
      Size.check(image, MOST_KIB);
    }
  }

  /// The JDK ships the machine with a symbol table that only debuggers read: 5 MB.
  private static void strip(Path machine) throws IOException, InterruptedException {
    Path tool = Path.of("/usr/bin/strip");
    if (Files.isExecutable(tool)) {
      run(tool.toString(), "--strip-unneeded", machine.toString());
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void libraries(List<Path> classpath, Path modules) throws IOException {
    Files.createDirectories(modules);
    for (Path jar : classpath) {
      String name = jar.getFileName().toString();
      // JNA finds folders and resolvers on Windows; elsewhere nothing asks for it.
      boolean needless = name.startsWith("jna-") && !SYSTEM.startsWith("Windows");
      if (name.startsWith("icu4j-")) {
        SmallIcu.copy(jar, modules.resolve("icu4j.jar"));
      } else if (name.endsWith(".jar") && !needless) {
        Files.copy(jar, modules.resolve(name));
      }
    }
  }

  /// Runs a command, one of this JDK's where it is no path.
  private static void run(String command, String... arguments)
      throws IOException, InterruptedException {
    Path here = Path.of(System.getProperty("java.home"), "bin").resolve(command);
    List<String> line =
        Stream.concat(Stream.of(here.toString()), Arrays.stream(arguments)).toList();
    int status = new ProcessBuilder(line).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(command + " ended with status " + status);
    }
  }
}
