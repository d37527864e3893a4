import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// Which classes of the libraries the program can come to: those that it names, those that these
/// name, and so on.
///
/// A class is named by a reference, by a descriptor, by a text that is its name, as whoever fetches
/// it by name has it, and in files beside the classes: lists of services, style sheets.
final class Reached {
  private static final String CLASS = ".class";
  private static final Pattern NAME = Pattern.compile("[\\w$]+(?:[./][\\w$]+)+");

  private final Map<String, byte[]> classes = new HashMap<>();
  private final Set<String> reached = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  private Reached() {}

  /// @param program the folder of its own classes
  /// @return names as jars have them, without `.class`
  static Set<String> from(Path program, List<Path> jars) throws IOException {
    Reached all = new Reached();
    StringBuilder files = new StringBuilder();
    for (Path jar : jars) {
      all.read(jar, files);
    }
    try (Stream<Path> own = Files.walk(program)) {
      own.filter(path -> path.toString().endsWith(CLASS)).forEach(path -> all.look(octets(path)));
    }
    all.named(files);
    while (!all.open.isEmpty()) {
      all.look(all.classes.get(all.open.remove()));
    }
    return all.reached;
  }

  private static byte[] octets(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void read(Path jar, StringBuilder files) throws IOException {
    try (JarFile whole = new JarFile(jar.toFile())) {
      for (ZipEntry entry : whole.stream().toList()) {
        String name = entry.getName();
        if (JarCopy.isClass(name) && !name.startsWith("META-INF/")) {
          classes.put(
              name.substring(0, name.length() - CLASS.length()),
              whole.getInputStream(entry).readAllBytes());
        } else if (name.startsWith("META-INF/services/") || name.matches(".*\\.(?:css|bss|fxml)")) {
          files
              .append(
                  new String(
                      whole.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1))
              .append('\n');
        }
      }
    }
  }

  private void look(byte[] octets) {
    for (PoolEntry entry : ClassFile.of().parse(octets).constantPool()) {
      if (entry instanceof Utf8Entry text) {
        named(text.stringValue());
      }
    }
  }

  /// Takes up every class whose name stands in a text, in either spelling.
  private void named(CharSequence text) {
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      String word = name.group().replace('.', '/');
      take(word);
      // A descriptor has an L in front.
      take(word.substring(1));
    }
  }

  private void take(String name) {
    if (classes.containsKey(name) && reached.add(name)) {
      open.add(name);
    }
  }
}
