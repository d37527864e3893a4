package app.sendready.kind.spf;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Two published records made one, hundreds of times: nobody who was permitted is lost.
class SpfMergeTest {
  private static final DomainName DOMAIN = DomainName.of("example.com");
  private static final int PAIRS = 400;
  private final KnownSenders senders = KnownSenders.load();

  @Test
  void nobodyLosesPermission() {
    List<String> records =
        RealRecords.load().spf().stream()
            .map(line -> RealRecords.octets(String.valueOf(line.get("record"))))
            .toList();
    Random random = new Random(4);
    int evaluated = 0;
    for (int i = 0; i < PAIRS; i++) {
      String one = records.get(random.nextInt(records.size()));
      String other = records.get(random.nextInt(records.size()));
      MemoryZone world = world(List.of(one, other), random);
      SpfMerge merge = SpfMerge.of(DOMAIN, List.of(one, other), wish(), world, senders);
      String pair = one + " + " + other + " = " + merge.text();

      shape(merge.text());
      assertThat(merge.leftOut().isEmpty()).as(pair).isEqualTo(merge.isProven());
      for (String before : List.of(one, other)) {
        // Told without the merge's own idea of before: what this record alone permits.
        NetworkSet alone = SpfTree.of(world, DOMAIN, before, senders).permits().networks();
        NetworkSet after = SpfTree.of(world, DOMAIN, merge.text(), senders).permits().networks();
        if (!permitsEveryone(before)) {
          assertThat(after.containsAll(alone)).as(pair).isTrue();
          evaluated += evaluate(world, before, merge, alone, pair);
        }
      }
    }
    assertThat(evaluated).as("addresses evaluated both ways").isGreaterThan(PAIRS);
  }

  /// The same by `check_host()`: what passes alone passes in the merged record, unless that is too
  /// large for any evaluation.
  private static int evaluate(
      MemoryZone world, String before, SpfMerge merge, NetworkSet alone, String pair) {
    if (merge.after().lookups() > 10 || merge.after().voids() > 2) {
      return 0;
    }
    List<IpAddress> ends = alone.ends();
    int passed = 0;
    for (IpAddress ip : ends.subList(0, Math.min(6, ends.size()))) {
      if (evaluate(world, before, ip) == SpfOutcome.PASS) {
        assertThat(evaluate(world, merge.text(), ip))
            .as(ip + " in " + pair)
            .isEqualTo(SpfOutcome.PASS);
        passed++;
      }
    }
    return passed;
  }

  private static SpfOutcome evaluate(MemoryZone world, String record, IpAddress ip) {
    world.add(DOMAIN, 300, new Rdata.Txt(RecordType.TXT, List.of(record)));
    SpfOutcome outcome = new SpfEvaluator(world, Clock.systemUTC()).check(ip, DOMAIN).outcome();
    world.remove(DOMAIN, RecordType.TXT);
    return outcome;
  }

  private static boolean permitsEveryone(String text) {
    return SpfRecord.parse(text)
        .flatMap(SpfRecord::all)
        .filter(Term.Directive::permits)
        .isPresent();
  }

  private static void shape(String text) {
    SpfRecord record = SpfRecord.parse(text).orElseThrow();
    assertThat(text.split("(?i)v=spf1", -1)).hasSize(2);
    assertThat(record.directives().stream().filter(Term::isAll).count()).isEqualTo(1);
    assertThat(record.terms().getLast().isAll()).as(text).isTrue();
    assertThat(record.terms().getLast()).isNotEqualTo(pass("all"));
  }

  private static Term.Directive pass(String word) {
    return (Term.Directive) SpfRecord.parse("v=spf1 " + word).orElseThrow().terms().getFirst();
  }

  private static SpfMerge.Wish wish() {
    return new SpfMerge.Wish(
        List.of(pass("include:spf.akmta.net")), KindScenarios.PLATFORM.formerSpfIncludes());
  }

  /// A made-up internet in which every name of the records means something: most includes permit a
  /// few networks, some include others, some are dead.
  private static MemoryZone world(List<String> records, Random random) {
    MemoryZone world = new MemoryZone();
    KindScenarios.addPlatform(world);
    world.address("example.com", "192.0.2.1").mx("example.com", 10, "mx.example.com");
    world.address("mx.example.com", "192.0.2.2").address("mx.example.com", "2001:db8::2");
    for (String text : records) {
      for (Term.Directive directive : new SpfRecord(SpfRepair.of(text).terms()).directives()) {
        directive
            .mechanism()
            .domainSpec()
            .flatMap(target -> SpfWalk.steady(target, DOMAIN))
            .filter(name -> !name.isRoot())
            .ifPresent(name -> populate(world, name, random));
      }
    }
    return world;
  }

