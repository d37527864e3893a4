import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// A library without the classes and the data of languages and services that the program never asks
/// for.
final class SmallJar {
  /// What goes, by the library.
  private static final Map<String, Pattern> NEEDLESS =
      Map.of(
          // ICU is asked for domain names (UTS 46), normal forms, and messages in English and
          // Russian. The largest that go are other languages, order of words, transliteration, and
          // names of characters, languages, countries, units and time zones.
          "icu4j",
          Pattern.compile(
              ".*/icudata/(?:"
                  + "(?!(?:en|ru)\\.res)[a-z]{2,3}(?:_[^/]*)?\\.res"
                  + "|(?:coll|translit|brkitr|rbnf|lang|region|unit|zone)/.*"
                  + "|[^/]+/(?!(?:root|en|ru|pool|res_index|supplementalData)\\.res)[^/]+"
                  + "|(?:unames\\.icu|confusables\\.cfu))"),
          // Names by their sound; we have Base64.
          "commons-codec",
          Pattern.compile("org/apache/commons/codec/language/.*\\.txt"),
          // PDFBox reads with them what others wrote in Chinese, Japanese and Korean; we write, and
          // by Identity-H.
          "fontbox",
          Pattern.compile("org/apache/fontbox/cmap/(?!Identity)[^/]+(?<!\\.class)"),
          // Two controls are used, and the field of one of them (decision 0018).
          "controlsfx",
          Pattern.compile(
              "META-INF/services/.*|(?:impl/)?org/controlsfx/(?!"
                  + "(?:i18n|autocompletion|control/textfield)/|table/filter\\.png"
                  + "|control/(?:PopOver|popover|SearchableComboBox)"
                  + "|skin/(?:AutoComplete|CustomTextField|PopOver|SearchableComboBox)).*"),
          // Two of its nine themes are used.
          "atlantafx-base",
          Pattern.compile("atlantafx/base/theme/(?i:cupertino|dracula|nord)[^/]*"));

  /// Libraries of which a part is used, and whose classes nobody fetches by a name that is put
  /// together: of these the others go as well.
  private static final Set<String> IN_PART =
      Set.of("atlantafx-base", "commons-codec", "commons-io", "icu4j");

  private SmallJar() {}

  static boolean isMade(Path jar) {
    String library = JarCopy.library(jar);
    return NEEDLESS.containsKey(library) || IN_PART.contains(library);
  }

  /// @param reached the classes that the program can come to
  static void copy(Path from, Path to, Set<String> reached) throws IOException {
    String library = JarCopy.library(from);
    Pattern needless = NEEDLESS.getOrDefault(library, Pattern.compile("(?!)"));
    boolean inPart = IN_PART.contains(library);
    Set<String> gone;
    try (JarFile whole = new JarFile(from.toFile())) {
      gone =
          whole.stream()
              .map(ZipEntry::getName)
              .filter(name -> !name.endsWith("/"))
              .filter(name ->
                  needless.matcher(name).matches()
                      || inPart
                          && JarCopy.isClass(name)
                          && !reached.contains(name.replace(".class", "")))
              .collect(Collectors.toSet());
    }
    JarCopy.copy(
        from,
        to,
        (name, octets) -> {
          if (gone.contains(name)) {
            return Optional.empty();
          }
          if (JarCopy.isClass(name)) {
            mentionsNone(octets, gone, from);
          }
          return Optional.of(octets);
        });
  }

  /// A class that stays must not need one that went, nor a file that went.
  private static void mentionsNone(byte[] octets, Set<String> gone, Path jar) throws IOException {
    ClassModel type = ClassFile.of().parse(octets);
    String own = type.thisClass().asInternalName();
    String folder = own.substring(0, own.lastIndexOf('/') + 1);
    for (PoolEntry entry : type.constantPool()) {
      Stream<String> meant =
          switch (entry) {
            case ClassEntry other -> Stream.of(other.asInternalName() + ".class");
            case StringEntry text when text.stringValue().startsWith("/") ->
                Stream.of(text.stringValue().substring(1));
            case StringEntry text -> Stream.of(text.stringValue(), folder + text.stringValue());
            default -> Stream.empty();
          };
      Optional<String> missing = meant.filter(gone::contains).findFirst();
      if (missing.isPresent()) {
        throw new IOException(jar + " is cut too small: " + own + " needs " + missing.get());
      }
    }
  }
}
