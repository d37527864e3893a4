package app.sendready.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A sentence ends in one full stop, whatever it ends in.
class FullStopTest {
  private static String said(Language language, String file) {
    return new Messages(language, ZoneOffset.UTC, List.of("app.sendready.kind.mx.mx"))
        .say(Text.of("mx.target-missing.title", "domain", "example.com").with("target", file));
  }

  @Test
  void aNameWithItsFinalDotEndsASentenceWithOneFullStop() {
    for (Language language : Language.values()) {
      assertThat(said(language, "mx.hosting.example."))
          .endsWith("mx.hosting.example.")
          .doesNotContain("..");
    }
  }

  @Test
  void otherArgumentsKeepTheirSentencesEnd() {
    for (Language language : Language.values()) {
      assertThat(said(language, "mx.hosting.example")).endsWith("mx.hosting.example.");
    }
  }
}
