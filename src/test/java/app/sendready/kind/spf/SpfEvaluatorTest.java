package app.sendready.kind.spf;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpfEvaluatorTest {
  private static final IpAddress IP = IpAddress.of("192.0.2.1");
  private final MemoryZone zone = new MemoryZone();

  private SpfResult check(String record) {
    zone.txt("example.com", record);
    return new SpfEvaluator(zone, Clock.systemUTC()).check(IP, DomainName.of("example.com"));
  }

  /// Answers a batch in any order, and counts how often anybody had to wait.
  private static final class Shuffling implements Resolver {
    private final Resolver world;
    private final Random random = new Random(1);
    private int waits;

    Shuffling(Resolver world) {
      this.world = world;
    }

    @Override
    public DnsAnswer ask(Question question) {
      waits++;
      return world.ask(question);
    }

    @Override
    public Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
      waits++;
      List<Question> order = new ArrayList<>(questions);
      Collections.shuffle(order, random);
      Map<Question, DnsAnswer> answers = new HashMap<>();
      order.forEach(q -> answers.put(q, world.ask(q)));
      return answers;
    }
  }

  @Test
  void independentIncludesWaitOnce() {
    for (int i = 0; i < 8; i++) {
      zone.txt("i" + i + ".example.com", "v=spf1 ip4:198.51.100." + i + " -all");
    }
    zone.txt(
        "example.com",
        "v=spf1 include:i0.example.com include:i1.example.com include:i2.example.com"
            + " include:i3.example.com include:i4.example.com include:i5.example.com"
            + " include:i6.example.com include:i7.example.com -all");
    Shuffling resolver = new Shuffling(zone);
    SpfResult result =
        new SpfEvaluator(resolver, Clock.systemUTC()).check(IP, DomainName.of("example.com"));
    assertThat(result.outcome()).isEqualTo(SpfOutcome.FAIL);
    assertThat(result.lookups()).isEqualTo(8);
    assertThat(resolver.waits).isEqualTo(2);

    Shuffling forTree = new Shuffling(zone);
    SpfTree.of(forTree, DomainName.of("example.com"), KnownSenders.load());
    assertThat(forTree.waits).isEqualTo(2);
  }

  @Test
  void sideBySideGivesTheResultOfInOrder() {
    for (SpfSuite.Case test : SpfSuite.load("spf-rfc7208/rfc7208-tests-2014-05.yml").cases()) {
      SpfResult shuffled =
          new SpfEvaluator(new Shuffling(test.zone()), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
              .check(test.ip(), test.sender(), test.helo());
      Resolver inOrder = test.zone()::ask;
      SpfResult plain =
          new SpfEvaluator(inOrder, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
              .check(test.ip(), test.sender(), test.helo());
      assertThat(shuffled).as(test.name()).isEqualTo(plain);
    }
  }

  @Test
  void tellsWhichTermDecided() {
    zone.txt("i.example.com", "v=spf1 ip4:192.0.2.0/24 -all");
    assertThat(check("v=spf1 include:i.example.com -all").matched())
        .contains("include:i.example.com > ip4:192.0.2.0/24");
  }

  @Test
  void aFailedLookupIsTemporaryAndAFaultIsPermanent() {
    zone.fail("i.example.com", RecordType.TXT, Trouble.Kind.TIMEOUT);
    assertThat(check("v=spf1 include:i.example.com -all").outcome())
        .isEqualTo(SpfOutcome.TEMPERROR);
    zone.remove(DomainName.of("example.com"), RecordType.TXT);
    SpfResult none = check("v=spf1 include:nothing.example.com -all");
    assertThat(none.outcome()).isEqualTo(SpfOutcome.PERMERROR);
    assertThat(none.cause().orElseThrow().kind()).isEqualTo(SpfResult.Kind.NO_TARGET_RECORD);
  }

  @Test
  void aMatchInFrontOfTroubleDecides() {
    zone.fail("i.example.com", RecordType.TXT, Trouble.Kind.TIMEOUT);
    assertThat(check("v=spf1 ip4:192.0.2.1 include:i.example.com -all").outcome())
        .isEqualTo(SpfOutcome.PASS);
  }

  @Test
  void mappedAddressesAreIpv4() {
    zone.txt("example.com", "v=spf1 ip4:192.0.2.1 -all");
    SpfResult result =
        new SpfEvaluator(zone, Clock.systemUTC())
            .check(IpAddress.of("::ffff:192.0.2.1"), DomainName.of("example.com"));
    assertThat(result.outcome()).isEqualTo(SpfOutcome.PASS);
  }

  @Test
  void anEmptySenderIsThePostmasterOfHelo() {
    zone.txt("mail.example.com", "v=spf1 exp=why.example.com -all");
    zone.txt("why.example.com", "%{s} via %{h} from %{c}");
    SpfResult result = new SpfEvaluator(zone, Clock.systemUTC()).check(IP, "", "mail.example.com");
    assertThat(result.explanation())
        .contains("postmaster@mail.example.com via mail.example.com from 192.0.2.1");
  }

  @Test
  void givesUpAfterTwentySeconds() {
    Clock slow =
        new Clock() {
          private Instant now = Instant.EPOCH;

          @Override
          public Instant instant() {
            now = now.plus(Duration.ofSeconds(8));
            return now;
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId other) {
            return this;
          }
        };
    zone.address("a.example.com", "198.51.100.1");
    zone.txt("example.com", "v=spf1 a:a.example.com a:a.example.com a:a.example.com -all");
    SpfResult result = new SpfEvaluator(zone, slow).check(IP, DomainName.of("example.com"));
    assertThat(result.outcome()).isEqualTo(SpfOutcome.TEMPERROR);
    assertThat(result.cause().orElseThrow().kind()).isEqualTo(SpfResult.Kind.TIME);
  }

  /// Circles and records that double at each step end by the limits.
  @Test
  void everyWalkEnds() {
    zone.txt("a.example.com", "v=spf1 include:b.example.com include:b.example.com -all");
    zone.txt("b.example.com", "v=spf1 include:a.example.com include:a.example.com -all");
    assertThat(check("v=spf1 include:a.example.com -all").outcome())
        .isEqualTo(SpfOutcome.PERMERROR);
    for (int i = 0; i < 40; i++) {
      String next = "d" + (i + 1) + ".example.com";
      zone.txt(
          "d" + i + ".example.com",
          "v=spf1 include:" + next + " include:" + next + " include:" + next + " -all");
    }
    SpfTree tree = SpfTree.of(zone, DomainName.of("d0.example.com"), KnownSenders.load());
    assertThat(tree.lookups()).isBetween(11, 1_000);
    assertThat(tree.first(SpfTree.State.NOT_WALKED)).isPresent();
  }
}
