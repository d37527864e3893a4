package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `public` is a promise: what only its own package uses does not make it.
class PublicTypesTest {
  private static final Pattern TYPE = Pattern.compile("app/sendready/(?:[a-z]\\w*/)*[A-Z]\\w*");

  /// Types that are public though no other package of the program names them, and why.
  private static final Map<String, String> REASONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("app/Main", "Java starts it"),
              Map.entry("app/DesktopApp", "JavaFX makes it"),
              Map.entry("app/Words", "tests of every package speak with the program's words"),
              Map.entry("blocklist/BlocklistFinding", "tests of the network name its codes"),
              Map.entry("network/MemoryNetwork", "tests of every package ask it"),
              Map.entry("ui/settings/ResolverInput", "the gallery of side windows fills it"),
              Map.entry("ui/settings/ResolversModel", "the gallery of side windows fills it"),
              Map.entry("ui/step/links/ServerInput", "the gallery of steps fills it"),
              Map.entry("ui/tool/alias/AliasDrawing", "the gallery of drawings draws it"),
              Map.entry("ui/tool/blocklist/BlocklistDrawing", "the gallery of drawings draws it"),
              Map.entry("ui/tool/dkim/DkimDrawing", "the gallery of drawings draws it"),
              Map.entry("ui/tool/dmarc/DmarcDrawing", "the gallery of drawings draws it"),
              Map.entry("ui/tool/drawing/DrawingText", "tests of each drawing read it as text"),
              Map.entry("ui/tool/https/HttpsDrawing", "the gallery of drawings draws it"),
              Map.entry("ui/tool/logo/LogoDrawing", "the gallery of drawings draws it"),
              Map.entry("ui/tool/rehearsal/RehearsalDrawing", "the gallery of drawings draws it")));

  @Test
  void noTypeIsPublicThatOnlyItsOwnPackageUses() throws IOException {
    Set<String> alone = alone(models(Path.of("target/classes/app/sendready")));
    Set<String> excused = new TreeSet<>(alone);
    excused.retainAll(REASONS.keySet());
    alone.removeAll(REASONS.keySet());
    assertThat(alone).as("make these package-private, or say in REASONS why not").isEmpty();
    assertThat(excused)
        .as("take these out of REASONS: others use them")
        .containsAll(REASONS.keySet());
  }

  /// Seen to bite: without the other packages everything public of one package is alone.
  @Test
  void aPublicTypeThatNobodyElseNamesIsFound() throws IOException {
    assertThat(alone(models(Path.of("target/classes/app/sendready/json")))).contains("json/Json");
  }

  private static List<ClassModel> models(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();
      List<ClassModel> models = new ArrayList<>();
      for (Path file : classes) {
        models.add(ClassFile.of().parse(Files.readAllBytes(file)));
      }
      return models;
    }
  }

  private static Set<String> alone(List<ClassModel> models) {
    Set<String> alone = new TreeSet<>();
    Set<String> named = new HashSet<>();
    for (ClassModel model : models) {
      String name = model.thisClass().asInternalName();
      AccessFlags flags = model.flags();
      if (flags.has(AccessFlag.PUBLIC) && !name.contains("$")) {
        alone.add(name);
      }
      for (PoolEntry entry : model.constantPool()) {
        if (entry instanceof Utf8Entry text) {
          Matcher type = TYPE.matcher(text.stringValue());
          while (type.find()) {
            String other = type.group().replaceFirst("\\$.*", "");
            if (!folder(other).equals(folder(name))) {
              named.add(other);
            }
          }
        }
      }
    }
    alone.removeAll(named);
    Set<String> result = new TreeSet<>();
    alone.forEach(each -> result.add(each.substring("app/sendready/".length())));
    return result;
  }

  private static String folder(String type) {
    return type.substring(0, type.lastIndexOf('/'));
  }
}
