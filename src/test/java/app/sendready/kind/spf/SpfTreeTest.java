package app.sendready.kind.spf;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import org.junit.jupiter.api.Test;

class SpfTreeTest {
  private static final DomainName DOMAIN = DomainName.of("example.com");
  private final MemoryZone zone = new MemoryZone();

  private SpfTree tree(String record) {
    return SpfTree.of(zone, DOMAIN, record, KnownSenders.load());
  }

  @Test
  void countsEveryTermThatLooksUp() {
    zone.txt("i.example.com", "v=spf1 a:h.example.com include:j.example.com ip4:192.0.2.1 -all");
    zone.txt("j.example.com", "v=spf1 exists:%{i}.example.com ptr -all");
    zone.address("h.example.com", "192.0.2.2");
    SpfTree tree = tree("v=spf1 include:i.example.com mx exp=e.example.com ~all");
    // include, a, include, exists, ptr, mx; neither ip4 nor exp
    assertThat(tree.lookups()).isEqualTo(6);
    assertThat(tree.root().children().getFirst().lookups()).isEqualTo(4);
    assertThat(tree.voids()).isEqualTo(1);
    assertThat(tree.root().hosts().getFirst().state()).isEqualTo(SpfTree.HostState.EMPTY);
  }

  @Test
  void theFirstMatchDecidesWhatIsPermitted() {
    zone.txt("i.example.com", "v=spf1 -ip4:192.0.2.128/26 ip4:192.0.2.0/24 ?all");
    SpfTree tree = tree("v=spf1 -ip4:192.0.2.0/26 include:i.example.com ip4:192.0.2.128/25 -all");
    assertThat(tree.permits().networks().networks())
        .containsExactly("192.0.2.64/26", "192.0.2.128/25");
  }

  @Test
  void namesWhoIsBehindAnInclude() {
    zone.txt("_spf.google.com", "v=spf1 ip4:192.0.2.0/24 ~all");
    SpfTree tree = tree("v=spf1 include:_spf.google.com ~all");
    assertThat(tree.root().children().getFirst().sender()).contains("Google Workspace");
  }

  @Test
  void whatDependsOnTheMessageIsNotGuessed() {
    SpfTree tree = tree("v=spf1 include:%{i}._spf.example.com exists:%{l}.example.com -all");
    assertThat(tree.permits().networks().isEmpty()).isTrue();
    assertThat(tree.permits().depending())
        .containsExactlyInAnyOrder(
            "include:%{i}._spf.example.com @ example.com", "exists:%{l}.example.com @ example.com");
    assertThat(tree.first(SpfTree.State.DEPENDS)).isPresent();
  }

  @Test
  void expandsTheDomainMacro() {
    zone.txt("_spf.example.com", "v=spf1 ip4:192.0.2.0/24 -all");
    assertThat(tree("v=spf1 redirect=_spf.%{d}").permits().networks().networks())
        .containsExactly("192.0.2.0/24");
  }

  @Test
  void silenceIsNeitherYesNorNo() {
    zone.fail("i.example.com", RecordType.TXT, Trouble.Kind.SERVFAIL);
    SpfTree tree = tree("v=spf1 include:i.example.com ~all");
    assertThat(tree.permits().isKnown()).isFalse();
    assertThat(tree.permits().containsAll(AllowedSet.NOTHING)).isTrue();
    assertThat(AllowedSet.NOTHING.containsAll(tree.permits())).isFalse();
  }
}