  private static void populate(MemoryZone world, DomainName name, Random random) {
    if (random.nextInt(12) == 0 || !world.at(name, RecordType.TXT).isEmpty()) {
      return;
    }
    String owner = name.toString();
    StringBuilder record = new StringBuilder("v=spf1");
    if (random.nextInt(6) == 0) {
      String deeper = "_deeper." + owner;
      world.txt(deeper, "v=spf1 ip4:" + network(random) + " -all");
      record.append(" include:").append("_deeper.").append(name.withoutDot());
    }
    if (random.nextInt(8) == 0) {
      record.append(" -ip4:").append(network(random));
    }
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      record.append(" ip4:").append(network(random));
    }
    if (random.nextInt(3) == 0) {
      record
          .append(" ip6:2001:db8:")
          .append(Integer.toHexString(random.nextInt(65536)))
          .append("::/48");
    }
    world.txt(owner, record + (random.nextBoolean() ? " ~all" : " -all"));
    world.address(owner, "198.18." + random.nextInt(256) + "." + random.nextInt(256));
    world.mx(owner, 10, name.withoutDot());
  }

  private static String network(Random random) {
    return "198."
        + (18 + random.nextInt(2))
        + "."
        + random.nextInt(256)
        + "."
        + random.nextInt(256)
        + "/"
        + (20 + random.nextInt(13));
  }

  @Test
  void saysWhatItRemovesAndWhatItCannotRead() {
    MemoryZone world = new MemoryZone();
    KindScenarios.addPlatform(world);
    SpfMerge merge =
        SpfMerge.of(
            DOMAIN,
            List.of("v=spf1 ip4:192.0.2.1 include:dead.example ip4:192.0.2.300 +all"),
            wish(),
            world,
            senders);
    assertThat(merge.text()).isEqualTo("v=spf1 ip4:192.0.2.1 include:spf.akmta.net ~all");
    assertThat(merge.removed()).containsExactly("include:dead.example", "+all");
    assertThat(merge.leftOut()).containsExactly("ip4:192.0.2.300");
    assertThat(merge.isProven()).isFalse();
    assertThat(merge.lost().isEmpty()).isTrue();
  }

  @Test
  void aRefusalKeepsItsPlaceAndAPermissionOfAnotherRecordWins() {
    MemoryZone world = new MemoryZone();
    KindScenarios.addPlatform(world);
    List<Term.Directive> nothing = List.of();
    SpfMerge one =
        SpfMerge.of(
            DOMAIN,
            List.of("v=spf1 -ip4:192.0.2.7 ip4:192.0.2.0/24 ip4:192.0.2.7 -all"),
            new SpfMerge.Wish(nothing, List.of()),
            world,
            senders);
    assertThat(one.text()).isEqualTo("v=spf1 -ip4:192.0.2.7 ip4:192.0.2.0/24 -all");
    SpfMerge two =
        SpfMerge.of(
            DOMAIN,
            List.of("v=spf1 -ip4:192.0.2.7 ip4:192.0.2.0/24 -all", "v=spf1 ip4:192.0.2.7 ?all"),
            new SpfMerge.Wish(nothing, List.of()),
            world,
            senders);
    assertThat(two.text()).isEqualTo("v=spf1 ip4:192.0.2.7 ip4:192.0.2.0/24 ~all");
    assertThat(one.isProven() && two.isProven()).isTrue();
  }

  @Test
  void keepsALoneRedirectAtTheEnd() {
    MemoryZone world = new MemoryZone();
    KindScenarios.addPlatform(world);
    world.txt("_spf.example.com", "v=spf1 ip4:192.0.2.0/24 -all");
    SpfMerge merge =
        SpfMerge.of(DOMAIN, List.of("v=spf1 redirect=_spf.example.com"), wish(), world, senders);
    assertThat(merge.text()).isEqualTo("v=spf1 include:spf.akmta.net redirect=_spf.example.com");
    assertThat(merge.isProven()).isTrue();
    assertThat(merge.after().lookups()).isEqualTo(2);
    assertThat(merge.removed()).isEmpty();
  }
}
