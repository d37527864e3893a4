package app.sendready.practice;

import app.sendready.answers.Answers;
import app.sendready.app.Words;
import app.sendready.check.Action;
import app.sendready.check.Checker;
import app.sendready.check.Content;
import app.sendready.check.KindScenarios;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.export.PlanFormat;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.kind.Kinds;
import app.sendready.network.MemoryNetwork;
import app.sendready.provider.Detection;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The zone lines of a plan, applied word by word to a zone that has records of its own: what
/// begins with the sign of removal goes, every line that is no comment comes in.
final class AppliedPlan {
  private static final Messages WORDS = Words.in(Language.ENGLISH, ZoneOffset.UTC);
  private static final String REMOVED = ";- ";
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([0-9]{3}|.)");
  private static final String OFFICE = "v=spf1 include:spf.office-mail.example ~all";

  /// What may stand in a zone already: of each name one set of records, or none.
  private static final List<List<List<String>>> OWN =
      List.of(
          List.of(
              List.of("practice.example. TXT " + OFFICE),
              List.of("practice.example. TXT some-verification=1; \"quoted\" \\ and ч"),
              List.of("practice.example. TXT " + OFFICE, "practice.example. TXT v=spf1 mx -all"),
              List.of("practice.example. TXT spf2.0/pra ?all", "practice.example. TXT " + OFFICE)),
          List.of(
              List.of("_dmarc.practice.example. TXT v=DMARC1; p=none"),
              List.of("_dmarc.practice.example. CNAME dmarc.practice-dns.example."),
              List.of(
                  "_dmarc.practice.example. TXT v=DMARC1; p=none; rua=mailto:d@practice.example",
                  "_dmarc.practice.example. TXT v=DMARC1; p=quarantine"),
              List.of(
                  "_dmarc.practice.example. TXT some-verification=2",
                  "_dmarc.practice.example. TXT v=DMARC1; p=reject; adkim=s")),
          List.of(
              List.of("trk.practice.example. A 192.0.2.10"),
              List.of("trk.practice.example. TXT of\nseveral\nlines"),
              List.of("trk.practice.example. CNAME links.practice-dns.example."),
              List.of(
                  "trk.practice.example. A 192.0.2.10", "trk.practice.example. AAAA 2001:db8::1")),
          List.of(
              List.of("ac-bounces.practice.example. CNAME bounces.practice-dns.example."),
              List.of(
                  "ac-bounces.practice.example. MX 10 mx.office-mail.example.",
                  "ac-bounces.practice.example. TXT v=spf1 mx -all")),
          List.of(
              List.of("ak._domainkey.practice.example. TXT v=DKIM1; k=rsa; p=MIIB"),
              List.of("ak._domainkey.practice.example. TXT v=DKIM1; p="),
              List.of("ak._domainkey.practice.example. CNAME key.practice-dns.example.")),
          List.of(
              List.of("default._bimi.practice.example. CNAME bimi.practice-dns.example."),
              List.of("default._bimi.practice.example. TXT v=BIMI1; l=https://old.example/a.svg")),
          List.of(List.of("_domainkey.practice.example. TXT o=~; r=d@practice.example")),
          List.of(
              List.of("mta-1.practice.example. A 192.0.2.99"),
              List.of("mta-1.practice.example. CNAME links.practice-dns.example."),
              List.of("mta-1.practice.example. TXT of somebody else")),
          List.of(List.of("_domainkey.news.practice.example. CNAME dk.practice-dns.example.")),
          List.of(List.of("back.practice.example. CNAME links.practice-dns.example.")),
          List.of(List.of("bounces.practice.example. CNAME links.practice-dns.example.")),
          List.of(
              List.of("news.practice.example. TXT " + OFFICE),
              List.of("news.practice.example. MX 10 mx.office-mail.example."),
              List.of("news.practice.example. CNAME links.practice-dns.example."),
              List.of("news.practice.example. MX 0 .")),
          List.of(List.of("www.news.practice.example. CNAME practice.example.")));

  private final Answers answers;
  private final Set<String> zone = new LinkedHashSet<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  private AppliedPlan(Answers answers) {
    this.answers = answers;
  }

  /// Looks at a zone made at random, applies the lines, and looks again.
  static AppliedPlan of(Answers answers, Random random) throws InterruptedException {
    AppliedPlan applied = new AppliedPlan(answers);
    for (List<List<String>> name : OWN) {
      int which = random.nextInt(name.size() + 2);
      if (which < name.size()) {
        applied.zone.addAll(name.get(which));
      }
    }
    PanelSheet before = applied.look();
    Set<String> set = applied.apply(before);
    applied.judge(applied.look(), set);
    return applied;
  }

  /// What does not hold.
  List<String> wrong() {
    return wrong;
  }

