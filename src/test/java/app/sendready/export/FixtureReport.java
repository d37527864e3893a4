package app.sendready.export;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.check.Fix;
import app.sendready.check.Judgement;
import app.sendready.check.KindScenarios;
import app.sendready.check.Need;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.ServerView;
import app.sendready.check.Verdict;
import app.sendready.check.Views;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One row of every verdict, with words of its own, so that no record kind is needed.
public final class FixtureReport {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final DomainName DOMAIN = DomainName.of("xn--80a1acny.example.com");
  private static final DomainName ZONE = DomainName.of("example.com");

  private FixtureReport() {}

  enum Code implements FindingCode {
    OK(Verdict.PASS),
    MULTIPLE_RECORDS(Verdict.FAIL),
    SOFT(Verdict.WARN),
    NOT_EVERYWHERE(Verdict.WAITING),
    UNKNOWN(Verdict.UNKNOWN);

    private final Verdict verdict;

    Code(Verdict verdict) {
      this.verdict = verdict;
    }

    @Override
    public String group() {
      return "fixture";
    }

    @Override
    public Verdict verdict() {
      return verdict;
    }
  }

  public static Messages messages(Language language) {
    return new Messages(
        language,
        ZoneOffset.UTC,
        List.of(
            "app.sendready.i18n.common",
            "app.sendready.export.export",
            "app.sendready.text.comparison",
            "app.sendready.answers.answer",
            "app.sendready.check.plan",
            "app.sendready.key.key",
            "app.sendready.answers.fromdomain",
            "app.sendready.cli.cli",
            "app.sendready.project.project",
            "app.sendready.provider.provider",
            "app.sendready.reports.reports",
            "app.sendready.export.fixture.fixture",
            "app.sendready.export.fixture.spf",
            "app.sendready.kind.bimi.bimi"));
  }

  public static Answers answers() {
    return Answers.start(DOMAIN, Mode.CLOUD, KindScenarios.PLATFORM);
  }

  public static Plan plan() {
    return new Plan(answers(), rows().stream().map(RowReport::expected).toList());
  }

  public static Report report() {
    ZoneCut zone =
        new ZoneCut.Zone(
            ZONE,
            List.of(
                new ZoneCut.Server(
                    DomainName.of("ns1.hosting.example"),
                    Optional.of(IpAddress.of("192.0.2.1")),
                    Optional.empty(),
                    Optional.of(7L)),
                new ZoneCut.Server(
                    DomainName.of("ns2.hosting.example"),
                    Optional.of(IpAddress.of("2001:db8::2")),
                    Optional.of(new Trouble(Trouble.Kind.TIMEOUT, "no answer")),
                    Optional.empty()),
                new ZoneCut.Server(
                    DomainName.of("ns3.hosting.example"),
                    Optional.empty(),
                    Optional.of(new Trouble(Trouble.Kind.NO_SERVER, "no address")),
                    Optional.empty())),
            List.of(DomainName.of("ns1.hosting.example"), DomainName.of("ns2.hosting.example")),
            List.of(),
            true,
            ZoneCut.Security.NOT_CHECKED);
    return new Report(answers(), zone, rows(), NOW, Duration.ofMillis(84));
  }

  /// A report of the same domain whose zone nobody could find.
  public static Report withoutZone() {
    return new Report(
        answers(),
        new ZoneCut.Unknown(
            new Trouble(Trouble.Kind.TIMEOUT, "no answer \u001b[31m"),
            new AnsweredBy(new ServerId("system", ""), false, NOW)),
        List.of(row("delegation", "", RecordType.NS, none(), Need.REQUIRED, Code.UNKNOWN)),
        NOW,
        Duration.ofSeconds(2));
  }

  /// A report of one row in which a stranger's text stands wherever one can.
  public static Report saying(String text) {
    Judgement judgement =
        new Judgement(
            List.of(
                Finding.of(Code.MULTIPLE_RECORDS)
                    .with("domain", text)
                    .with("count", 2)
                    .with("records", List.of(text))
                    .with("since", NOW)
                    .with("after", Duration.ofMinutes(5))
                    .fix(new Fix.Replace(DOMAIN, RecordType.TXT, text, "v=spf1 -all"))),
            List.of(text),
            Optional.of("v=spf1 -all"),
            Action.CHANGE);
    ServerView server =
        new ServerView(
            new ServerId("ns1.hosting.example", "192.0.2.1"), "found", List.of(text), 300, NOW);
    RowReport row =
        new RowReport(
            expected("spf", "", RecordType.TXT, new Content.Value(text), Need.REQUIRED),
            judgement,
            new Views(List.of(server), List.of(server), Optional.of(server), Optional.empty()));
    return new Report(answers(), report().zone(), List.of(row), NOW, Duration.ZERO);
  }

