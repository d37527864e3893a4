import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Copies a library entry by entry, each as the package is to have it.
final class JarCopy {
  /// What becomes of an entry.
  interface Change {
    /// Its octets in the copy; empty where it is left out.
    Optional<byte[]> of(String name, byte[] octets) throws IOException;
  }

  private JarCopy() {}

  static void copy(Path from, Path to, Change change) throws IOException {
    try (JarFile whole = new JarFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : whole.stream().map(ZipEntry.class::cast).toList()) {
        Optional<byte[]> kept =
            change.of(entry.getName(), whole.getInputStream(entry).readAllBytes());
        if (kept.isPresent()) {
          ZipEntry copy = new ZipEntry(entry.getName());
          copy.setTimeLocal(entry.getTimeLocal());
          out.putNextEntry(copy);
          out.write(kept.get());
          out.closeEntry();
        }
      }
    }
  }

  /// What reads and writes classes, and finds in `types` those that they mention.
  static ClassFile classes(ClassLoader types, ClassFile.Option... options) {
    return ClassFile.of(options)
        .withOptions(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(types)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /// Whether it is a class, and not what a module says of itself, which nobody reads on a class
  /// path.
  static boolean isClass(String name) {
    return name.endsWith(".class") && !name.endsWith("-info.class");
  }

  /// What a library is called, without its version.
  static String library(Path jar) {
    return jar.getFileName().toString().replaceFirst("-[0-9].*", "");
  }
}
