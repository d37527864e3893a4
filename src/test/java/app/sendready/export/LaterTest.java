package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Views;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.kind.bimi.BimiFinding;
import app.sendready.provider.Detection;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelSheet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A row that waits for the others is told as one for later, and one that would do harm has no
/// value, in every form for people.
final class LaterTest {
  private static final DomainName DOMAIN = DomainName.of("example.com");
  private static final String POLICY =
      "v=DMARC1; p=reject; sp=reject; rua=mailto:report@example.com";

  private static RowReport row(
      String kind, ExpectedRecord.Turn turn, String value, Action action, FixtureReport.Code code) {
    ExpectedRecord expected =
        new ExpectedRecord(
            kind,
            turn == ExpectedRecord.Turn.LAST ? DOMAIN.child("_dmarc") : DOMAIN,
            kind.equals("mx") ? RecordType.MX : RecordType.TXT,
            new Content.Value(value),
            Need.REQUIRED,
            ExpectedRecord.Place.ZONE);
    return new RowReport(
        turn == ExpectedRecord.Turn.LAST ? expected.afterOthers() : expected,
        Judgement.of(action, List.of(), Finding.of(code)),
        Views.NONE);
  }

  private static RowReport spf(FixtureReport.Code code) {
    return row("spf", ExpectedRecord.Turn.ANY, "v=spf1 ~all", Action.NONE, code);
  }

  private static final RowReport DMARC =
      row(
          "dmarc",
          ExpectedRecord.Turn.LAST,
          POLICY,
          Action.ADD,
          FixtureReport.Code.MULTIPLE_RECORDS);

  private static Report report(RowReport... rows) {
    return new Report(
        FixtureReport.answers(),
        FixtureReport.report().zone(),
        List.of(rows),
        FixtureReport.report().checkedAt(),
        Duration.ZERO);
  }

  private static String print(CheckFormat format, Report report, Language language) {
    Messages messages = FixtureReport.messages(language);
    return new String(
        format.bytes(report, new Detection.Unknown(), messages), StandardCharsets.UTF_8);
  }

