import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/// A library whose classes are so old that Java would keep none of them in a cache: written anew
/// with the stack maps that a cache wants (JVMS §4.10.1), and else as they were.
final class NewerClasses {
  /// The first version with stack maps.
  private static final int WITH_MAPS = 50;

  /// Without them a class does not load at all.
  private static final int MAPS_NEEDED = 51;

  private NewerClasses() {}

  /// Whether a library has such classes; all of one library are alike.
  static boolean isOld(Path jar) throws IOException {
    try (JarFile whole = new JarFile(jar.toFile())) {
      for (ZipEntry entry : whole.stream().toList()) {
        if (JarCopy.isClass(entry.getName())) {
          return isOld(whole.getInputStream(entry).readNBytes(8));
        }
      }
      return false;
    }
  }

  private static boolean isOld(byte[] octets) {
    return ((octets[6] & 0xff) << 8 | octets[7] & 0xff) < WITH_MAPS;
  }

  static void copy(Path from, Path to) throws IOException {
    try (URLClassLoader types = new URLClassLoader(new URL[] {from.toUri().toURL()})) {
      ClassFile classes = JarCopy.classes(types, ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
      JarCopy.copy(
          from,
          to,
          (name, octets) ->
              Optional.of(
                  JarCopy.isClass(name) && isOld(octets) ? newer(classes, octets) : octets));
    }
  }

  /// Only a method that is taken apart and put together again gets its maps.
  private static byte[] newer(ClassFile classes, byte[] octets) {
    ClassTransform methods =
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
    ClassTransform version =
        (type, element) -> {
          if (element instanceof ClassFileVersion) {
            type.withVersion(MAPS_NEEDED, 0);
          } else {
            type.with(element);
          }
        };
    return classes.transformClass(classes.parse(octets), methods.andThen(version));
  }
}
