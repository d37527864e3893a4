package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every regular expression of the program takes time in proportion to the text, however it was
/// made up.
class PatternsTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Pattern USE =
      Pattern.compile(
          "(Pattern\\.compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*");
  private static final Pattern NAME = Pattern.compile("([A-Z0-9_]+|[a-z]\\w*)\\s*=\\s*$");
  private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u[0-9a-fA-F]{4}");
  private static final int MOST_BEFORE = 80;

  private record Use(Path file, String regex, boolean searches) {}

  @Test
  void noExpressionCanBeMadeSlow() throws IOException {
    List<String> faults = new ArrayList<>();
    int seen = 0;
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        for (Use use : uses(file)) {
          seen++;
          PatternFaults.of(use.regex(), use.searches())
              .forEach(fault -> faults.add(file.getFileName() + ": " + use.regex() + ": " + fault));
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(seen).isGreaterThan(100);
  }

  private static List<Use> uses(Path file) throws IOException {
    String source = UNICODE.matcher(Files.readString(file)).replaceAll("_");
    List<Use> uses = new ArrayList<>();
    Matcher use = USE.matcher(source);
    while (use.find()) {
      String regex = literal(source, use.end());
      if (!regex.isEmpty()) {
        uses.add(new Use(file, regex, searches(source, use)));
      }
    }
    return uses;
  }

  private static boolean searches(String source, Matcher use) {
    if (!use.group(1).equals("Pattern.compile")) {
      return !use.group(1).equals(".matches");
    }
    String before = source.substring(Math.max(0, use.start() - MOST_BEFORE), use.start());
    Matcher name = NAME.matcher(before);
    if (!name.find()) {
      return true;
    }
    String matcher = name.group(1) + "\\.matcher\\(";
    boolean whole =
        Pattern.compile(matcher + "[^;]*?\\.(?:matches|lookingAt)\\(\\)|= " + matcher)
            .matcher(source)
            .find();
    boolean part =
        Pattern.compile(
                matcher
                    + "[^;]*?\\.(?:find|replaceAll|replaceFirst|results)\\(|"
                    + name.group(1)
                    + "\\.split\\(")
            .matcher(source)
            .find();
    return part || !whole;
  }

  /// String literals joined by `+`; a name among them stands for a letter.
  private static String literal(String source, int from) {
    StringBuilder text = new StringBuilder();
    int at = from;
    while (true) {
      if (source.charAt(at) == '"' && !source.startsWith("\"\"\"", at)) {
        int end = at + 1;
        while (source.charAt(end) != '"') {
          end += source.charAt(end) == '\\' ? 2 : 1;
        }
        text.append(source.substring(at + 1, end).translateEscapes());
        at = end + 1;
      } else if (Character.isJavaIdentifierStart(source.charAt(at)) && !text.isEmpty()) {
        at = expression(source, at);
        text.append('x');
      } else {
        return text.isEmpty() ? "" : text.toString();
      }
      while (Character.isWhitespace(source.charAt(at))) {
        at++;
      }
      if (source.charAt(at) != '+') {
        return text.toString();
      }
      at++;
      while (Character.isWhitespace(source.charAt(at))) {
        at++;
      }
    }
  }

  /// Behind a name, with the calls that follow it.
  private static int expression(String source, int from) {
    int at = from;
    int depth = 0;
    while (depth > 0
        || Character.isJavaIdentifierPart(source.charAt(at))
        || ".(".indexOf(source.charAt(at)) >= 0) {
      depth += source.charAt(at) == '(' ? 1 : source.charAt(at) == ')' ? -1 : 0;
      at++;
    }
    return at;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:a|b)*c", "([a-z]+(?:,[a-z]+)*)", "[0-9]*\\.?[0-9]+", "\\S+@\\S+", "\\s*(.*)$", "(a+)+",
        "[./]+$", "[a-z]+@x", "\\s*spf2", ".*\\burl\\(.*", "x\\s*\\s+", "[-–]*\\s*END"
      })
  void theRuleBites(String regex) {
    assertThat(PatternFaults.of(regex, true)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a-z]+", "(?:a|b)*+c", "([a-z,]++)(?: ++(.*))?", "(?<![a-z])[a-z]++@[a-z]+", "x[0-9]{1,9}",
        "^[a-z]+://", "\\s*", "p\\s*=\\s*+([^;]*)", "\"((?:[^\"\\\\]|\\\\.)*+)\"", "[0-9]+\\.[0-9]+"
      })
  void theRuleLetsWhatIsFastPass(String regex) {
    assertThat(PatternFaults.of(regex, false)).isEmpty();
  }
}
