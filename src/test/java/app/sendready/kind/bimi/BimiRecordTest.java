package app.sendready.kind.bimi;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.kind.bimi.BimiRecord.Location;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BimiRecordTest {
  @Test
  void printingWhatWasReadChangesNothing() {
    String text = "v=BIMI1; l=https://example.com/logo.svg; a=https://example.com/vmc.pem";
    assertThat(BimiRecord.parse(text).orElseThrow().print()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v=bimi1; l=", "v=BIMI12", "l=; v=BIMI1", "V=BIMI1", "v=BIMI1 l="})
  void otherTextIsNoRecord(String text) {
    assertThat(BimiRecord.parse(text)).isEmpty();
  }

  @Test
  void onlyHttpsIsAnAddress() {
    assertThat(BimiRecord.parse("v=BIMI1; l=ftp://example.com/a.svg").orElseThrow().logo())
        .isInstanceOf(Location.NotHttps.class);
    assertThat(BimiRecord.parse("v=BIMI1; l=https:///a.svg").orElseThrow().logo())
        .isInstanceOf(Location.Malformed.class);
    assertThat(BimiRecord.parse("v=BIMI1; l=https://exa mple.com/a").orElseThrow().logo())
        .isInstanceOf(Location.Malformed.class);
  }

  @Test
  void noTextMakesItThrow() {
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder("v=BIMI1;");
      for (int j = random.nextInt(20); j >= 0; j--) {
        text.append("l=a;:/.#%[ @,\u00e9\ud800".charAt(random.nextInt(15)));
      }
      BimiRecord.parse(text.toString()).ifPresent(BimiRecord::isValid);
    }
  }
}
