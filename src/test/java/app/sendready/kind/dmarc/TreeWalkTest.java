package app.sendready.kind.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeWalkTest {
  private static TreeWalk walk(String start, MemoryZone zone) {
    return TreeWalk.from(DomainName.of(start), zone);
  }

  @ParameterizedTest
  @CsvSource({
    "com, 1",
    "example.com, 2",
    "a.b.c.d.e.f.com, 7",
    "a.b.c.d.e.f.g.com, 8",
    "a.b.c.d.e.f.g.h.com, 8",
    "a.b.c.d.e.f.g.h.i.j.k.l.m.n.com, 8"
  })
  void neverAsksMoreThanEightQuestions(String start, int questions) {
    assertThat(walk(start, new MemoryZone()).steps()).hasSize(questions);
  }

  @Test
  void stopsWhereARecordSaysWhoseDomainItIs() {
    MemoryZone zone = new MemoryZone().txt("_dmarc.example.com", "v=DMARC1; p=none; psd=n");
    TreeWalk walk = walk("a.b.example.com", zone);
    assertThat(walk.steps()).hasSize(3);
    assertThat(walk.organizationalDomain()).isEqualTo(DomainName.of("example.com"));
  }

  @Test
  void aRegistrysRecordPutsTheOrganizationOneLabelBelow() {
    MemoryZone zone = new MemoryZone().txt("_dmarc.co.example", "v=DMARC1; p=none; psd=y");
    TreeWalk walk = walk("a.shop.co.example", zone);
    assertThat(walk.organizationalDomain()).isEqualTo(DomainName.of("shop.co.example"));
    assertThat(walk.policyRecord().orElseThrow().domain()).isEqualTo(DomainName.of("co.example"));
  }

  @Test
  void severalRecordsAreNoneAndTheWalkGoesOn() {
    MemoryZone zone =
        new MemoryZone()
            .txt("_dmarc.a.example.com", "v=DMARC1; p=none")
            .txt("_dmarc.a.example.com", "v=DMARC1; p=reject")
            .txt("_dmarc.example.com", "v=DMARC1; p=quarantine");
    assertThat(walk("a.example.com", zone).policyRecord().orElseThrow().domain())
        .isEqualTo(DomainName.of("example.com"));
  }

  @Test
  void anUnusableOwnRecordEndsTheSearch() {
    MemoryZone zone =
        new MemoryZone()
            .txt("_dmarc.a.example.com", "v=DMARC1; p=rejct")
            .txt("_dmarc.example.com", "v=DMARC1; p=reject");
    assertThat(walk("a.example.com", zone).policyRecord()).isEmpty();
  }

  @Test
  void aFailureAboveDoesNotMatterToADomainWithARecord() {
    MemoryZone zone =
        new MemoryZone()
            .txt("_dmarc.example.com", "v=DMARC1; p=reject")
            .fail("_dmarc.com", RecordType.TXT, Trouble.Kind.TIMEOUT);
    assertThat(walk("example.com", zone).failure()).isEmpty();
    assertThat(walk("other.com", zone).failure()).isPresent();
  }
}
