package app.sendready.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.Figures;
import com.ibm.icu.text.IDNA;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Unicode's own test file of UTS #46, run through the library as this program sets it up.
class IdnaSuiteTest {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\u([0-9A-Fa-f]{4})|\\\\x\\{([0-9A-Fa-f]+)\\}");

  /// Statuses of checks that are not switched on here; a line that has only these is no error.
  private static final Map<String, String> NOT_CHECKED =
      Map.of("U1", "UseSTD3ASCIIRules is off: a name may hold an underscore");

  private static Path file() {
    Path path =
        Path.of(System.getProperty("sendready.suites", "../shared/suites"), "idna/IdnaTestV2.txt");
    assumeTrue(Files.exists(path), "no conformance data at " + path);
    return path;
  }

  @Test
  void namesBecomeAsciiAsUnicodeSays() throws IOException {
    int lines = 0;
    int agreed = 0;
    Map<String, List<String>> misses = new TreeMap<>();
    for (String line : Files.readAllLines(file())) {
      String data = line.replaceFirst("#.*", "");
      if (data.isBlank()) {
        continue;
      }
      lines++;
      List<String> column = Arrays.stream(data.split(";", -1)).map(String::strip).toList();
      String source = text(column.get(0), "");
      String unicode = text(column.get(1), source);
      String ascii = text(column.get(3), unicode);
      Set<String> status = status(column.get(4).isEmpty() ? column.get(2) : column.get(4));
      boolean wrong = !NOT_CHECKED.keySet().containsAll(status);
      IDNA.Info info = new IDNA.Info();
      String actual = Uts46.processing().nameToASCII(source, new StringBuilder(), info).toString();
      if (info.hasErrors() == wrong && (wrong || actual.equals(ascii))) {
        agreed++;
      } else {
        misses
            .computeIfAbsent(status + " we say " + info.getErrors(), k -> new ArrayList<>())
            .add(line);
      }
    }
    Figures.note("idna: %d of %d lines of IdnaTestV2.txt agree", agreed, lines);
    misses.forEach((why, which) ->
        Figures.line("idna miss: " + which.size() + " " + why + " e.g. " + which.getFirst()));
    REASONS.forEach((why, reason) -> Figures.line("idna reason: " + why + " " + reason));
    assertThat(lines).isEqualTo(6391);
    assertThat(misses.keySet()).isEqualTo(REASONS.keySet());
    // Two of them end in an invisible letter behind the dot, which UTS #46 drops.
    assertThat(misses.get("[A4_2] we say []"))
        .allMatch(line -> line.matches("[^;]*[.。．｡](?:\\\\uFFA0|\\\\u1160)?;.*"));
  }

  /// Where we differ from the file, and why.
  private static final Map<String, String> REASONS =
      Map.of(
          "[A4_2] we say []",
          "the name ends in a dot, which stands for the root; people type it and it is right",
          "[V7] we say []",
          "the file knows Unicode 17; the library's Unicode is newer and has these letters");

  private static Set<String> status(String text) {
    return Arrays.stream(text.replaceAll("[\\[\\]]", "").split(","))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String text(String column, String blank) {
    if (column.isEmpty()) {
      return blank;
    }
    String plain = column.equals("\"\"") ? "" : column;
    return ESCAPE
        .matcher(plain)
        .replaceAll((MatchResult m) ->
            java.util.regex.Matcher.quoteReplacement(
                Character.toString(
                    Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2), 16))));
  }
}
