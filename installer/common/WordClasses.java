import java.io.IOException;
import java.io.Reader;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Writes the bundles of words as classes.
///
/// Java looks for a class before it looks for a file, and where there is none it opens every jar of
/// the class path in search of it. A file is then read sign by sign at each start; a class comes
/// out of the cache.
final class WordClasses {
  private static final String TRANSLATED = "_ru.properties";
  private static final String WORDS = ".properties";
  private static final ClassDesc BUNDLE = ClassDesc.of("java.util.ListResourceBundle");
  private static final ClassDesc PAIR = ConstantDescs.CD_Object.arrayType();
  private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

  private WordClasses() {}

  /// Moves the bundles that are in two languages.
  ///
  /// @param into a folder of its own: some bundles are called like a class but for the case, which
  ///   not every file system tells apart
  static void move(Path from, Path into) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path translated :
          all.filter(path -> path.toString().endsWith(TRANSLATED)).sorted().toList()) {
        String name = translated.getFileName().toString().replace(TRANSLATED, "");
        for (Path words : List.of(translated.resolveSibling(name + WORDS), translated)) {
          String place = from.relativize(words).toString().replace('\\', '/');
          String type = place.substring(0, place.length() - WORDS.length());
          Path file = into.resolve(type + ".class");
          Files.createDirectories(file.getParent());
          Files.write(file, written(ClassDesc.ofInternalName(type), read(words)));
          Files.delete(words);
        }
      }
    }
  }

  private static Map<String, String> read(Path words) throws IOException {
    Properties all = new Properties();
    try (Reader in = Files.newBufferedReader(words)) {
      all.load(in);
    }
    // In an order of their own, so that two builds are alike.
    Map<String, String> sorted = new TreeMap<>();
    all.stringPropertyNames().forEach(key -> sorted.put(key, all.getProperty(key)));
    return sorted;
  }

  private static byte[] written(ClassDesc type, Map<String, String> words) {
    return ClassFile.of()
        .build(
            type,
            bundle ->
                bundle
                    .withFlags(AccessFlag.PUBLIC, AccessFlag.FINAL, AccessFlag.SUPER)
                    .withSuperclass(BUNDLE)
                    .withMethodBody(
                        ConstantDescs.INIT_NAME,
                        NOTHING,
                        AccessFlag.PUBLIC.mask(),
                        code ->
                            code.aload(0)
                                .invokespecial(BUNDLE, ConstantDescs.INIT_NAME, NOTHING)
                                .return_())
                    .withMethodBody(
                        "getContents",
                        MethodTypeDesc.of(PAIR.arrayType()),
                        AccessFlag.PROTECTED.mask(),
                        code -> contents(code, words)));
  }

  private static void contents(CodeBuilder code, Map<String, String> words) {
    code.loadConstant(words.size()).anewarray(PAIR);
    int number = 0;
    for (Map.Entry<String, String> each : words.entrySet()) {
      code.dup().loadConstant(number).iconst_2().anewarray(ConstantDescs.CD_Object);
      code.dup().iconst_0().loadConstant(each.getKey()).aastore();
      code.dup().iconst_1().loadConstant(each.getValue()).aastore();
      code.aastore();
      number++;
    }
    code.areturn();
  }
}
