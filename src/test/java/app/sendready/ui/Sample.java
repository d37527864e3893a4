package app.sendready.ui;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.SendingPlatform;
import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.ServerView;
import app.sendready.check.Views;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerId;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.provider.Dialect;
import app.sendready.provider.DnsHost;
import app.sendready.ui.fx.Localized;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// A made-up domain with ten rows and all five verdicts.
public final class Sample {
  public static final Instant NOW = Instant.parse("2026-11-23T14:02:11Z");
  public static final DomainName ZONE = DomainName.of("example.com");
  public static final DomainName FROM = DomainName.of("news.example.com");

  static final String KEY =
      "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu5oIUrFDWZK7F4thFxpZa2or6jBEX3cSL6b2TJdPkO5iNn9v"
          + "HNXhNX31nOefN8FksX94YbLJ8NHcFPbaZTW8R2HthYxRaCyqodxlLHibg8aHdfa+bxKeiI/xABRuAM0WG0JEDSyakMFqIO40"
          + "ghj/h7DUc/4OXNdeQhrKDTlgf2bd+FjpJ3bNAFcMYa3Oeju33b2Tp+PdtqIwXRZksfuXh7m30kuyavp3Uaso145DRBaJZA55"
          + "lNxmHWMgMjO+YjNeuR6j4oQqyGwzPaVcSdOG8Js2mXt+J3Hr+nNmJGxZUUW4Uw5ws08wT9opRgSpn+ThX2d1AgQePpGrWOam"
          + "C3PdcwIDAQAB";

  public static final ExpectedRecord SPF =
      row("spf", FROM, RecordType.TXT, "v=spf1 include:spf.akmta.net ~all", Need.REQUIRED);
  public static final ExpectedRecord DKIM =
      row(
          "dkim",
          FROM.child("ak._domainkey"),
          RecordType.TXT,
          "v=DKIM1; k=rsa; p=" + KEY,
          Need.REQUIRED);
  public static final ExpectedRecord DMARC =
      row(
          "dmarc",
          FROM.child("_dmarc"),
          RecordType.TXT,
          "v=DMARC1; p=reject; sp=reject; rua=mailto:report@news.example.com",
          Need.REQUIRED);
  public static final ExpectedRecord TRACKING =
      row("tracking", FROM.child("trk"), RecordType.CNAME, "trk.aksend.net.", Need.REQUIRED);
  public static final ExpectedRecord TRACKING_TWO =
      row("tracking", FROM.child("go"), RecordType.CNAME, "trk.aksend.net.", Need.REQUIRED);
  public static final ExpectedRecord BOUNCE =
      row("bounce", FROM.child("ac-bounces"), RecordType.CNAME, "akmta.net.", Need.REQUIRED);
  public static final ExpectedRecord PTR =
      new ExpectedRecord(
          "sample.ptr",
          DomainName.of("25.2.0.192.in-addr.arpa"),
          RecordType.PTR,
          new Content.Value("mta1.news.example.com."),
          Need.RECOMMENDED,
          ExpectedRecord.Place.REVERSE_ZONE);
  public static final ExpectedRecord BIMI =
      row(
          "bimi",
          FROM.child("default._bimi"),
          RecordType.TXT,
          "v=BIMI1; l=https://www.example.com/logo.svg",
          Need.OPTIONAL);
  public static final ExpectedRecord APEX =
      new ExpectedRecord(
          "sample.apex",
          FROM,
          RecordType.A,
          new Content.CheckedOnly(),
          Need.RECOMMENDED,
          ExpectedRecord.Place.ZONE);
  public static final ExpectedRecord DELEGATION =
      new ExpectedRecord(
          "sample.delegation",
          FROM,
          RecordType.NS,
          new Content.CheckedOnly(),
          Need.REQUIRED,
          ExpectedRecord.Place.ZONE);

  private static final List<ExpectedRecord> ALL =
      List.of(DELEGATION, APEX, SPF, DKIM, DMARC, TRACKING, TRACKING_TWO, BOUNCE, PTR, BIMI);

  private Sample() {}

  public static Answers answers() {
    return Answers.start(
        FROM,
        Mode.CLOUD,
        new SendingPlatform(
            "Platform",
            DomainName.of("spf.akmta.net"),
            List.of(),
            DomainName.of("trk.aksend.net"),
            DomainName.of("akmta.net"),
            "ak",
            "trk",
            "ac-bounces",
            "mta",
            List.of(),
            List.of()));
  }

  public static Plan plan(Answers answers) {
    return new Plan(answers, ALL);
  }

