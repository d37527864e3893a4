package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.check.ServerView;
import app.sendready.check.Spread;
import app.sendready.dns.ServerId;
import app.sendready.i18n.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a server is said to have, in what is handed over.
class ServerWordsTest {
  private static String said(Language language, String value) {
    return new FindingText(Words.in(language, ZoneOffset.UTC))
        .outcome(
            new ServerView(new ServerId("public"), "found", List.of(value), 300, Instant.EPOCH),
            new Spread(Set.of("v=spf1 -all"), true));
  }

  @Test
  void onlyWhoHasTheRecordHasIt() {
    assertThat(said(Language.ENGLISH, "v=spf1 -all")).isEqualTo("has it");
    assertThat(said(Language.ENGLISH, "v=spf1 ~all")).isEqualTo("has something else");
    assertThat(said(Language.RUSSIAN, "v=spf1 ~all"))
        .isNotEqualTo(said(Language.RUSSIAN, "v=spf1 -all"));
  }
}
