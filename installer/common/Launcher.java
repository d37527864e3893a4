import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Our own launcher in place of jpackage's.
///
/// The Java of this build lends the runtime its `java`, which jlink leaves out with all other
/// commands. See the decision record 0016.
final class Launcher {
  private Launcher() {}

  static void replace(Path installer, Path program) throws IOException {
    Path java = program.resolve("lib/runtime/bin/java");
    Files.createDirectories(java.getParent());
    put(Path.of(System.getProperty("java.home"), "bin", "java"), java);
    put(installer.resolve("linux/sendready"), program.resolve("bin/sendready"));
    Files.copy(installer.resolve("common/java.txt"), program.resolve("lib/app/java.txt"));
    // What only jpackage's launcher reads.
    Files.deleteIfExists(program.resolve("lib/libapplauncher.so"));
    Files.deleteIfExists(program.resolve("lib/app/sendready.cfg"));
    Files.deleteIfExists(program.resolve("lib/app/.jpackage.xml"));
  }

  private static void put(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