  /// The first look: all five verdicts.
  public static Report report() {
    return report(
        List.of(
            judged(DELEGATION, Judgement.of(Action.NONE, List.of(), finding(SampleFinding.OK))),
            judged(
                APEX, Judgement.of(Action.NONE, List.of(), finding(SampleFinding.ADDRESS_MISSING))),
            judged(
                SPF,
                Judgement.of(
                        Action.CHANGE,
                        List.of("v=spf1 include:_spf.mailhost.example ~all"),
                        finding(SampleFinding.SECOND_RECORD)
                            .fix(
                                new Fix.Replace(
                                    FROM,
                                    RecordType.TXT,
                                    "v=spf1 include:_spf.mailhost.example ~all",
                                    MERGED)),
                        finding(SampleFinding.ONLY_REPORTS))
                    .proposing(MERGED)),
            judged(
                DKIM,
                Judgement.of(
                    Action.CHANGE,
                    List.of("v=DKIM1; k=rsa; p=" + KEY.substring(0, 237)),
                    finding(SampleFinding.CUT_KEY)
                        .fix(
                            new Fix.Publish(
                                DKIM.name(), RecordType.TXT, DKIM.values().getFirst())))),
            judged(
                DMARC,
                Judgement.of(
                    Action.ADD,
                    List.of(),
                    finding(SampleFinding.NO_POLICY)
                        .fix(
                            new Fix.Publish(
                                DMARC.name(), RecordType.TXT, DMARC.values().getFirst())))),
            right(TRACKING),
            judged(
                TRACKING_TWO,
                Judgement.of(
                    Action.KEEP,
                    List.of("trk.aksend.net."),
                    finding(SampleFinding.NOT_EVERYWHERE))),
            right(BOUNCE),
            judged(PTR, Judgement.of(Action.NONE, List.of(), finding(SampleFinding.NO_ANSWER))),
            right(BIMI)));
  }

  static final String MERGED = "v=spf1 include:_spf.mailhost.example include:spf.akmta.net ~all";

  public static RowReport right(ExpectedRecord expected) {
    return judged(
        expected, Judgement.of(Action.KEEP, expected.values(), finding(SampleFinding.OK)));
  }

  public static RowReport wrong(ExpectedRecord expected) {
    return judged(expected, Judgement.of(Action.ADD, List.of(), finding(SampleFinding.NO_POLICY)));
  }

  public static RowReport silent(ExpectedRecord expected) {
    return judged(expected, Judgement.of(Action.NONE, List.of(), finding(SampleFinding.NO_ANSWER)));
  }

  public static Report report(List<RowReport> rows) {
    return new Report(
        answers(),
        new ZoneCut.Zone(ZONE, List.of(), List.of(), List.of(), true, ZoneCut.Security.NOT_CHECKED),
        rows,
        NOW,
        Duration.ofMillis(84));
  }

  /// The program's words, plus the sample's own.
  public static Localized words(Language language) {
    List<String> bases =
        List.of(
            "app.sendready.i18n.common",
            "app.sendready.text.comparison",
            "app.sendready.key.key",
            "app.sendready.kind.bimi.bimi",
            "app.sendready.provider.provider",
            "app.sendready.ui.shell.shell",
            "app.sendready.ui.step.domain.domain",
            "app.sendready.ui.control.control",
            "app.sendready.ui.step.records.records",
            "app.sendready.ui.step.check.check",
            "app.sendready.ui.step.check.say",
            "app.sendready.ui.tool.panel.panel",
            "app.sendready.ui.handover.handover",
            "app.sendready.ui.sample");
    return new Localized(language, chosen -> new Messages(chosen, ZoneOffset.UTC, bases));
  }

  /// A host that wants short names and TXT in quotes.
  public static DnsHost host() {
    return new DnsHost(
        "sample",
        "Cloudflare",
        new DnsHost.Evidence(DnsHost.Grade.A, List.of(), LocalDate.of(2026, 11, 1), Set.of()),
        List.of(),
        new Dialect(
            Dialect.NameForm.RELATIVE,
            "@",
            false,
            Dialect.TextForm.PLAIN,
            OptionalInt.empty(),
            false),
        new DnsHost.Ttl(Optional.of("Auto"), OptionalLong.empty()),
        new DnsHost.Labels(
            Map.of(Language.ENGLISH, "Name"), Map.of(Language.ENGLISH, Map.of("*", "Content"))),
        Optional.of("https://panel.example/{domain}"),
        List.of(),
        false);
  }

  private static ExpectedRecord row(
      String kind, DomainName name, RecordType type, String value, Need need) {
    return new ExpectedRecord(
        "sample." + kind, name, type, new Content.Value(value), need, ExpectedRecord.Place.ZONE);
  }

  private static Finding finding(SampleFinding code) {
    return Finding.of(code)
        .with("domain", FROM.withoutDot())
        .with("time", NOW.plusSeconds(1969))
        .with("host", "kip.ns.example");
  }

  private static RowReport judged(ExpectedRecord expected, Judgement judgement) {
    boolean silent = judgement.worst().code() == SampleFinding.NO_ANSWER;
    String outcome = silent ? "timeout" : judgement.found().isEmpty() ? "nxdomain" : "found";
    List<ServerView> host =
        List.of(
            new ServerView(
                new ServerId("ada.ns.example", "192.0.2.53"),
                outcome,
                judgement.found(),
                silent ? -1 : 300,
                NOW),
            new ServerView(
                new ServerId("kip.ns.example", "198.51.100.53"),
                outcome,
                judgement.found(),
                silent ? -1 : 300,
                NOW));
    boolean everywhere = judgement.worst().code() != SampleFinding.NOT_EVERYWHERE;
    return new RowReport(
        expected,
        judgement,
        new Views(
            host,
            everywhere
                ? List.of()
                : List.of(
                    new ServerView(
                        new ServerId("Resolver One", "203.0.113.1"),
                        "nxdomain",
                        List.of(),
                        1800,
                        NOW)),
            Optional.empty(),
            everywhere ? Optional.empty() : Optional.of(NOW.plusSeconds(1969))));
  }
}
