import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// Whose work the packaged program is made of, and on which terms: one file with every text.
///
/// A jar that the program's own list of libraries does not name, or for whose terms there is no
/// text, ends the build.
final class Notices {
  private static final Pattern TERMS =
      Pattern.compile(
          "(?:META-INF/)?[^/]*(?:LICENSE|NOTICE|COPYING)[^/]*", Pattern.CASE_INSENSITIVE);
  private static final String RULE = "=".repeat(78) + "\n";

  private final Path root;
  private final Map<String, String> listed = new TreeMap<>();

  /// The texts, each with the parts it stands for.
  private final Map<String, List<String>> texts = new LinkedHashMap<>();

  private Notices(Path root) throws IOException {
    this.root = root;
    Path list = root.resolve("src/main/resources/app/sendready/ui/about/libraries.txt");
    for (String line : Files.readAllLines(list)) {
      String[] part = line.split("\\|", 3);
      if (part.length == 3) {
        listed.put(part[0].strip(), part[1].strip() + " (" + part[2].strip() + ")");
      }
    }
  }

  /// @param jars the folder of the packaged program's jars
  /// @param legal the folder of the runtime's own licences
  static void write(Path root, Path jars, Path legal, Path into) throws IOException {
    Notices notices = new Notices(root);
    try (Stream<Path> all = Files.list(jars)) {
      for (Path jar : all.filter(Notices::isForeign).sorted().toList()) {
        notices.add(jar);
      }
    }
    notices.beside(legal);
    Files.createDirectories(into.getParent());
    Files.writeString(into, notices.text());
  }

  private static boolean isForeign(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jar") && !name.equals("sendready.jar");
  }

  private void add(Path jar) throws IOException {
    String file = jar.getFileName().toString();
    String artifact = file.replaceFirst("(?:-[0-9][^/]*)?\\.jar$", "");
    String name = listed.get(artifact);
    if (name == null) {
      throw new IOException(file + " is not among the libraries that the program names");
    }
    boolean own = addFrom(jar, file + ": " + name);
    Path kept = root.resolve("installer/common/licences/" + artifact + ".txt");
    if (Files.exists(kept)) {
      add(Files.readString(kept), file + ": " + name);
    } else if (!own) {
      if (!name.contains("Apache-2.0")) {
        throw new IOException(file + " brings no licence, and there is none beside this program");
      }
      add(Files.readString(root.resolve("LICENSE")), file + ": " + name);
    }
  }

  /// The texts that a jar brings along.
  private boolean addFrom(Path jar, String named) throws IOException {
    boolean licence = false;
    try (JarFile archive = new JarFile(jar.toFile())) {
      for (ZipEntry entry : archive.stream().map(ZipEntry.class::cast).toList()) {
        if (!entry.isDirectory() && TERMS.matcher(entry.getName()).matches()) {
          byte[] text = archive.getInputStream(entry).readAllBytes();
          add(new String(text, StandardCharsets.UTF_8), named);
          licence |= !entry.getName().toUpperCase(java.util.Locale.ROOT).contains("NOTICE");
        }
      }
    }
    return licence;
  }

  /// What is no jar: Java, JavaFX, typefaces and the list of suffixes.
  private void beside(Path legal) throws IOException {
    Path java = legal.resolve("java.base/LICENSE");
    add(Files.readString(java), "Java: " + named("java"));
    add(Files.readString(java), "javafx-*: " + named("javafx-controls"));
    add(
        Files.readString(legal.resolve("java.base/ASSEMBLY_EXCEPTION")),
        "Java: " + named("java") + "; the licences of its parts lie in lib/runtime/legal");
    Path resources = root.resolve("src/main/resources/app/sendready");
    add(Files.readString(resources.resolve("ui/fonts/Inter-LICENSE.txt")), named("inter"));
    add(Files.readString(resources.resolve("export/fonts/DejaVu-LICENSE.txt")), named("dejavu"));
    add(
        Files.readString(resources.resolve("dns/public_suffix_list-LICENSE.txt")),
        named("public-suffix-list"));
  }

  private String named(String artifact) throws IOException {
    return Optional.ofNullable(listed.get(artifact))
        .orElseThrow(() -> new IOException(artifact + " is not named by the program"));
  }

  private void add(String text, String named) {
    texts.computeIfAbsent(text.strip().replace("\r", ""), _ -> new ArrayList<>()).add(named);
  }

  private String text() {
    StringBuilder out =
        new StringBuilder(
            """
            SendReady is made with the work of others, on these terms. Some of their jars were changed: icu4j,
            fontbox, controlsfx, atlantafx, commons-io and commons-codec have no parts that the program never
            asks for, the typeface of the icons has those that it shows, the classes of picocli are written in
            the form that a newer Java wants, and jackson-core makes four constants later.

            """);
    texts.values().stream()
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .forEach(named -> out.append("* ").append(named).append('\n'));
    texts.forEach((text, named) -> {
      out.append('\n').append(RULE);
      named.stream().distinct().forEach(each -> out.append(each).append('\n'));
      out.append(RULE).append('\n').append(text).append('\n');
    });
    return out.toString();
  }
}
