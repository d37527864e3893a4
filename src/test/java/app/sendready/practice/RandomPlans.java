package app.sendready.practice;

import app.sendready.answers.AnswerField;
import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.SendingPlatform;
import app.sendready.answers.Target;
import app.sendready.check.Action;
import app.sendready.check.Checker;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.KindScenarios;
import app.sendready.check.Plan;
import app.sendready.check.PlanConflict;
import app.sendready.check.Report;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.kind.Kinds;
import app.sendready.network.MemoryNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Answers at random, their plans, and whether each plan holds together: no two rows that DNS
/// cannot hold, every value meaning what was meant, and the checker content once it is published.
final class RandomPlans {
  private static final SendingPlatform PLATFORM = KindScenarios.PLATFORM;

  /// What people type, right and wrong, by the member of the answer.
  private static final Map<String, List<String>> TYPED =
      Map.ofEntries(
          Map.entry("mode", List.of("cloud", "on-premise", "onprem")),
          Map.entry(
              "selector", List.of("ak", "AK2026", "jan.2026", "mail.practice.example", "a b")),
          Map.entry("publicKey", List.of("", "v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY)),
          Map.entry(
              "tracking",
              List.of(
                  "trk",
                  "click.go",
                  "img",
                  "ссылки",
                  "1",
                  "_dmarc",
                  "ak._domainkey",
                  "mta-1",
                  "back",
                  "trk.exmaple.com",
                  "trk.practice.example",
                  "192.0.2.1")),
          Map.entry(
              "trackingTarget",
              List.of(
                  "",
                  "links.practice-dns.example",
                  "ns1.practice-dns.example",
                  "203.0.113.81",
                  "trk.practice.example",
                  "trk.news.practice.example",
                  "links")),
          Map.entry("bounce", List.of("ac-bounces", "back", "trk", "back.mail", "default._bimi")),
          Map.entry(
              "servers",
              List.of(
                  "mta-1=192.0.2.25",
                  "mta-2=192.0.2.26;ip4:192.0.2.27",
                  "mta-2",
                  "mx.practice.example=[192.0.2.28]",
                  "mail.office-mail.example=192.0.2.29",
                  "trk=192.0.2.30")),
          Map.entry(
              "mailFrom", List.of("", "bounces", "return.office-mail.example", "trk", "192.0.2.4")),
          Map.entry("receivesMail", List.of("yes", "no")),
          Map.entry("dmarcPolicy", List.of("none", "quarantine", "reject", "strict")),
          Map.entry(
              "reportAddress",
              List.of(
                  "report@practice.example",
                  "rua=mailto:d+m'arc@practice.example",
                  "a@b@practice.example",
                  "")),
          Map.entry(
              "logo",
              List.of("", "https://www.practice.example/a;b,ц.svg", "http://practice.example/a")),
          Map.entry("legacy", List.of("yes", "no")),
          Map.entry("weakenDmarc", List.of("yes", "no")));

  /// How many zones one start of the name server loads.
  private static final int ZONES = 5000;

  private final Random random;
  private final Random around;
  private final boolean nsd;
  private final List<String> zones = new ArrayList<>();
  private int clashes;
  private int checked;
  private int applied;
  private int loaded;

  /// @param nsd whether a real name server has to load each zone, too
  RandomPlans(long seed, boolean nsd) {
    this.random = new Random(seed);
    this.around = new Random(seed);
    this.nsd = nsd;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Answers answers() {
    DomainName from = random.nextBoolean() ? Practice.DOMAIN : Practice.DOMAIN.child("news");
    Answers answers = Answers.start(from, Mode.CLOUD, PLATFORM);
    for (AnswerField<?> field : AnswerFields.all()) {
      List<String> typed = new ArrayList<>();
      boolean several =
          field.shape() == AnswerField.Shape.LIST || field.shape() == AnswerField.Shape.PAIRS;
      for (int i = several ? random.nextInt(4) : 1; i > 0; i--) {
        typed.add(one(TYPED.get(field.member())));
      }
      answers = field.write(answers, typed);
    }
    return answers;
  }

  /// Makes and tries so many plans.
  ///
  /// @return what does not hold, each with its seedless answers; none for a sound program
  List<String> run(int count) throws InterruptedException {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Answers answers = answers();
      Plan plan = Plan.of(answers, Kinds.all());
      List<String> here = new ArrayList<>(holds(plan));
      if (plan.conflicts().isEmpty()) {
        here.addAll(values(plan));
        AppliedPlan beside = AppliedPlan.of(answers, around);
        here.addAll(beside.wrong());
        applied++;
        zones.add(beside.file());
        if (plan.records().stream().noneMatch(RandomPlans::isGap)) {
          here.addAll(published(plan));
          checked++;
        }
      } else {
        clashes++;
      }
      here.forEach(what -> wrong.add(what + "\n    " + answers));
      if (zones.size() == ZONES || i == count - 1) {
        wrong.addAll(load());
      }
    }
    return wrong;
  }

  private List<String> load() throws InterruptedException {
    List<String> against = nsd ? Nsd.load(zones) : List.of();
    loaded += nsd ? zones.size() : 0;
    zones.clear();
    return against;
  }

  /// How many plans were refused, and how many published and checked.
  String summary() {
    return "%d refused, %d published and checked, %d applied beside what a zone keeps, %d loaded in NSD"
        .formatted(clashes, checked, applied, loaded);
  }

  /// RFC 1034 §3.6.2, counted by itself: what the plan accepts has no alias beside anything.
  private static List<String> holds(Plan plan) {
    Map<DomainName, List<ExpectedRecord>> names =
        plan.records().stream()
            .filter(ExpectedRecord::isToPublish)
            .collect(Collectors.groupingBy(ExpectedRecord::name));
    boolean clash =
        names.values().stream()
            .anyMatch(rows ->
                rows.size() > 1 && rows.stream().anyMatch(r -> r.type() == RecordType.CNAME));
    boolean told =
        plan.conflicts().stream()
            .map(PlanConflict::reason)
            .anyMatch(
                Set.of(PlanConflict.Reason.ALIAS_BESIDE, PlanConflict.Reason.TWO_ALIASES)
                    ::contains);
    return clash == told ? List.of() : List.of("an alias beside something: " + clash);
  }

  private static List<String> values(Plan plan) {
    List<String> wrong = new ArrayList<>();
    Answers answers = plan.answers();
    for (ExpectedRecord row : plan.records()) {
      if (!(row.content() instanceof Content.Value(String text))) {
        continue;
      }
      boolean means =
          Rdata.parse(row.type(), text).filter(r -> r.text().equals(text)).isPresent()
              && switch (row.kind()) {
                case "spf" ->
                    text.matches("v=spf1( (ip4|ip6|include):\\S+)+ ~all")
                        && answers.servers().addresses().stream()
                            .allMatch(ip -> text.contains(":" + ip + " "));
                case "dmarc" ->
                    text.endsWith("; rua=mailto:" + answers.policy().reportAddress())
                        && text.indexOf('@') == text.lastIndexOf('@');
                case "bimi" ->
                    text.equals("v=BIMI1; l=" + answers.policy().logo().orElseThrow())
                        && text.indexOf(';') == text.lastIndexOf(';')
                        && text.chars().allMatch(c -> c > ' ' - 1 && c < 0x7f);
                case "tracking", "bounce" ->
                    row.name().isWithin(Practice.DOMAIN)
                        && (row.type() != RecordType.CNAME
                            || !DomainName.of(text).equals(row.name()));
                default -> true;
              };
      if (!means) {
        wrong.add(row.kind() + " holds " + text);
      }
    }
    return wrong;
  }

  /// A plan with a gap cannot be published as a whole.
  private static boolean isGap(ExpectedRecord row) {
    return row.isToPublish() && row.content() instanceof Content.Placeholder;
  }

  /// Publishes all that is ready, and asks the checker.
  private static List<String> published(Plan plan) throws InterruptedException {
    Practice practice = new Practice(KindScenarios.CLOCK, PLATFORM);
    practice.world().remove(Practice.DOMAIN, RecordType.MX);
    practice.world().remove(Practice.DOMAIN, RecordType.TXT);
    for (ExpectedRecord row : plan.records()) {
      if (row.content() instanceof Content.Value(String text)) {
        Rdata.parse(row.type(), text).ifPresent(r -> practice.world().add(row.name(), 60, r));
      }
    }
    serveLinks(plan, practice.world());
    Report report =
        new Checker(Kinds.all(), KindScenarios.CLOCK)
            .run(plan.answers(), new MemoryNetwork(practice.world()), _ -> {});
    return report.rows().stream()
        .filter(row -> row.expected().content() instanceof Content.Value)
        .filter(row ->
            row.verdict() == Verdict.FAIL
                || row.judgement().action() == Action.ADD
                || row.judgement().action() == Action.CHANGE
                || row.judgement().action() == Action.CONFLICT)
        .map(row ->
            "published and not right: "
                + row.expected().key()
                + " "
                + row.reason().code().code()
                + " "
                + Optional.of(row.expected().values()))
        .toList();
  }

  /// Gives the host of the links an address, unless the plan itself has a record there.
  static void serveLinks(Plan plan, MemoryZone world) {
    plan.answers()
        .trackingTarget()
        .filter(target -> target instanceof Target.Host)
        .map(target -> ((Target.Host) target).name())
        .filter(host ->
            plan.records().stream()
                .noneMatch(row -> row.name().equals(host) && row.type() != RecordType.TXT))
        .ifPresent(host -> world.address(host.toString(), "203.0.113.81"));
  }
}
