package app.sendready.kind.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import org.junit.jupiter.api.Test;

class ReportAuthorisationTest {
  private static final DomainName US = DomainName.of("blue.example.com");
  private static final DomainName THEM = DomainName.of("red.example.net");
  private static final String QUESTION = "blue.example.com._report._dmarc.red.example.net";

  private static Class<?> outcome(MemoryZone zone) {
    return ReportAuthorisation.of(US, THEM, zone).getClass();
  }

  @Test
  void anyDmarcRecordAtTheAgreedNameAuthorises() {
    assertThat(outcome(new MemoryZone().txt(QUESTION, "v=DMARC1")))
        .isEqualTo(ReportAuthorisation.Agreed.class);
    assertThat(outcome(new MemoryZone().txt(QUESTION, "v=DMARC1; rua=mailto:x@red.example.net")))
        .isEqualTo(ReportAuthorisation.Agreed.class);
    assertThat(outcome(new MemoryZone().txt("*._report._dmarc.red.example.net", "v=DMARC1;")))
        .isEqualTo(ReportAuthorisation.Agreed.class);
  }

  @Test
  void nothingOrSomethingElseThereRefuses() {
    assertThat(outcome(new MemoryZone())).isEqualTo(ReportAuthorisation.Refused.class);
    assertThat(outcome(new MemoryZone().txt(QUESTION, "yes")))
        .isEqualTo(ReportAuthorisation.Refused.class);
  }

  @Test
  void aRedirectToAnotherHostStopsTheReports() {
    assertThat(outcome(new MemoryZone().txt(QUESTION, "v=DMARC1; rua=mailto:x@example.org")))
        .isEqualTo(ReportAuthorisation.LedAstray.class);
  }

  @Test
  void noAnswerIsNoRefusal() {
    assertThat(outcome(new MemoryZone().fail(QUESTION, RecordType.TXT, Trouble.Kind.SERVFAIL)))
        .isEqualTo(ReportAuthorisation.Unknown.class);
  }

  @Test
  void oneOrganizationNeedsNoAgreement() {
    MemoryZone zone = new MemoryZone().txt("_dmarc.example.com", "v=DMARC1; p=none");
    assertThat(ReportAuthorisation.of(US, DomainName.of("mail.example.com"), zone))
        .isInstanceOf(ReportAuthorisation.NotNeeded.class);
    assertThat(ReportAuthorisation.of(US, US, new MemoryZone()))
        .isInstanceOf(ReportAuthorisation.NotNeeded.class);
  }
}
