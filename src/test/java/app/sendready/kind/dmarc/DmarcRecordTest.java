package app.sendready.kind.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.DmarcPolicy;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DmarcRecordTest {
  private static DmarcRecord read(String text) {
    return DmarcRecord.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v=DMARC1x",
        "v=dmarc1; p=none",
        " v=DMARC1; p=none",
        "v=DMARC1 p=none",
        "p=none; v=DMARC1",
        "\"v=DMARC1; p=none\"",
        "v=spf1 -all",
        "v=DMARC1,p=none"
      })
  void otherTextIsNoRecord(String text) {
    assertThat(DmarcRecord.parse(text)).isEmpty();
  }

  @Test
  void printingWhatWasReadChangesNothing() {
    String text = "v=DMARC1; p=reject; sp=none; rua=mailto:a@example.com; fo=1; zz=keep";
    assertThat(read(text).print()).isEqualTo(text);
    assertThat(read(read(text).print())).isEqualTo(read(text));
  }

  @Test
  void aTagIsSetInItsPlaceAndANewOneInTheUsualOrder() {
    DmarcRecord record = read("v=DMARC1; rua=mailto:a@example.com; fo=1");
    assertThat(record.with("p", "none").with("sp", "reject").with("fo", "0").print())
        .isEqualTo("v=DMARC1; p=none; sp=reject; rua=mailto:a@example.com; fo=0");
    assertThat(record.without("fo").print()).isEqualTo("v=DMARC1; rua=mailto:a@example.com");
  }

  @Test
  void anUnreadableSubdomainPolicyMakesThePolicyNone() {
    assertThat(read("v=DMARC1; p=reject; sp=x; rua=mailto:a@example.com").policy())
        .isEqualTo(DmarcPolicy.NONE);
    assertThat(read("v=DMARC1; p=reject; sp=x").isUsable()).isFalse();
  }

  @Test
  void aReportAddressOfAnotherSchemeIsStillValid() {
    assertThat(read("v=DMARC1; rua=https://example.com/in").isUsable()).isTrue();
    assertThat(read("v=DMARC1; rua=example.com").isUsable()).isFalse();
  }

  @Test
  void reportAddressesAreReadOneByOne() {
    assertThat(ReportUri.parseList("mailto:a@example.com!10m , tel:1,a@b.example, mailto:x"))
        .extracting(u -> u.getClass().getSimpleName())
        .containsExactly("Mailbox", "OtherScheme", "Malformed", "Malformed");
  }

  /// A parser, a repair and a near-miss detector must take anything.
  @Test
  void noTextMakesThemThrow() {
    Random random = new Random(9989);
    List<String> pieces =
        List.of(
            "v=DMARC1",
            ";",
            "p",
            "=",
            "reject",
            " ",
            ",",
            "mailto:",
            "@",
            "!",
            "sp=",
            "\"",
            "\\",
            "rua=",
            "пример",
            "\u0000",
            "%",
            "[",
            "xn--",
            ".",
            ":",
            "psd=y",
            "t=y",
            "\ud800");
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "v=DMARC1;" : "");
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      String record = text.toString();
      DmarcRecord.parse(record)
          .ifPresent(r -> {
            assertThat(r.rua()).isNotNull();
            assertThat(DmarcRecord.parse(r.print())).isPresent();
          });
      NearMiss.of(record);
      String mended =
          new DmarcRepair(DmarcPolicy.REJECT, "report@example.com", false, false)
              .of(List.of(record));
      assertThat(read(mended).policy()).as(record).isEqualTo(DmarcPolicy.REJECT);
      assertThat(read(mended).isUsable()).as(record).isTrue();
    }
  }
}