  /// A report with only these verdicts, each of a row of the given need.
  public static Report of(Need need, Verdict... verdicts) {
    List<RowReport> rows =
        Stream.of(verdicts)
            .map(v -> Stream.of(Code.values()).filter(c -> c.verdict() == v).findFirst())
            .map(c -> row("spf", "", RecordType.TXT, none(), need, c.orElseThrow()))
            .toList();
    return new Report(answers(), report().zone(), rows, NOW, Duration.ZERO);
  }

  private static Content none() {
    return new Content.CheckedOnly();
  }

  private static List<RowReport> rows() {
    return List.of(
        row("delegation", "", RecordType.NS, none(), Need.REQUIRED, Code.OK),
        doubled(),
        row(
            "dkim",
            "ak._domainkey",
            RecordType.TXT,
            new Content.Placeholder("v=DKIM1; k=rsa; p=<your key>"),
            Need.REQUIRED,
            Code.UNKNOWN),
        row(
            "dmarc",
            "_dmarc",
            RecordType.TXT,
            new Content.Value("v=DMARC1; p=reject; sp=reject; rua=mailto:report@example.com"),
            Need.REQUIRED,
            Code.SOFT),
        waiting());
  }

  private static RowReport row(
      String kind, String label, RecordType type, Content content, Need need, Code code) {
    return new RowReport(
        expected(kind, label, type, content, need),
        Judgement.of(Action.NONE, List.of(), Finding.of(code)),
        Views.NONE);
  }

  private static ExpectedRecord expected(
      String kind, String label, RecordType type, Content content, Need need) {
    return new ExpectedRecord(
        kind,
        label.isEmpty() ? DOMAIN : DOMAIN.child(label),
        type,
        content,
        need,
        ExpectedRecord.Place.ZONE);
  }

  private static RowReport doubled() {
    String current = "v=spf1 include:spf.example.net ~all";
    String merged = "v=spf1 include:spf.example.net include:spf.akmta.net ~all";
    List<String> found = List.of(current, "v=spf1\u202e \u001b[2Jinclude:other.example ~all");
    Judgement judgement =
        new Judgement(
            List.of(
                Finding.of(Code.SOFT),
                Finding.of(Code.OK),
                Finding.of(Code.MULTIPLE_RECORDS)
                    .with("domain", "рассылка.example.com")
                    .with("count", 2)
                    .with("records", found)
                    .with("since", NOW)
                    .with("after", Duration.ofMinutes(5))
                    .fix(new Fix.Replace(DOMAIN, RecordType.TXT, current, merged))),
            found,
            Optional.of(merged),
            Action.CHANGE);
    return new RowReport(
        expected(
            "spf",
            "",
            RecordType.TXT,
            new Content.Value("v=spf1 include:spf.akmta.net ~all"),
            Need.REQUIRED),
        judgement,
        new Views(
            List.of(
                new ServerView(
                    new ServerId("ns1.hosting.example", "192.0.2.1"), "found", found, 300, NOW),
                new ServerView(
                    new ServerId("ns2.hosting.example", "2001:db8::2"),
                    "timeout",
                    List.of(),
                    -1,
                    NOW)),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  private static RowReport waiting() {
    List<String> target = List.of("trk.aksend.net.");
    return new RowReport(
        expected(
            "tracking",
            "trk",
            RecordType.CNAME,
            new Content.Value("trk.aksend.net."),
            Need.REQUIRED),
        Judgement.of(
            Action.KEEP,
            target,
            Finding.of(Code.NOT_EVERYWHERE).fix(new Fix.Wait(Duration.ofMinutes(20)))),
        new Views(
            List.of(
                new ServerView(
                    new ServerId("ns1.hosting.example", "192.0.2.1"), "found", target, 300, NOW)),
            List.of(
                new ServerView(
                    new ServerId("Example DNS", "198.51.100.1#5353"),
                    "nxdomain",
                    List.of(),
                    1200,
                    NOW)),
            Optional.of(new ServerView(new ServerId("system", ""), "found", target, 120, NOW)),
            Optional.of(NOW.plusSeconds(1200))));
  }
}
