package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasCheckTest {
  private static final DomainName NAME = DomainName.of("trk.example.com");
  private static final DomainName TARGET = DomainName.of("links.example.net");
  private static final DomainName NEIGHBOUR = DomainName.of("bounces.example.net");

  private final MemoryZone world = new MemoryZone();

  private AliasCheck look() {
    DnsAnswer cname = world.ask(NAME, RecordType.CNAME);
    return AliasCheck.of(world, cname, TARGET, List.of(NEIGHBOUR));
  }

  @Test
  void nothingThereIsNone() {
    assertThat(look()).isEqualTo(new AliasCheck.None());
  }

  @Test
  void noAnswerIsUntold() {
    world.fail("trk.example.com", RecordType.CNAME, Trouble.Kind.SERVFAIL);
    assertThat(look()).isInstanceOf(AliasCheck.Untold.class);
  }

  @Test
  void caseDoesNotMatter() {
    world.cname("trk.example.com", "LINKS.Example.NET");
    assertThat(look()).isEqualTo(new AliasCheck.Direct());
  }

  @Test
  void aChainNamesItsWay() {
    world.cname("trk.example.com", "one.example.com").cname("one.example.com", "two.example.com");
    world.cname("two.example.com", "links.example.net");
    assertThat(look())
        .isEqualTo(
            new AliasCheck.Chain(
                List.of(DomainName.of("one.example.com"), DomainName.of("two.example.com"))));
  }

  @Test
  void aStepThatCannotBeAskedIsUntoldHoweverWrongItLooks() {
    world.cname("trk.example.com", "links.example.net.example.com");
    world.fail("links.example.net.example.com", RecordType.CNAME, Trouble.Kind.TIMEOUT);
    assertThat(look()).isInstanceOf(AliasCheck.Untold.class);
  }

  @Test
  void anAliasOfItselfIsEndless() {
    world.cname("trk.example.com", "trk.example.com");
    assertThat(look()).isInstanceOf(AliasCheck.Endless.class);
  }

  @Test
  void aChainOfNineIsEndless() {
    world.cname("trk.example.com", "s1.example.com");
    for (int i = 1; i <= AliasCheck.MAX_STEPS; i++) {
      world.cname("s" + i + ".example.com", "s" + (i + 1) + ".example.com");
    }
    assertThat(look()).isInstanceOf(AliasCheck.Endless.class);
  }

  @Test
  void twoAliasesAreSeveral() {
    world.cname("trk.example.com", "links.example.net").cname("trk.example.com", "a.example.net");
    assertThat(look()).isInstanceOf(AliasCheck.Several.class);
  }

  @ParameterizedTest
  @CsvSource({
    "links.example.net.example.com, DOUBLED",
    "links.example.net.example.net, DOUBLED",
    "link.example.net, MISSPELT",
    "lniks.example.net, MISSPELT",
    "links.example.ne, MISSPELT",
    "bounces.example.net, SWAPPED",
    "https://links.example.net, URL",
    "links.example.net/, URL",
    "links.example.net:443, URL",
    "https.links.example.net, URL",
    "gone.example.org, DEAD",
    "there.example.org, OTHER",
  })
  void anotherTargetHasItsCause(String found, AliasCheck.Cause cause) {
    world.cname("trk.example.com", found).address("there.example.org", "192.0.2.1");
    assertThat(look()).isEqualTo(new AliasCheck.Elsewhere(DomainName.of(found), cause));
  }

  @ParameterizedTest
  @CsvSource({
    "abc, abc, 0",
    "abc, abd, 1",
    "abc, acb, 2",
    "abc, xyz, 3",
    "abc, abcdef, 3",
    "'', ab, 2"
  })
  void distanceStopsCountingAfterTheLimit(String a, String b, int distance) {
    assertThat(AliasCheck.distance(a, b, 2)).isEqualTo(distance);
  }
}
