package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every sentence of a language goes by its list of words.
class HouseWordsTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");

  /// @param word that is used
  /// @param never what no sentence may hold
  private record HouseWord(String word, List<Pattern> never) {}

  private static String ending(Language language) {
    return language == Language.ENGLISH ? "" : "_" + language.tag();
  }

  private static List<HouseWord> words(Language language) throws IOException {
    Path list = RESOURCES.resolve("app/sendready/i18n/house-words" + ending(language) + ".txt");
    try (Stream<String> lines = Files.lines(list)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 3))
          .map(parts ->
              new HouseWord(
                  parts[0],
                  Arrays.stream(parts[1].split("; "))
                      .map(each -> Pattern.compile(each, Pattern.UNICODE_CHARACTER_CLASS))
                      .toList()))
          .toList();
    }
  }

  private static List<String> broken(Language language, String name, String sentence)
      throws IOException {
    List<String> all = new ArrayList<>();
    for (HouseWord each : words(language)) {
      for (Pattern never : each.never()) {
        if (never.matcher(sentence).find()) {
          all.add(name + "=" + sentence + "  (say: " + each.word() + ")");
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceGoesByTheWordsOfTheHouse(Language language) throws IOException {
    List<String> broken = new ArrayList<>();
    for (String base : Words.bundles()) {
      Path file = RESOURCES.resolve(base.replace('.', '/') + ending(language) + ".properties");
      try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        ResourceBundle bundle = new PropertyResourceBundle(reader);
        for (String key : bundle.keySet()) {
          // What others call a thing, so that it can be explained.
          if (!key.endsWith(".forms")) {
            broken.addAll(broken(language, key, bundle.getString(key)));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theListBites() throws IOException {
    assertThat(broken(Language.ENGLISH, "x", "Your panel adds the domain by itself.")).hasSize(1);
    assertThat(broken(Language.ENGLISH, "x", "The words in brackets stand for a key.")).isEmpty();
    assertThat(broken(Language.RUSSIAN, "x", "Уберите почтовую службу.")).isNotEmpty();
    assertThat(broken(Language.RUSSIAN, "x", "Обратитесь в службу поддержки.")).isEmpty();
  }
}
