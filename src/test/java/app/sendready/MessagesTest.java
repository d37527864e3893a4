package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.blocklist.BlocklistFinding;
import app.sendready.check.FindingCode;
import app.sendready.check.PropagationFinding;
import app.sendready.check.RecordKind;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.kind.Kinds;
import app.sendready.reports.RungFinding;
import app.sendready.reports.read.ReportsFinding;
import app.sendready.rotation.RotationFinding;
import app.sendready.secure.SecureFinding;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every word the program can say is there in every language, with the same arguments.
class MessagesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources");

  static List<String> bases() {
    return Words.bundles();
  }

  private static Map<String, String> bundle(String base, String suffix) {
    String path = "/" + base.replace('.', '/') + suffix + ".properties";
    try (InputStream in = MessagesTest.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> all = new TreeMap<>();
      properties.forEach((k, v) -> all.put((String) k, (String) v));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("bases")
  void bothLanguagesHaveTheSameKeysAndArguments(String base) {
    Map<String, String> english = bundle(base, "");
    Map<String, String> russian = bundle(base, "_ru");
    assertThat(russian.keySet()).as("keys of %s_ru", base).isEqualTo(english.keySet());
    english.forEach((key, pattern) ->
        assertThat(arguments(russian.get(key)))
            .as("arguments of %s", key)
            .isEqualTo(arguments(pattern)));
    String name = base.substring(base.lastIndexOf('.') + 1);
    assertThat(english.keySet())
        .allMatch(key -> key.startsWith(name + "."), "first part is " + name);
  }

  private static Set<String> arguments(String pattern) {
    Set<String> names = new TreeSet<>();
    MessagePattern parsed = new MessagePattern(pattern);
    for (int i = 0; i < parsed.countParts(); i++) {
      if (parsed.getPart(i).getType() == MessagePattern.Part.Type.ARG_NAME) {
        names.add(parsed.getSubstring(parsed.getPart(i)));
      }
    }
    return names;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFindingHasItsThreeSentences(Language language) {
    Messages messages = new Messages(language, ZoneOffset.UTC, bases());
    List<String> missing = new ArrayList<>();
    Stream.concat(
            Kinds.all().stream().flatMap(k -> k.codes().stream()),
            Stream.<FindingCode[]>of(
                    PropagationFinding.values(),
                    SecureFinding.values(),
                    BlocklistFinding.values(),
                    RotationFinding.values(),
                    ReportsFinding.values(),
                    RungFinding.values())
                .flatMap(Stream::of))
        .forEach(code -> {
          for (String part : List.of(".title", ".why", ".fix")) {
            if (!messages.has(code.code() + part)) {
              missing.add(code.code() + part + "=");
            }
          }
        });
    for (RecordKind kind : Kinds.all()) {
      for (String part : List.of(".record.name", ".record.purpose")) {
        if (!messages.has(kind.id() + part)) {
          missing.add(kind.id() + part + "=");
        }
      }
    }
    assertThat(missing).as("lines to paste for %s", language).isEmpty();
  }

  /// Between words Russian has a dash with spaces around it; the short one stands in ranges only.
  @ParameterizedTest
  @MethodSource("bases")
  void theRussianDashIsTheLongOne(String base) {
    Pattern wrong =
        Pattern.compile("(?<!\\d)\u2013|\u2013(?!\\d)|\\p{L}\u2014|\u2014\\p{L}| - (?!для)");
    assertThat(bundle(base, "_ru"))
        .allSatisfy((_, text) -> assertThat(wrong.matcher(text).find()).as(text).isFalse());
  }

  /// With arguments of ordinary length a sentence has at most 160 characters.
  @Test
  void noSentenceOfAFindingIsLong() {
    List<String> tooLong = new ArrayList<>();
    List<String> findings =
        new ArrayList<>(
            List.of(
                "app.sendready.secure.secure",
                "app.sendready.blocklist.blocklist",
                "app.sendready.rotation.rotation",
                "app.sendready.reports.reports",
                "app.sendready.reports.rung"));
    Kinds.all().forEach(kind -> findings.add(Kinds.bundle(kind)));
    for (String base : findings) {
      for (Language language : Language.values()) {
        String suffix = language == Language.ENGLISH ? "" : "_" + language.tag();
        bundle(base, suffix)
            .forEach((key, pattern) -> {
              String sentence =
                  new MessageFormat(pattern, language.locale()).format(ordinary(pattern));
              if (sentence.length() > 160) {
                tooLong.add(sentence.length() + " " + key + suffix + ": " + sentence);
              }
            });
      }
    }
    assertThat(tooLong).isEmpty();
  }

  private static Map<String, Object> ordinary(String pattern) {
    Map<String, Object> args = new TreeMap<>();
    MessagePattern parsed = new MessagePattern(pattern);
    String name = "";
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
        name = parsed.getSubstring(part);
        args.putIfAbsent(name, "news.shop.example");
      }
    }
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && (part.getArgType().hasPluralStyle()
              || part.getArgType() == MessagePattern.ArgType.SIMPLE)) {
        args.put(parsed.getSubstring(parsed.getPart(i + 1)), 5);
      }
    }
    return args;
  }

  @Test
  void everyBundleOnDiskIsListed() throws IOException {
    Set<String> listed = new TreeSet<>(bases());
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      Set<String> found = new TreeSet<>();
      files
          .map(RESOURCES::relativize)
          .map(Path::toString)
          .filter(f -> f.endsWith("_ru.properties"))
          .forEach(f -> found.add(f.replace("_ru.properties", "").replace('/', '.')));
      assertThat(listed).isEqualTo(found);
    }
  }

  /// Keys that the sources name in full, such as `"records.title"`, exist; those built from parts
  /// are covered by the tests of what builds them.
  @Test
  void everyKeyNamedInTheSourcesExists() throws IOException {
    Set<String> names = new TreeSet<>();
    Set<String> keys = new TreeSet<>();
    for (String base : bases()) {
      names.add(base.substring(base.lastIndexOf('.') + 1));
      keys.addAll(bundle(base, "").keySet());
    }
    Pattern literal =
        Pattern.compile("\"((?:" + String.join("|", names) + ")(?:\\.[a-z0-9-]+)+)\"");
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (!source.contains("Localized")
            && !source.contains("Messages")
            && !source.contains("Text.of")) {
          continue;
        }
        Matcher matcher = literal.matcher(source);
        while (matcher.find()) {
          String key = matcher.group(1);
          boolean known =
              keys.contains(key) || keys.stream().anyMatch(k -> k.startsWith(key + "."));
          if (!known && !isNodeId(source, matcher)) {
            missing.add(file.getFileName() + ": " + matcher.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean isNodeId(String source, Matcher matcher) {
    String before = source.substring(Math.max(0, matcher.start() - 12), matcher.start());
    return before.contains("setId(") || before.contains("lookup(");
  }
}
