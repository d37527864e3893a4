package app.sendready.kind;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.PrivacyTables;
import app.sendready.i18n.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The manual is whole in both languages, and all its links lead somewhere.
class ManualTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinkLeadsToAPageOrAPicture(Language language) throws IOException {
    Map<String, String> pages = Manual.pages(language);
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Matcher link = LINK.matcher(page.getValue());
      while (link.find()) {
        links++;
        String to = link.group(1);
        boolean there =
            to.startsWith("../")
                ? Manual.pages(other(language)).containsKey(to.substring("../en/".length()))
                : to.startsWith("pictures/")
                    ? Files.exists(Path.of("assets/screenshots", to.substring(9)))
                    : pages.containsKey(to);
        if (!there) {
          broken.add(page.getKey() + ": " + to);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(40);
  }

  @Test
  void bothLanguagesHaveTheSamePages() throws IOException {
    assertThat(Manual.pages(Language.RUSSIAN).keySet())
        .isEqualTo(Manual.pages(Language.ENGLISH).keySet())
        .contains("index.html", "red.html", "privacy.html", "findings.html", "commands.html");
  }

  /// From the index every page can be reached.
  @ParameterizedTest
  @EnumSource(Language.class)
  void theIndexNamesEveryPage(Language language) throws IOException {
    Map<String, String> pages = Manual.pages(language);
    assertThat(pages.get("index.html"))
        .contains(pages.keySet().stream().map(page -> "href=\"" + page).toList());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatTheProgramKnowsIsInIt(Language language) throws IOException {
    Map<String, String> pages = Manual.pages(language);
    assertThat(pages.get("findings.html"))
        .contains(Sentences.codes().stream().map(code -> "<code>" + code.code()).toList());
    assertThat(pages.get("commands.html")).contains("--dkim-key", "sendready check");
    assertThat(pages.get("hosts.html")).contains("Cloudflare");
    assertThat(pages.values()).noneMatch(page -> page.contains("{{") || page.contains("<!-- "));
  }

  /// The Russian page is written by hand: it must tell of as many as the English one.
  @Test
  void bothPrivacyPagesTellOfTheSameAddresses() throws IOException {
    assertThat(rows(Files.readString(Path.of("src/site/manual/ru/privacy.md"))))
        .isEqualTo(rows(PrivacyTables.page().replaceAll("(?s)## The public resolvers.*", "")))
        .isGreaterThan(8);
  }

  private static long rows(String page) {
    return page.lines().filter(line -> line.startsWith("| ")).count();
  }

  private static Language other(Language language) {
    return language == Language.ENGLISH ? Language.RUSSIAN : Language.ENGLISH;
  }
}
