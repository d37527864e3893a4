package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailDraftTest {
  @Test
  void aLinkSaysWhatTheMailSays() {
    MailDraft mail =
        new MailDraft("Записи DNS + ещё & 100%?", "Здравствуйте!\n\nv=DKIM1; k=rsa; p=A+B/C=\n");
    String link = mail.link("");
    assertThat(link)
        .startsWith("mailto:?subject=%D0%97")
        .matches("[!-~]*")
        .contains("%0D%0A%0D%0A");
    // A plus sign is a plus sign in such a link, so none may be left for a decoder to mistake.
    assertThat(link).doesNotContain("+");
    assertThat(URLDecoder.decode(link, StandardCharsets.UTF_8))
        .isEqualTo(
            "mailto:?subject=Записи DNS + ещё & 100%?&body="
                + "Здравствуйте!\r\n\r\nv=DKIM1; k=rsa; p=A+B/C=\r\n");
  }

  @Test
  void aLongBodyGivesWayToAShortOne() {
    MailDraft mail = new MailDraft("DNS", "ж".repeat(MailDraft.LONGEST_LINK / 6 + 1));
    assertThat(mail.isWhole()).isFalse();
    assertThat(mail.link("paste here")).isEqualTo("mailto:?subject=DNS&body=paste%20here");
    assertThat(new MailDraft("DNS", "ж".repeat(200)).isWhole()).isTrue();
  }
}
