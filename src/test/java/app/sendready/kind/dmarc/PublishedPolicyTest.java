package app.sendready.kind.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.DmarcPolicy;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedPolicyTest {
  private static final DomainName NEWS = DomainName.of("news.example.com");
  private static final DomainName EXAMPLE = DomainName.of("example.com");

  private final MemoryZone world =
      new MemoryZone().apex("com.", "a.gtld.example.").apex("example.com.", "ns1.example.com.");

  private PublishedPolicy published(DomainName domain) {
    return PublishedPolicy.of(TreeWalk.from(domain, world), world);
  }

  @Test
  void itsOwnRecordCounts() {
    world.txt("_dmarc.news.example.com.", "v=DMARC1;p=quarantine");
    world.txt("_dmarc.example.com.", "v=DMARC1; p=reject");

    assertThat(published(NEWS))
        .isEqualTo(new PublishedPolicy.Own(DmarcPolicy.QUARANTINE, "v=DMARC1;p=quarantine"));
  }

  @Test
  void testModeActsOneStepMoreMildly() {
    world.txt("_dmarc.example.com.", "v=DMARC1; p=reject; t=y");

    assertThat(published(EXAMPLE).applied()).contains(DmarcPolicy.QUARANTINE);
  }

  @Test
  void withoutOneTheDomainAboveSpeaksWithItsRuleForSubDomains() {
    world.txt("_dmarc.example.com.", "v=DMARC1; p=reject; sp=none");

    assertThat(published(NEWS))
        .isEqualTo(
            new PublishedPolicy.Inherited(
                EXAMPLE, DmarcPolicy.NONE, "v=DMARC1; p=reject; sp=none"));
  }

  @Test
  void twoRecordsAreNoPolicyAndSoIsABrokenOne() {
    world.txt("_dmarc.example.com.", "v=DMARC1; p=reject").txt("_dmarc.example.com.", "other");
    world.txt("_dmarc.example.com.", "v=DMARC1; p=none");
    assertThat(published(EXAMPLE))
        .isEqualTo(new PublishedPolicy.Several(List.of("v=DMARC1; p=reject", "v=DMARC1; p=none")));
    assertThat(published(EXAMPLE).applied()).isEmpty();

    world.txt("_dmarc.news.example.com.", "v=DMARC1; p=rejct");
    assertThat(published(NEWS)).isEqualTo(new PublishedPolicy.Ignored("v=DMARC1; p=rejct"));
  }

  @Test
  void nothingIsToldFromSilence() {
    assertThat(published(EXAMPLE)).isEqualTo(new PublishedPolicy.Nothing());
    world.fail("_dmarc.example.com.", RecordType.TXT, Trouble.Kind.TIMEOUT);
    assertThat(published(EXAMPLE)).isEqualTo(new PublishedPolicy.CannotTell());
    assertThat(published(NEWS)).isEqualTo(new PublishedPolicy.CannotTell());
  }
}
