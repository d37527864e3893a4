package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.provider.Detection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckFormatTest {
  private static String page(CheckFormat format, Language language) {
    return new String(
        format.bytes(
            FixtureReport.report(), new Detection.Unknown(), FixtureReport.messages(language)),
        StandardCharsets.UTF_8);
  }

  @Test
  void everyFormMarksTheSameDifference() {
    for (CheckFormat format : List.of(CheckFormat.TEXT, CheckFormat.HTML)) {
      assertThat(page(format, Language.ENGLISH))
          .contains("v=spf1 include:spf.example.net [include:spf.akmta.net␣]~all");
    }
    assertThat(page(CheckFormat.HTML, Language.RUSSIAN)).contains("Отличие: нужно");
  }

  @Test
  void noSignFromTheNetworkReachesAPageUnseen() {
    for (CheckFormat format : CheckFormat.values()) {
      if (format == CheckFormat.JSON || format == CheckFormat.PDF) {
        continue;
      }
      assertThat(page(format, Language.ENGLISH))
          .as("%s", format)
          .doesNotContain("\u202e", "\u001b")
          .contains("⟨U+202E⟩", "⟨U+001B⟩");
    }
  }
}
