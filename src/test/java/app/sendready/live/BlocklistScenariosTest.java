package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Figures;
import app.sendready.app.Words;
import app.sendready.blocklist.Blocklist;
import app.sendready.blocklist.BlocklistCheck;
import app.sendready.blocklist.BlocklistFinding;
import app.sendready.blocklist.BlocklistReport;
import app.sendready.blocklist.BlocklistResult;
import app.sendready.blocklist.Blocklists;
import app.sendready.blocklist.Suspect;
import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Blocklists on a real server on loopback, asked through it as this computer's resolver.
@Timeout(60)
class BlocklistScenariosTest {
  private static final String ADDRESSES = "ip.list.example";
  private static final String DOMAINS = "dom.list.example";

  /// `::ffff:7f00:2`, behind its first nibble.
  private static final String V6_TEST =
      ".0.0.0.0.0.f.7.f.f.f.f" + ".0".repeat(20) + "." + ADDRESSES;

  private static final Suspect V4 = new Suspect.Address(IpAddress.of("192.0.2.4"));
  private static final Suspect V6 = new Suspect.Address(IpAddress.of("2001:db8::25"));
  private static final Suspect SHOP = new Suspect.Domain(DomainName.of("shop.example"));

  /// @param zone what the lists hold beside their test points
  private record Scenario(
      String name, Suspect suspect, Consumer<MemoryZone> zone, BlocklistFinding wanted) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Scenario> scenarios() {
    return Stream.concat(told(), untold());
  }

  private static Stream<Scenario> told() {
    return Stream.of(
        new Scenario("an IPv4 address that is not listed", V4, _ -> {}, BlocklistFinding.CLEAR),
        new Scenario(
            "an IPv4 address that is listed, with words",
            V4,
            zone ->
                zone.address("4.2.0.192." + ADDRESSES, "127.0.0.3")
                    .txt("4.2.0.192." + ADDRESSES, "https://list.example/why"),
            BlocklistFinding.LISTED_ADDRESS),
        new Scenario("an IPv6 address that is not listed", V6, _ -> {}, BlocklistFinding.CLEAR),
        new Scenario(
            "an IPv6 address that is listed",
            V6,
            zone ->
                zone.address(
                    "5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2." + ADDRESSES,
                    "127.0.0.2"),
            BlocklistFinding.LISTED_ADDRESS),
        new Scenario("a domain that is not listed", SHOP, _ -> {}, BlocklistFinding.CLEAR),
        new Scenario(
            "a domain that is listed",
            SHOP,
            zone -> zone.address("shop.example." + DOMAINS, "127.0.1.2"),
            BlocklistFinding.LISTED_DOMAIN),
        new Scenario(
            "a neighbour that is listed",
            SHOP,
            zone -> zone.address("shop2.example." + DOMAINS, "127.0.1.2"),
            BlocklistFinding.CLEAR));
  }