  private PanelSheet look() throws InterruptedException {
    Practice practice = new Practice(KindScenarios.CLOCK, KindScenarios.PLATFORM);
    practice.world().remove(Practice.DOMAIN, RecordType.MX);
    practice.world().remove(Practice.DOMAIN, RecordType.TXT);
    for (String record : zone) {
      String[] part = record.split(" ", 3);
      practice
          .world()
          .add(
              DomainName.of(part[0]),
              60,
              Rdata.parse(RecordType.valueOf(part[1]), part[2]).orElseThrow());
    }
    Plan plan = Plan.of(answers, Kinds.all());
    RandomPlans.serveLinks(plan, practice.world());
    Report report =
        new Checker(Kinds.all(), KindScenarios.CLOCK)
            .run(answers, new MemoryNetwork(practice.world()), _ -> {});
    return PanelSheet.of(
        plan,
        Optional.of(report),
        Panel.of(report.zone(), new Detection.Unknown(), answers.fromDomain()));
  }

  /// Takes the lines at their word.
  ///
  /// @return the names and types that were set
  private Set<String> apply(PanelSheet sheet) {
    String printed = new String(PlanFormat.ZONE.bytes(sheet, WORDS), StandardCharsets.UTF_8);
    Set<String> added = new LinkedHashSet<>();
    for (String line : printed.split("\n", -1)) {
      if (line.startsWith(REMOVED)) {
        String gone = record(line.substring(REMOVED.length()));
        if (!zone.remove(gone)) {
          wrong.add("to be deleted, and not there: " + gone);
        }
      } else if (!line.isBlank() && !line.startsWith(";")) {
        lines.add(line);
        added.add(record(line));
      }
    }
    zone.addAll(added);
    return added.stream()
        .map(record -> String.join(" ", List.of(record.split(" ", 3)).subList(0, 2)))
        .collect(Collectors.toSet());
  }

  /// What was set is right, and asks for nothing more.
  private void judge(PanelSheet after, Set<String> set) {
    // What hangs on a gap, or on a zone of somebody else, is not right before that is.
    boolean whole =
        after.rows().stream()
            .filter(row -> row.expected().isToPublish() && !row.isInReverseZone())
            .allMatch(row -> !row.hasGap() && row.expected().name().isWithin(Practice.DOMAIN));
    for (PanelRow row : after.rows()) {
      // An address of the other family that stands beside the server's is somebody's to explain.
      boolean was =
          set.contains(row.expected().name() + " " + row.type())
              && row.seen()
                  .filter(
                      seen -> seen.reason().code().code().equals("spf.other-family-not-permitted"))
                  .isEmpty();
      if (!was || !(row.expected().content() instanceof Content.Value)) {
        continue;
      }
      boolean right =
          row.action() != Action.ADD
              && row.action() != Action.CHANGE
              && row.seen().filter(seen -> seen.verdict() != Verdict.FAIL).isPresent();
      if (whole && !right) {
        wrong.add(
            "applied and not right: "
                + row.expected().key()
                + " "
                + row.seen().map(seen -> seen.reason().code().code())
                + " in "
                + zone);
      }
    }
  }

  /// A line of the fragment, as a record whose text is joined.
  private static String record(String line) {
    String[] part = line.split(" IN ", 2);
    String[] data = part[1].split(" ", 2);
    String owner = part[0].split(" ", 2)[0];
    return owner + " " + data[0] + " " + (data[0].equals("TXT") ? joined(data[1]) : data[1]);
  }

  private static String joined(String strings) {
    StringBuilder octets = new StringBuilder();
    Matcher string = STRING.matcher(strings);
    while (string.find()) {
      octets.append(
          ESCAPED
              .matcher(string.group(1))
              .replaceAll(sign -> Matcher.quoteReplacement(sign(sign.group(1)))));
    }
    return new String(
        octets.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /// RFC 1035 §5.1: a sign by its number, or as it is.
  private static String sign(String escaped) {
    return escaped.length() == 1 ? escaped : String.valueOf((char) Integer.parseInt(escaped));
  }

  /// The whole zone as a file, under whatever name a server gives it: the lines as the program
  /// printed them, and what the zone keeps.
  String file() {
    StringBuilder out =
        new StringBuilder("$TTL 300\n@ IN SOA ns1 host 1 3600 600 86400 300\n@ IN NS ns1\n");
    out.append("ns1 IN A 192.0.2.1\n");
    Set<String> printed = lines.stream().map(AppliedPlan::record).collect(Collectors.toSet());
    lines.forEach(line -> out.append(relative(line)).append('\n'));
    zone.stream()
        .filter(record -> !printed.contains(record))
        .map(AppliedPlan::line)
        .forEach(line -> out.append(relative(line)).append('\n'));
    return out.toString();
  }

  private static String line(String record) {
    String[] part = record.split(" ", 3);
    boolean text = part[1].equals("TXT");
    return part[0] + " 300 IN " + part[1] + " " + (text ? quoted(part[2]) : part[2]);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = octet >= ' ' && octet <= '~' && octet != '"' && octet != '\\';
      out.append(plain ? String.valueOf((char) octet) : "\\%03d".formatted(octet & 0xff));
    }
    return out.append('"').toString();
  }

  /// The owner within the zone.
  private static String relative(String line) {
    int space = line.indexOf(' ');
    DomainName owner = DomainName.of(line.substring(0, space));
    String name = owner.toString();
    String within =
        owner.equals(Practice.DOMAIN)
            ? "@"
            : name.substring(0, name.length() - Practice.DOMAIN.toString().length() - 1);
    return within + line.substring(space);
  }
}
