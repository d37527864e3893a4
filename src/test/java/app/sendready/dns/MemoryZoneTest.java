package app.sendready.dns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryZoneTest {
  private final MemoryZone zone =
      new MemoryZone()
          .apex("example.com", "ns1.hosting.example")
          .txt("ak._domainkey.example.com", "v=DKIM1; p=")
          .cname("trk.example.com", "link.example.com")
          .cname("link.example.com", "trk.aksend.net")
          .address("trk.aksend.net", "203.0.113.80")
          .cname("loop.example.com", "pool.example.com")
          .cname("pool.example.com", "loop.example.com")
          .txt("*.wild.example.com", "anything");

  private DnsAnswer ask(String name, RecordType type) {
    return zone.ask(DomainName.of(name), type);
  }

  @Test
  void aliasesAreFollowedAndNamed() {
    assertThat(ask("trk.example.com", RecordType.A))
        .isInstanceOfSatisfying(
            DnsAnswer.Found.class,
            found -> {
              assertThat(found.aliases())
                  .extracting(a -> a.to().withoutDot())
                  .containsExactly("link.example.com", "trk.aksend.net");
              assertThat(found.rrset().owner()).isEqualTo(DomainName.of("trk.aksend.net"));
            });
    assertThat(ask("trk.example.com", RecordType.CNAME).aliases()).isEmpty();
  }

  @Test
  void noSuchNameAndNoSuchRecordAreTwoThings() {
    assertThat(ask("_domainkey.example.com", RecordType.TXT)).isInstanceOf(DnsAnswer.NoData.class);
    assertThat(ask("nowhere.example.com", RecordType.TXT))
        .isInstanceOfSatisfying(
            DnsAnswer.NxDomain.class,
            no ->
                assertThat(no.negative())
                    .get()
                    .extracting(DnsAnswer.Negative::ttl)
                    .isEqualTo(300L));
  }

  @Test
  void circlesAreTrouble() {
    assertThat(ask("loop.example.com", RecordType.A))
        .isInstanceOfSatisfying(
            DnsAnswer.Failed.class,
            f -> assertThat(f.trouble().kind()).isEqualTo(Trouble.Kind.ALIAS_LOOP));
  }

  @Test
  void wildcardsAnswerForWhatDoesNotExist() {
    assertThat(ask("a.b.wild.example.com", RecordType.TXT).records()).hasSize(1);
    assertThat(ask("wild.example.com", RecordType.TXT)).isInstanceOf(DnsAnswer.NoData.class);
  }

  @Test
  void changesAreSeenAndCounted() {
    long before = zone.serial();
    zone.remove(DomainName.of("trk.aksend.net"), RecordType.A);
    assertThat(zone.serial()).isGreaterThan(before);
    assertThat(ask("trk.example.com", RecordType.A)).isInstanceOf(DnsAnswer.NxDomain.class);
  }

  @Test
  void longTextsAreCutAndJoined() {
    Rdata.Txt txt = Rdata.Txt.of("x".repeat(600));
    assertThat(txt.strings()).extracting(String::length).containsExactly(255, 255, 90);
    assertThat(txt.text()).isEqualTo("x".repeat(600));
    assertThat(Rdata.Txt.of("").strings()).containsExactly("");
    assertThat(Rdata.Txt.of("ключ").text()).isEqualTo("ключ");
  }

  @Test
  void valuesReadBackAsTheyPrint() {
    assertThat(Rdata.parse(RecordType.MX, "10 mx.example.com."))
        .contains(new Rdata.Mx(10, DomainName.of("mx.example.com")));
    assertThat(Rdata.parse(RecordType.MX, "mx.example.com.")).isEmpty();
    assertThat(Rdata.parse(RecordType.A, "2001:db8::1")).isEmpty();
    assertThat(Rdata.parse(RecordType.AAAA, "2001:db8::1")).isPresent();
    assertThat(Rdata.parse(RecordType.CNAME, "a..b")).isEmpty();
  }
}