  private static Stream<Scenario> untold() {
    return Stream.of(
        new Scenario(
            "the list does not hold its own test entry",
            V4,
            zone ->
                zone.remove(DomainName.of("2.0.0.127." + ADDRESSES), RecordType.A)
                    .address("4.2.0.192." + ADDRESSES, "127.0.0.2"),
            BlocklistFinding.UNTOLD_EMPTY),
        new Scenario(
            "the list says yes to everything",
            V4,
            zone ->
                zone.remove(DomainName.of("2.0.0.127." + ADDRESSES), RecordType.A)
                    .address("*." + ADDRESSES, "127.0.0.2"),
            BlocklistFinding.UNTOLD_EVERYTHING),
        new Scenario(
            "the answer to a public resolver",
            V4,
            zone ->
                zone.address("*." + ADDRESSES, "127.255.255.254")
                    .remove(DomainName.of("2.0.0.127." + ADDRESSES), RecordType.A),
            BlocklistFinding.UNTOLD_RESOLVER),
        new Scenario(
            "the answer to a public resolver, for this one question alone",
            V4,
            zone -> zone.address("4.2.0.192." + ADDRESSES, "127.255.255.254"),
            BlocklistFinding.UNTOLD_RESOLVER),
        new Scenario(
            "too many questions",
            V4,
            zone -> zone.address("4.2.0.192." + ADDRESSES, "127.255.255.255"),
            BlocklistFinding.UNTOLD_REFUSED),
        new Scenario(
            "a wrong question",
            V6,
            zone ->
                zone.address(
                    "5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2." + ADDRESSES,
                    "127.255.255.252"),
            BlocklistFinding.UNTOLD_REFUSED),
        new Scenario(
            "the list's own number for a refusal",
            SHOP,
            zone -> zone.address("shop.example." + DOMAINS, "127.0.0.1"),
            BlocklistFinding.UNTOLD_REFUSED),
        new Scenario(
            "a listing beside a refusal",
            SHOP,
            zone ->
                zone.address("shop.example." + DOMAINS, "127.0.1.2")
                    .address("shop.example." + DOMAINS, "127.255.255.255"),
            BlocklistFinding.UNTOLD_REFUSED),
        new Scenario(
            "an answer that no list gives",
            SHOP,
            zone -> zone.address("shop.example." + DOMAINS, "198.51.100.7"),
            BlocklistFinding.UNTOLD_FORGED),
        new Scenario(
            "made-up answers to all questions",
            V4,
            zone ->
                zone.remove(DomainName.of("2.0.0.127." + ADDRESSES), RecordType.A)
                    .address("*." + ADDRESSES, "198.51.100.7"),
            BlocklistFinding.UNTOLD_FORGED),
        new Scenario(
            "the resolver is refused",
            V4,
            zone -> zone.fail("2.0.0.127." + ADDRESSES, RecordType.A, Trouble.Kind.REFUSED),
            BlocklistFinding.UNTOLD_REFUSED),
        new Scenario(
            "the list is broken for this one question",
            V4,
            zone -> zone.fail("4.2.0.192." + ADDRESSES, RecordType.A, Trouble.Kind.SERVFAIL),
            BlocklistFinding.UNTOLD_SILENT));
  }

  private static Blocklist list(String zone, Set<Suspect.Sort> sorts, String... refusals) {
    return new Blocklist(
        zone,
        "The List",
        DomainName.of(zone),
        sorts,
        Optional.empty(),
        Stream.of(refusals).map(IpAddress::of).toList(),
        URI.create("https://list.example/delist"),
        URI.create("https://list.example/"),
        true,
        LocalDate.of(2026, 11, 29));
  }

  private static final Blocklists LISTS =
      new Blocklists(
          List.of(
              list(ADDRESSES, Set.of(Suspect.Sort.IPV4, Suspect.Sort.IPV6)),
              list(DOMAINS, Set.of(Suspect.Sort.DOMAIN), "127.0.0.1")));

