package app.sendready.ui.handover;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.check.Action;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.export.PlanFormat;
import app.sendready.i18n.Language;
import app.sendready.key.PastedKey;
import app.sendready.kind.Kinds;
import app.sendready.network.MemoryNetwork;
import app.sendready.practice.Practice;
import app.sendready.provider.Detection;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The zone lines, applied literally to zones that hold records of their own: what begins with the
/// sign of removal is deleted, and every line that is no comment is taken in.
class ZoneFragmentTest {
  /// What a line begins with whose record is to be deleted; people and programs rely on it.
  private static final String REMOVED = ";- ";

  private static final DomainName DOMAIN = DomainName.of("example.com");
  private static final String KEY = "v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY;
  private static final String HALF = KEY.substring(0, 200);
  private static final String REST = KEY.substring(200);

  /// What the plan makes of an empty zone, by name.
  private static final List<String> PLANNED =
      List.of(
          "example.com. TXT v=spf1 include:spf.akmta.net ~all",
          "ak._domainkey.example.com. TXT " + KEY,
          "trk.example.com. CNAME trk.aksend.net.",
          "ac-bounces.example.com. CNAME akmta.net.",
          "_dmarc.example.com. TXT v=DMARC1; p=reject; sp=reject; rua=mailto:report@example.com");

  /// A zone with records of its own; those that begin with a minus have to go.
  ///
  /// @param instead planned records that come out otherwise, because something is merged
  private record Zone(String name, List<String> own, List<String> instead) {
    List<String> before() {
      return own.stream().map(line -> line.startsWith("-") ? line.substring(1) : line).toList();
    }

