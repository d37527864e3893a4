package app.sendready.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.KindScenarios;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import org.junit.jupiter.api.Test;

class PracticeTest {
  private final Practice practice = new Practice(KindScenarios.CLOCK, KindScenarios.PLATFORM);

  @Test
  void aNewSpfRecordTakesThePlaceOfTheOldOneAndOfNothingElse() {
    practice.publish(Practice.DOMAIN, RecordType.TXT, "spf2.0/pra include:spf.akmta.net ~all");
    practice.publish(Practice.DOMAIN, RecordType.TXT, "v=spf1 include:spf.akmta.net ~all");
    assertThat(practice.world().ask(Practice.DOMAIN, RecordType.TXT).records())
        .extracting(Rdata::text)
        .containsExactlyInAnyOrder(
            "spf2.0/pra include:spf.akmta.net ~all", "v=spf1 include:spf.akmta.net ~all");
  }

  @Test
  void whatDoesNotFitTheTypeChangesNothing() {
    long before = practice.world().serial();
    practice.publish(Practice.DOMAIN, RecordType.A, "not an address");
    assertThat(practice.world().serial()).isEqualTo(before);
  }
}
