package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.AliasPath.End;
import app.sendready.dns.Alias;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasPathTest {
  private static final DomainName START = DomainName.of("trk.example.com");

  private final MemoryZone zone =
      new MemoryZone(KindScenarios.CLOCK)
          .apex("example.com", "ns1.example.com")
          .apex("example.net", "ns1.example.net")
          .address("host.example.net", "192.0.2.10")
          .address("host.example.net", "2001:db8::10");

  @Test
  void everyHopIsKeptWithItsTtl() {
    DomainName middle = DomainName.of("middle.example.net");
    DomainName host = DomainName.of("host.example.net");
    zone.add(START, 300, new Rdata.Cname(middle)).add(middle, 60, new Rdata.Cname(host));
    AliasPath path = AliasPath.follow(zone, START);
    assertThat(path.hops())
        .containsExactly(new Alias(START, middle, 300), new Alias(middle, host, 60));
    assertThat(path.end())
        .isInstanceOfSatisfying(
            End.Addresses.class,
            end ->
                assertThat(end.addresses())
                    .containsExactlyInAnyOrder(
                        IpAddress.of("192.0.2.10"), IpAddress.of("2001:db8::10")));
    assertThat(path.reaches(host)).isTrue();
    assertThat(path.reaches(START)).isFalse();
  }

  @Test
  void aNameWithAddressesEndsAtOnce() {
    zone.address("trk.example.com", "192.0.2.7");
    AliasPath path = AliasPath.follow(zone, START);
    assertThat(path.hops()).isEmpty();
    assertThat(path.end()).isInstanceOf(End.Addresses.class);
  }

  @Test
  void aMissingNameIsToldFromAnEmptyOne() {
    zone.cname("trk.example.com", "gone.example.net");
    assertThat(AliasPath.follow(zone, START).end()).isEqualTo(new End.Nothing(false));
    zone.txt("gone.example.net", "something");
    assertThat(AliasPath.follow(zone, START).end()).isEqualTo(new End.Nothing(true));
  }

  @Test
  void aCircleEndsWhereItCloses() {
    zone.cname("trk.example.com", "a.example.net").cname("a.example.net", "trk.example.com");
    AliasPath path = AliasPath.follow(zone, START);
    assertThat(path.end()).isEqualTo(new End.Circle(START));
    assertThat(path.hops()).hasSize(2);
  }

  @Test
  void aLongWayIsGivenUp() {
    zone.cname("trk.example.com", "n0.example.net");
    for (int i = 0; i < 20; i++) {
      zone.cname("n" + i + ".example.net", "n" + (i + 1) + ".example.net");
    }
    AliasPath path = AliasPath.follow(zone, START);
    assertThat(path.end()).isEqualTo(new End.TooLong());
    assertThat(path.hops()).hasSize(AliasCheck.MAX_STEPS + 1);
  }

  @Test
  void silenceIsNoEnd() {
    zone.cname("trk.example.com", "mute.example.net")
        .fail("mute.example.net", RecordType.CNAME, Trouble.Kind.TIMEOUT);
    AliasPath path = AliasPath.follow(zone, START);
    assertThat(path.end()).isInstanceOf(End.Untold.class);
    assertThat(path.hops()).hasSize(1);
  }

  @Test
  void oneSilentFamilyIsNoProofThatThereIsNoAddress() {
    zone.cname("trk.example.com", "quiet.example.net")
        .txt("quiet.example.net", "something")
        .fail("quiet.example.net", RecordType.AAAA, Trouble.Kind.TIMEOUT);
    assertThat(AliasPath.follow(zone, START).end()).isInstanceOf(End.Untold.class);
  }

  @Test
  void twoAliasesLeadNowhere() {
    zone.cname("trk.example.com", "a.example.net").cname("trk.example.com", "b.example.net");
    assertThat(AliasPath.follow(zone, START).end())
        .isEqualTo(
            new End.Several(
                List.of(DomainName.of("a.example.net"), DomainName.of("b.example.net"))));
  }
}