  /// The test points of RFC 5782 §5.
  private static void testPoints(MemoryZone world) {
    world
        .apex(ADDRESSES, "ns.nic.example")
        .apex(DOMAINS, "ns.nic.example")
        .address("2.0.0.127." + ADDRESSES, "127.0.0.2")
        .address("2" + V6_TEST, "127.0.0.2")
        .address("test." + DOMAINS, "127.0.0.2");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void eachComesToExactlyItsFinding(Scenario scenario) throws Exception {
    try (SmallInternet net = new SmallInternet()) {
      testPoints(net.resolverWorld);
      scenario.zone().accept(net.resolverWorld);
      BlocklistReport report = ask(net, LISTS, scenario.suspect());
      assertThat(report.results()).hasSize(1);
      Finding finding = report.results().getFirst().finding();
      assertThat(finding.code()).isEqualTo(scenario.wanted());
      for (Language language : Language.values()) {
        Messages words = Words.in(language, ZoneOffset.UTC);
        for (Text text : List.of(finding.title(), finding.why(), finding.cure())) {
          assertThat(words.say(text)).isNotBlank().doesNotContain("{", "[");
        }
      }
    }
  }

  private static BlocklistReport ask(SmallInternet net, Blocklists lists, Suspect... suspects)
      throws Exception {
    return new BlocklistCheck(lists, net.open().system().orElseThrow().resolver())
        .about(List.of(suspects));
  }

  @Test
  void silenceIsNeverAListing() throws Exception {
    try (SmallInternet net = new SmallInternet().resolve(_ -> List.of())) {
      BlocklistReport report = ask(net, LISTS, V4, V6, SHOP);
      assertThat(report.results().stream().map(result -> result.finding().code()))
          .containsOnly(BlocklistFinding.UNTOLD_SILENT);
      assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
    }
  }

  @Test
  void whatAListSaysInWordsIsKept() throws Exception {
    try (SmallInternet net = new SmallInternet()) {
      testPoints(net.resolverWorld);
      net.resolverWorld
          .address("4.2.0.192." + ADDRESSES, "127.0.0.3")
          .txt("4.2.0.192." + ADDRESSES, "https://list.example/why");
      assertThat(ask(net, LISTS, V4).worst().finding().args())
          .containsEntry("said", "https://list.example/why")
          .containsEntry("codes", List.of("127.0.0.3"))
          .containsEntry("delisting", "https://list.example/delist");
    }
  }

  /// A list that does not work is not told who is asked about.
  @Test
  void onlyListsThatWorkAreAskedAboutAnybody() throws Exception {
    try (SmallInternet net = new SmallInternet()) {
      testPoints(net.resolverWorld);
      net.resolverWorld.remove(DomainName.of("2.0.0.127." + ADDRESSES), RecordType.A);
      ask(net, LISTS, V4, SHOP);
      assertThat(net.askedOfResolver)
          .noneMatch(asked -> asked.startsWith("4.2.0.192."))
          .anyMatch(asked -> asked.startsWith("shop.example." + DOMAINS));
    }
  }

  /// The lists of the program, each with its own test point: two questions to prove a list, and one
  /// about each address or domain.
  @Test
  void theProgramsListsAreProvedAndAskedOnce() throws Exception {
    try (SmallInternet net = new SmallInternet()) {
      net.resolverWorld
          .address("2.0.0.127.zen.spamhaus.org", "127.0.0.2")
          .address("2" + V6_TEST.replace(ADDRESSES, "zen.spamhaus.org"), "127.0.0.2")
          .address("2.0.0.127.bl.spamcop.net", "127.0.0.2")
          .address("2.0.0.127.psbl.surriel.com", "127.0.0.2")
          .address("dbltest.com.dbl.spamhaus.org", "127.0.1.2")
          .address("surbl-org-permanent-test-point.com.multi.surbl.org", "127.0.0.8")
          .address("test.uribl.com.multi.uribl.com", "127.0.0.14");
      for (Blocklist list : Blocklists.builtIn().lists()) {
        net.resolverWorld.apex(list.zone().withoutDot(), "ns.nic.example");
      }
      BlocklistReport report = ask(net, Blocklists.builtIn(), V4, V6, SHOP);
      assertThat(report.results().stream().map(BlocklistResult::finding).map(Finding::code))
          .hasSize(7)
          .containsOnly(BlocklistFinding.CLEAR);
      assertThat(net.askedOfResolver).hasSize(3 * 7).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyFindingHasItsScenario() {
    Set<BlocklistFinding> shown = EnumSet.noneOf(BlocklistFinding.class);
    scenarios().forEach(scenario -> shown.add(scenario.wanted()));
    assertThat(shown).containsExactlyInAnyOrderElementsOf(Arrays.asList(BlocklistFinding.values()));
    assertThat(shown).noneMatch(code -> code.verdict() == Verdict.FAIL);
    Figures.line("blocklists: " + scenarios().count() + " scenarios over a real server");
  }
}