    /// What stays, and what is planned under names and types of its own.
    Set<String> after() {
      Set<String> after =
          own.stream()
              .filter(line -> !line.startsWith("-"))
              .collect(Collectors.toCollection(TreeSet::new));
      after.addAll(instead);
      for (String planned : PLANNED) {
        String sort = planned.substring(0, Math.min(planned.length(), planned.indexOf(' ') + 12));
        if (instead.stream().noneMatch(line -> line.startsWith(sort))) {
          after.add(planned);
        }
      }
      return after;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Zone> zones() {
    return Stream.of(
        new Zone("an empty zone", List.of(), List.of()),
        new Zone(
            "an SPF record and the proof of ownership beside it",
            List.of(
                "example.com. TXT google-site-verification=abc",
                "-example.com. TXT v=spf1 include:_spf.mailhost.example ~all"),
            List.of(
                "example.com. TXT v=spf1 include:_spf.mailhost.example include:spf.akmta.net"
                    + " ~all")),
        new Zone(
            "two SPF records",
            List.of(
                "-example.com. TXT v=spf1 include:_spf.mailhost.example ~all",
                "-example.com. TXT v=spf1 mx -all",
                "example.com. MX 10 mx.mailhost.example."),
            List.of(
                "example.com. TXT v=spf1 include:_spf.mailhost.example mx include:spf.akmta.net"
                    + " ~all")),
        new Zone(
            "a web address where the links should lead",
            List.of("-trk.example.com. A 192.0.2.10", "www.example.com. A 192.0.2.10"),
            List.of()),
        new Zone(
            "addresses of both families where the links should lead",
            List.of("-trk.example.com. A 192.0.2.10", "-trk.example.com. AAAA 2001:db8::10"),
            List.of()),
        new Zone(
            "a text of somebody else where the links should lead",
            List.of("-trk.example.com. TXT some-verification=1"),
            List.of()),
        new Zone(
            "a text of several lines, with quotes and another alphabet, where the links should"
                + " lead",
            List.of("-trk.example.com. TXT one \\ \"two\"\n;- три\r\n\tfour"),
            List.of()),
        new Zone(
            "records of the domain's own that nobody asked for",
            List.of(
                "www.example.com. CNAME example.com.",
                "shop.example.com. A 192.0.2.11",
                "example.com. A 192.0.2.10",
                "_dmarc.shop.example.com. TXT v=DMARC1; p=none",
                "-_dmarc.example.com. TXT v=DMARC1; p=none; rua=mailto:d@example.com"),
            List.of(
                "_dmarc.example.com. TXT v=DMARC1; p=reject; sp=reject;"
                    + " rua=mailto:d@example.com")),
        new Zone(
            "an alias where the key should be",
            List.of("-ak._domainkey.example.com. CNAME key.mailhost.example."),
            List.of()),
        new Zone(
            "mail, SPF and an address where bounces should lead",
            List.of(
                "-ac-bounces.example.com. MX 10 mx.hosting.example.",
                "-ac-bounces.example.com. TXT v=spf1 mx -all",
                "-ac-bounces.example.com. A 192.0.2.10"),
            List.of()),
        new Zone(
            "aliases of another platform",
            List.of(
                "-trk.example.com. CNAME links.mailhost.example.",
                "-ac-bounces.example.com. CNAME bounces.mailhost.example."),
            List.of()),
        new Zone(
            "a key that was cut into two records",
            List.of(
                "-ak._domainkey.example.com. TXT " + HALF,
                "-ak._domainkey.example.com. TXT " + REST,
                "s1._domainkey.example.com. TXT v=DKIM1; p=" + Practice.SAMPLE_KEY),
            List.of()),
        new Zone(
            "two policies and a text that is none",
            List.of(
                "-_dmarc.example.com. TXT v=DMARC1; p=none",
                "-_dmarc.example.com. TXT v=DMARC1; p=quarantine; rua=mailto:d@example.com",
                "_dmarc.example.com. TXT some-verification=1"),
            List.of(
                "_dmarc.example.com. TXT v=DMARC1; p=reject; sp=reject;"
                    + " rua=mailto:d@example.com")));
  }

  private static PanelSheet look(List<String> own) throws InterruptedException {
    MemoryZone world = new MemoryZone(KindScenarios.CLOCK);
    KindScenarios.addPlatform(world);
    world
        .apex("com.", "a.gtld.example.")
        .apex("example.com.", "ns1.hosting.example.", "ns2.hosting.example.")
        .txt("_spf.mailhost.example.", "v=spf1 ip4:198.51.100.0/24 -all")
        .address("mx.mailhost.example.", "198.51.100.25");
    for (String line : own) {
      String[] part = line.split(" ", 3);
      RecordType type = RecordType.valueOf(part[1]);
      world.add(DomainName.of(part[0]), 300, Rdata.parse(type, part[2]).orElseThrow());
    }
    Answers answers =
        Answers.start(DOMAIN, Mode.CLOUD, KindScenarios.PLATFORM)
            .withKey(
                new Answers.SigningKey(new Selector("ak"), PastedKey.found(Practice.SAMPLE_KEY)));
    Checker checker = new Checker(Kinds.all(), KindScenarios.CLOCK);
    Report report = checker.run(answers, new MemoryNetwork(world), row -> {});
    return PanelSheet.of(
        checker.plan(answers),
        Optional.of(report),
        Panel.of(report.zone(), new Detection.Unknown(), DOMAIN));
  }

  private static String lines(PanelSheet sheet, Language language) {
    return new String(
        PlanFormat.ZONE.bytes(sheet, Outgoing.words(language)), StandardCharsets.UTF_8);
  }

  private static Set<String> applied(List<String> own, String lines) {
    Set<String> zone = new TreeSet<>(own);
    List<String> added = new ArrayList<>();
    for (String line : lines.split("\n", -1)) {
      if (line.startsWith(REMOVED)) {
        String gone = record(line.substring(REMOVED.length()), " IN ");
        assertThat(zone.remove(gone)).as("%s is in the zone", gone).isTrue();
      } else if (!line.isBlank() && !line.startsWith(";")) {
        added.add(record(line, " 300 IN "));
      }
    }
    zone.addAll(added);
    return zone;
  }

  private static String record(String line, String between) {
    String[] part = line.split(between, 2);
    String[] data = part[1].split(" ", 2);
    boolean text = data[0].equals("TXT") || data[0].equals("SPF");
    return part[0] + " " + data[0] + " " + (text ? joined(data[1]) : data[1]);
  }

  private static String joined(String strings) {
    Matcher string = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(strings);
    StringBuilder out = new StringBuilder();
    while (string.find()) {
      out.append(
          Pattern.compile("\\\\([0-9]{3}|.)")
              .matcher(string.group(1))
              .replaceAll(sign -> Matcher.quoteReplacement(octet(sign.group(1)))));
    }
    return new String(out.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /// RFC 1035 §5.1: a sign by its number, or as it is.
  private static String octet(String escaped) {
    return escaped.length() == 1 ? escaped : String.valueOf((char) Integer.parseInt(escaped));
  }

  @ParameterizedTest
  @MethodSource("zones")
  void appliedLiterallyTheyLeaveThePlannedZone(Zone zone) throws Exception {
    for (Language language : Language.values()) {
      Set<String> after = applied(zone.before(), lines(look(zone.before()), language));
      assertThat(after).containsExactlyElementsOf(zone.after());
      assertThat(look(List.copyOf(after)).toDo()).as("nothing is left to do").isEmpty();
    }
  }

  /// RFC 1034 §3.6.2: a name server refuses a zone in which an alias is not alone.
  @ParameterizedTest
  @MethodSource("zones")
  void noAliasStandsBesideOtherData(Zone zone) throws Exception {
    Set<String> after = applied(zone.before(), lines(look(zone.before()), Language.ENGLISH));
    List<String> aliases =
        after.stream()
            .filter(line -> line.contains(" CNAME "))
            .map(line -> line.substring(0, line.indexOf(' ') + 1))
            .toList();
    assertThat(aliases).hasSizeGreaterThanOrEqualTo(2);
    aliases.forEach(
        name -> assertThat(after.stream().filter(line -> line.startsWith(name))).hasSize(1));
  }

  @Test
  void aChangeOfTypeIsToldWithBothTypesAndWhatStopsWorking() throws Exception {
    PanelSheet sheet = look(List.of("trk.example.com. A 192.0.2.10"));
    PanelRow row =
        sheet.with(Action.CHANGE).stream()
            .filter(each -> each.expected().kind().equals("tracking"))
            .findFirst()
            .orElseThrow();
    assertThat(row.isOfAnotherType()).isTrue();
    for (PlanFormat format : List.of(PlanFormat.LETTER, PlanFormat.TEXT, PlanFormat.CSV)) {
      String text =
          new String(format.bytes(sheet, Outgoing.words(Language.ENGLISH)), StandardCharsets.UTF_8);
      assertThat(text).contains("A 192.0.2.10", "another type (A)", "stops working");
    }
  }
}
