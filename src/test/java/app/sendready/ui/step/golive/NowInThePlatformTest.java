package app.sendready.ui.step.golive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where the card *Now in Altcraft* says that each value goes, against the platform's own page: its
/// fields bear the same names, and one line of the page names them together.
class NowInThePlatformTest {
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "golive.platform.sender.where",
              List.of("Sender Email", "mailing", "template", "resource"),
          "golive.platform.selector.where", List.of("admin panel"),
          "golive.platform.tracking.where", List.of("Tracking Domain", "resource"),
          "golive.platform.return-path.where", List.of("MAIL FROM", "settings", "sender", "pool"),
          "golive.platform.selector", List.of("DKIM selector"),
          "golive.platform.return-path", List.of("Return-Path"));

  private static List<String> page() throws Exception {
    Path page =
        Path.of(
                System.getProperty("sendready.suites", ""),
                "..",
                "seed",
                "altcraft-sending-domain.txt")
            .normalize();
    assumeTrue(Files.exists(page), "no page of the platform at " + page);
    return Files.readAllLines(page);
  }

  @Test
  void eachValueGoesWhereThePageOfThePlatformPutsIt() throws Exception {
    List<String> page = page();
    Messages words =
        new Messages(
            Language.ENGLISH, ZoneOffset.UTC, List.of("app.sendready.ui.step.golive.golive"));
    PLACES.forEach((key, names) -> {
      assertThat(words.say(key)).as(key).contains(names);
      assertThat(page)
          .as("a line of the page with " + names)
          .anyMatch(line -> names.stream().allMatch(line::contains));
    });
  }
}
