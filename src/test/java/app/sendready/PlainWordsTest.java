package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the window says is said as a native speaker says it: the words that are to be avoided, one
/// list for each language, are in none of its bundles.
class PlainWordsTest {
  private static final Path BUNDLES = Path.of("src/main/resources/app/sendready/ui");

  @ParameterizedTest
  @CsvSource({"avoided-en.txt, false", "avoided-ru.txt, true"})
  void noBundleOfTheWindowHasAWordToBeAvoided(String list, boolean russian) throws IOException {
    List<String> avoided = new ArrayList<>();
    for (String line :
        Files.readAllLines(
            Path.of("src/test/resources/app/sendready", list), StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        avoided.add(line.split(" → ")[0].strip());
      }
    }
    assertThat(avoided).isNotEmpty();
    Pattern any =
        Pattern.compile(
            "(?<![\\p{L}])(?:" + String.join("|", avoided) + ")(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    List<String> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(BUNDLES)) {
      for (Path bundle : all.filter(path -> path.toString().endsWith(".properties")).toList()) {
        if (bundle.toString().endsWith("_ru.properties") == russian) {
          for (String line : Files.readAllLines(bundle, StandardCharsets.UTF_8)) {
            if (any.matcher(line.substring(line.indexOf('=') + 1)).find()) {
              found.add(bundle.getFileName() + ": " + line);
            }
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }
}
