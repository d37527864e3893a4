package app.sendready.secure;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Resolver;
import org.junit.jupiter.api.Test;

/// Who knows nothing permits nothing.
class CaaClimbTest {
  private static final DomainName HOST = DomainName.of("trk.shop.example");

  private final MemoryZone world = new MemoryZone(KindScenarios.CLOCK);
  private final Resolver dns = world::ask;

  @Test
  void whereNobodyHasRecordsEverybodyMayIssue() {
    world.apex("example.", "ns1.hosting.example.").apex("shop.example.", "ns1.hosting.example.");

    assertThat(CaaClimb.from(HOST, dns)).isInstanceOf(CaaClimb.Nowhere.class);
  }

  @Test
  void aResolverThatDeniesTheTopLevelDomainHasToldNothing() {
    world.apex(".", "ns1.hosting.example.");

    assertThat(CaaClimb.from(DomainName.of("trk.shop.test"), dns))
        .isEqualTo(new CaaClimb.Untold(DomainName.of("trk.shop.test")));
  }
}
