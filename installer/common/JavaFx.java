import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// JavaFX as modules of the runtime. Its jars hold the native libraries among the classes and copy
/// them into the user's folder at the first start; a runtime has a place of its own for them.
final class JavaFx {
  private JavaFx() {}

  static boolean isPart(Path jar) {
    return jar.getFileName().toString().startsWith("javafx-");
  }

  /// Makes a module of each jar that is one; the others are empty.
  static void modules(List<Path> jars, Path into, Package work)
      throws IOException, InterruptedException {
    Files.createDirectories(into);
    for (Path jar : jars) {
      try (ZipFile whole = new ZipFile(jar.toFile())) {
        if (whole.getEntry("module-info.class") != null) {
          module(whole, into.resolve(jar.getFileName().toString().replace(".jar", "")), work);
        }
      }
    }
  }

  private static void module(ZipFile whole, Path at, Package work)
      throws IOException, InterruptedException {
    Path natives = Files.createDirectories(Path.of(at + "-natives"));
    Path classes = Path.of(at + "-classes.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(classes))) {
      for (ZipEntry entry : whole.stream().map(ZipEntry.class::cast).toList()) {
        byte[] content = whole.getInputStream(entry).readAllBytes();
        if (isNative(entry.getName())) {
          Files.write(natives.resolve(entry.getName()), content);
        } else if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(content);
          out.closeEntry();
        }
      }
    }
    work.run(
        "jmod",
        "create",
        "--date",
        work.date(),
        "--class-path",
        classes.toString(),
        "--libs",
        natives.toString(),
        at + ".jmod");
    // jlink would take it for the same module once more.
    Files.delete(classes);
  }

  private static boolean isNative(String name) {
    return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib");
  }
}
