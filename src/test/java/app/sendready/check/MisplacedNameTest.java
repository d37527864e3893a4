package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.MisplacedName.Candidate;
import app.sendready.check.MisplacedName.Slip;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.network.MemoryNetwork;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MisplacedNameTest {
  private static final DomainName APEX = DomainName.of("example.com");
  private static final DomainName NEWS = DomainName.of("news.example.com");

  private static Map<String, Slip> slips(String expected, DomainName domain, DomainName zone) {
    return MisplacedName.candidates(DomainName.of(expected), domain, zone).stream()
        .collect(Collectors.toMap(c -> c.name().withoutDot(), Candidate::slip));
  }

  @Test
  void aSelectorCanLandInManyPlaces() {
    assertThat(slips("ak._domainkey.example.com", APEX, APEX))
        .containsEntry("ak._domainkey.example.com.example.com", Slip.DOUBLED)
        .containsEntry("_domainkey.example.com", Slip.TOO_HIGH)
        .containsEntry("example.com", Slip.TOO_HIGH)
        .containsEntry("ak.domainkey.example.com", Slip.MISSPELT)
        .containsEntry("ak._dkim.example.com", Slip.MISSPELT)
        .containsEntry("ak_domainkey.example.com", Slip.MISSPELT)
        .containsEntry("ak._domainkey.www.example.com", Slip.AT_WWW)
        .containsEntry("\\\"ak._domainkey\\\".example.com", Slip.SIGN)
        .containsEntry("ak._domainkey\\032.example.com", Slip.SIGN)
        .containsEntry("ak._domainkey\\..example.com", Slip.SIGN)
        .containsEntry("www.example.com", Slip.AT_WWW)
        .doesNotContainKey("ak._domainkey.example.com");
  }

  @Test
  void aDomainBelowItsZoneHasMore() {
    assertThat(slips("_dmarc.news.example.com", NEWS, APEX))
        .containsEntry("_dmarc.news.example.com.example.com", Slip.DOUBLED)
        .containsEntry("_dmarc.news.news.example.com", Slip.DOUBLED)
        .containsEntry("_dmarc.example.com", Slip.WRONG_ZONE)
        .containsEntry("news.example.com", Slip.TOO_HIGH)
        .containsEntry("example.com", Slip.TOO_HIGH);
  }

  @Test
  void theDomainItselfHasFew() {
    assertThat(slips("example.com", APEX, APEX))
        .containsOnlyKeys("example.com.example.com", "\\@.example.com", "www.example.com");
  }

  @Test
  void aWildcardNeverCounts() {
    MemoryZone world =
        new MemoryZone()
            .apex("example.com", "ns1.example.net")
            .txt("*.example.com", "v=DKIM1; p=")
            .txt("ak.domainkey.example.com", "v=DKIM1; k=rsa; p=");
    assertThat(found(world)).containsExactly("ak.domainkey.example.com.");
  }

  @Test
  void whatCannotBeControlledDoesNotCount() {
    MemoryZone world =
        new MemoryZone()
            .apex("example.com", "ns1.example.net")
            .txt("ak.domainkey.example.com", "v=DKIM1; k=rsa; p=");
    DomainName hit = DomainName.of("ak.domainkey.example.com");
    String control = "sendready-control-" + Integer.toHexString(hit.parent().hashCode());
    world.fail(hit.parent().child(control).toString(), RecordType.TXT, Trouble.Kind.TIMEOUT);
    world.fail(hit.child("sendready-control").toString(), RecordType.TXT, Trouble.Kind.TIMEOUT);
    assertThat(found(world)).isEmpty();
  }

  private static List<String> found(MemoryZone world) {
    MemoryNetwork network = new MemoryNetwork(world);
    Sources sources =
        new Sources(
            world, network.zoneOf(APEX), network::zoneOf, network.web(), KindScenarios.CLOCK);
    DomainName expected = DomainName.of("ak._domainkey.example.com");
    return MisplacedName.search(
            sources, RecordType.TXT, MisplacedName.candidates(expected, APEX, APEX), f -> true)
        .stream()
        .map(h -> h.candidate().name().toString())
        .toList();
  }
}
