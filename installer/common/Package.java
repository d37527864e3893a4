import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the program with a runtime of its own, in `target/sendready`: `Package VERSION DATE TARGET
/// CLASSPATH`.
///
/// @param root where this repository is
/// @param target the folder of what is built
/// @param version of the program
/// @param date that the files inside the jar get, so that two builds are alike
record Package(Path root, Path target, String version, String date) {
  /// The most that the unpacked program may take, 186 MiB.
  private static final long MOST_KIB = 186 * 1024;

  private static final String ICONS = "ikonli-materialdesign2-pack-";
  private static final String SYSTEM = System.getProperty("os.name");

  public static void main(String[] args) throws IOException, InterruptedException {
    Package program = new Package(Path.of("").toAbsolutePath(), Path.of(args[2]), args[0], args[1]);
    program.make(Arrays.stream(args[3].split(File.pathSeparator)).map(Path::of).toList());
  }

  private void make(List<Path> classpath) throws IOException, InterruptedException {
    Path libraries = target.resolve("lib");
    Path modules = target.resolve("jmods");
    Path image = target.resolve(SYSTEM.startsWith("Mac") ? "sendready.app" : "sendready");
    Path runtime = target.resolve("runtime");
    // jlink and jpackage refuse to write where something is already.
    for (Path old :
        List.of(
            libraries,
            modules,
            image,
            runtime,
            target.resolve("training"),
            target.resolve("packaged"),
            target.resolve("words"))) {
      delete(old);
    }
    libraries(classpath, libraries);
    JavaFx.modules(classpath.stream().filter(JavaFx::isPart).toList(), modules, this);
    jar(classpath, libraries);
    run(
        "jlink",
        "@" + root.resolve("installer/common/jlink.txt"),
        "--module-path",
        modules.toString(),
        "--output",
        runtime.toString());
    List<String> options = options();
    run(
        "jpackage",
        Stream.of(
                Stream.of(
                    "@" + root.resolve("installer/common/jpackage.txt"),
                    "--app-version",
                    // Windows and macOS take numbers only.
                    version.replaceFirst("-.*", ""),
                    "--runtime-image",
                    runtime.toString(),
                    "--input",
                    libraries.toString(),
                    "--dest",
                    target.toString()),
                Stream.concat(options.stream(), Stream.of("-XX:AOTCache=$APPDIR/window.aot"))
                    .flatMap(option -> Stream.of("--java-options", option)))
            .flatMap(part -> part)
            .toArray(String[]::new));
    if (SYSTEM.equals("Linux")) {
      strip(image.resolve("lib/runtime/lib"));
      Launcher.replace(root.resolve("installer"), image);
    }
    papers(image, libraries, runtime);
    Training.run(image, options, this);
    Size.check(image, MOST_KIB);
  }

  /// What is read beside the program: whose work is in it, and the schemas of what it prints.
  private void papers(Path image, Path libraries, Path runtime)
      throws IOException, InterruptedException {
    Path papers = image.resolve(SYSTEM.startsWith("Mac") ? "Contents/Resources/doc" : "share/doc");
    Notices.write(root, libraries, runtime.resolve("legal"), papers.resolve("NOTICES.txt"));
    copy(root.resolve("src/site/schema"), papers.resolve("schema"));
    run(
        "java",
        "-cp",
        String.join(
            File.pathSeparator,
            target.resolve("test-classes").toString(),
            target.resolve("classes").toString(),
            libraries.resolve("*").toString()),
        "app.sendready.kind.Manual",
        papers.resolve("manual").toString());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.sorted().toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  /// How Java runs the program, line by line.
  private List<String> options() throws IOException {
    return Files.readAllLines(root.resolve("installer/common/java.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /// The program's own jar, which names all others.
  private void jar(List<Path> classpath, Path libraries) throws IOException, InterruptedException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (Stream<Path> jars = Files.list(libraries)) {
      main.put(
          Attributes.Name.CLASS_PATH,
          jars.map(jar -> jar.getFileName().toString()).sorted().collect(Collectors.joining(" ")));
    }
    Path file = target.resolve("manifest.txt");
    try (OutputStream out = Files.newOutputStream(file)) {
      manifest.write(out);
    }
    Path classes = classes(classpath);
    Path words = target.resolve("words");
    WordClasses.move(classes, words);
    run(
        "jar",
        "--create",
        "--date=" + date,
        "--file=" + libraries.resolve("sendready.jar"),
        "--main-class=app.sendready.app.Main",
        "--manifest=" + file,
        "-C",
        classes.toString(),
        ".",
        "-C",
        words.toString(),
        ".");
  }

  /// The program's own classes as the packaged program has them.
  private Path classes(List<Path> classpath) throws IOException {
    Path from = target.resolve("classes");
    Path into = target.resolve("packaged");
    List<URL> types = new ArrayList<>(List.of(from.toUri().toURL()));
    for (Path jar : classpath) {
      types.add(jar.toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(types.toArray(URL[]::new))) {
      EarlyLinks.copy(from, into, loader);
      ReadySheets.make(into.resolve("app/sendready/ui"), loader);
    }
    return into;
  }

  /// The JDK and JavaFX ship their native code with tables that only debuggers read: 6 MB.
  private void strip(Path natives) throws IOException, InterruptedException {
    Path tool = Path.of("/usr/bin/strip");
    if (Files.isExecutable(tool)) {
      try (Stream<Path> all = Files.walk(natives)) {
        for (Path file : all.filter(each -> each.toString().endsWith(".so")).sorted().toList()) {
          run(tool.toString(), "--strip-unneeded", file.toString());
        }
      }
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

  private void libraries(List<Path> classpath, Path into) throws IOException {
    Files.createDirectories(into);
    Set<String> reached =
        Reached.from(
            target.resolve("classes"),
            classpath.stream().filter(jar -> jar.toString().endsWith(".jar")).toList());
    for (Path jar : classpath) {
      String name = jar.getFileName().toString();
      // JNA finds folders and resolvers on Windows; elsewhere nothing asks for it.
      boolean needless = name.startsWith("jna-") && !SYSTEM.startsWith("Windows");
      if (needless || !name.endsWith(".jar") || JavaFx.isPart(jar)) {
        continue;
      }
      Path copy = into.resolve(name);
      if (SmallJar.isMade(jar)) {
        SmallJar.copy(jar, copy, reached);
      } else if (name.startsWith(ICONS)) {
        // Those that the program shows, which a test holds it to.
        byte[] signs = Files.readAllBytes(root.resolve("installer/common/icons.ttf"));
        JarCopy.copy(
            jar, copy, (entry, octets) -> Optional.of(entry.endsWith(".ttf") ? signs : octets));
      } else if (LateNumbers.concerns(jar)) {
        LateNumbers.copy(jar, copy);
      } else if (NewerClasses.isOld(jar)) {
        NewerClasses.copy(jar, copy);
      } else {
        Files.copy(jar, copy);
      }
    }
  }

  /// Runs a command, one of this JDK's where it is no path.
  void run(String command, String... arguments) throws IOException, InterruptedException {
    Path here = Path.of(System.getProperty("java.home"), "bin").resolve(command);
    List<String> line =
        Stream.concat(Stream.of(here.toString()), Arrays.stream(arguments)).toList();
    int status = new ProcessBuilder(line).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(command + " ended with status " + status);
    }
  }
}
