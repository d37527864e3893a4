package app.sendready.kind;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// What may be marked as known is what a check can find; what we give as an example can be found.
class KnownCodesTest {
  @Test
  void everyCodeOfACheckIsOneAndNoOther() {
    assertThat(Kinds.isCode("dmarc.policy-none")).isTrue();
    assertThat(Kinds.isCode("propagation.waiting")).isTrue();
    assertThat(Kinds.isCode("dmarc.policy-non")).isFalse();
    for (Language language : Language.values()) {
      String example = Words.in(language, ZoneOffset.UTC).say("baseline.known.problem");
      assertThat(example.replaceAll("(?s).*: ([a-z.-]+) 20.*", "$1")).matches(Kinds::isCode);
    }
  }
}