  /// The line of a form for people that names the row.
  private static String line(CheckFormat format, Report report, Language language) {
    return Arrays.stream(print(format, report, language).split("\n"))
        .filter(line -> line.contains("_dmarc.example.com"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckFormat.class,
      names = {"TEXT", "CSV", "MARKDOWN"})
  void theRowThatWaitsIsForLaterAndNeverNotRight(CheckFormat format) {
    Report early = report(spf(FixtureReport.Code.MULTIPLE_RECORDS), DMARC);

    assertThat(line(format, early, Language.ENGLISH)).contains("Later").doesNotContain("Not right");
    assertThat(line(format, early, Language.RUSSIAN)).contains("Позже").doesNotContain("Неверно");
    assertThat(print(format, early, Language.ENGLISH))
        .contains("Its turn comes when the others are right.");
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckFormat.class,
      names = {"TEXT", "CSV", "MARKDOWN"})
  void whenTheOthersAreRightItsTurnHasCome(CheckFormat format) {
    Report due = report(spf(FixtureReport.Code.OK), DMARC);

    assertThat(line(format, due, Language.ENGLISH)).contains("Not right").doesNotContain("Later");
    assertThat(print(format, due, Language.ENGLISH)).doesNotContain("Its turn comes");
  }

  @Test
  void thePageHasAToneForIt() {
    Report early = report(spf(FixtureReport.Code.UNKNOWN), DMARC);

    assertThat(print(CheckFormat.HTML, early, Language.ENGLISH))
        .contains("○ Later")
        .contains("Its turn comes when the others are right.")
        .doesNotContain("Not right");
  }

  @Test
  void forProgramsTheVerdictStays() {
    Report early = report(spf(FixtureReport.Code.OK), DMARC);

    assertThat(print(CheckFormat.JSON, early, Language.ENGLISH))
        .contains("\"status\": \"fail\"")
        .doesNotContainIgnoringCase("later");
  }

  @Test
  void theSumCountsItByItself() {
    assertThat(
            print(
                CheckFormat.TEXT,
                report(spf(FixtureReport.Code.MULTIPLE_RECORDS), DMARC),
                Language.ENGLISH))
        .endsWith("Not ready yet: 1 not right, 1 for later.\n");
    assertThat(print(CheckFormat.TEXT, report(spf(FixtureReport.Code.OK), DMARC), Language.ENGLISH))
        .endsWith("1 not right, 1 right.\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckFormat.class,
      names = {"TEXT", "CSV", "MARKDOWN", "HTML"})
  void aLogoThatIsNotThereIsNeitherPraisedNorBlamed(CheckFormat format) {
    String unwanted = print(format, report(logo(BimiFinding.NOT_PLANNED)), Language.ENGLISH);
    String wanted = print(format, report(logo(BimiFinding.MISSING)), Language.ENGLISH);

    assertThat(unwanted).contains("Not used").doesNotContain("Right");
    assertThat(wanted).contains("Optional, not there yet").doesNotContain("Can be better");
    assertThat(print(CheckFormat.TEXT, report(logo(BimiFinding.MISSING)), Language.ENGLISH))
        .endsWith("Ready to send: 1 optional and not there yet.\n");
    assertThat(print(CheckFormat.JSON, report(logo(BimiFinding.MISSING)), Language.ENGLISH))
        .contains("\"status\": \"warn\"");
  }

  private static RowReport logo(BimiFinding finding) {
    ExpectedRecord expected =
        new ExpectedRecord(
            "bimi",
            DOMAIN.child("default._bimi"),
            RecordType.TXT,
            new Content.Value("v=BIMI1; l=https://example.com/logo.svg"),
            Need.OPTIONAL,
            ExpectedRecord.Place.ZONE);
    Action action = finding == BimiFinding.MISSING ? Action.ADD : Action.NONE;
    return new RowReport(
        expected, Judgement.of(action, List.of(), Finding.of(finding)), Views.NONE);
  }

  @Test
  void inTheProgressOfACheckItIsForLaterToo() {
    CheckText text = new CheckText(FixtureReport.messages(Language.ENGLISH));

    assertThat(text.line(DMARC)).startsWith("○ Later");
    assertThat(text.line(spf(FixtureReport.Code.MULTIPLE_RECORDS))).startsWith("✕ Not right");
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckFormat.class,
      names = {"TEXT", "CSV", "MARKDOWN", "HTML"})
  void whatMustNotBePublishedHasNoValue(CheckFormat format) {
    Report office =
        report(
            row(
                "mx",
                ExpectedRecord.Turn.ANY,
                "10 mta-1.example.com.",
                Action.CONFLICT,
                FixtureReport.Code.MULTIPLE_RECORDS));

    assertThat(print(format, office, Language.ENGLISH)).doesNotContain("mta-1.example.com");
  }

  /// Where it is all there is to do, no records stand above it.
  @Test
  void theLetterNamesRecordsAboveItOnlyWhereThereAreAny() {
    RowReport nobodyKnows =
        new RowReport(
            spf(FixtureReport.Code.UNKNOWN).expected(),
            Judgement.of(
                Action.NONE, List.of("v=spf1 -all"), Finding.of(FixtureReport.Code.UNKNOWN)),
            Views.NONE);

    assertThat(letter(report(nobodyKnows, DMARC)))
        .contains("Please publish this one only when we have written")
        .doesNotContain("records above");
    assertThat(letter(report(spf(FixtureReport.Code.UNKNOWN), DMARC)))
        .contains("When the records above are in place");
  }

  private static String letter(Report report) {
    return new Letter(FixtureReport.messages(Language.ENGLISH))
        .of(
            PanelSheet.of(
                new Plan(
                    report.answers(), report.rows().stream().map(RowReport::expected).toList()),
                Optional.of(report),
                Panel.of(report.zone(), new Detection.Unknown(), report.answers().fromDomain())));
  }
}
