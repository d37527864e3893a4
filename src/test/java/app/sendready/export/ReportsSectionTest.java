package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Golden;
import app.sendready.answers.DmarcPolicy;
import app.sendready.i18n.Language;
import app.sendready.provider.Detection;
import app.sendready.reports.KeptAnswer;
import app.sendready.reports.KeptAnswer.KeptSender;
import app.sendready.reports.KeptAnswer.Span;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page about DMARC reports in a report that is handed over.
class ReportsSectionTest {
  private static final LocalDate TODAY =
      LocalDate.ofInstant(FixtureReport.report().checkedAt(), ZoneOffset.UTC);

  private static KeptAnswer kept(boolean ready, int age, String name) {
    LocalDate last = TODAY.minusDays(age);
    return new KeptAnswer(
        "shop.example",
        DmarcPolicy.NONE,
        DmarcPolicy.QUARANTINE,
        ready,
        new Span(last.minusDays(29), last, 28, 48_210, 183),
        List.of("Yahoo", "Mail.ru"),
        List.of(
            new KeptSender("known", name, 160, 160),
            new KeptSender("network", "", 23, 23),
            new KeptSender("platform", "Altcraft", 48_000, 0),
            new KeptSender("forwarded", "", 20, 0),
            new KeptSender("own", "", 7, 0)));
  }

  private static String page(CheckFormat format, Language language, KeptAnswer kept) {
    return new String(
        format.bytes(
            FixtureReport.report(),
            new Detection.Unknown(),
            Optional.of(kept),
            FixtureReport.messages(language)),
        StandardCharsets.UTF_8);
  }

  private static String section(Language language, KeptAnswer kept) {
    String all = page(CheckFormat.MARKDOWN, language, kept);
    return all.substring(
        all.indexOf(language == Language.ENGLISH ? "## DMARC reports" : "## Отчёты DMARC"));
  }

  @Test
  void whatCameWhatAStepWouldTouchAndTheGaps() {
    Golden.check(
        getClass(), "reports.md", section(Language.ENGLISH, kept(false, 1, "Google Workspace")));
    Golden.check(
        getClass(), "reports_ru.md", section(Language.RUSSIAN, kept(false, 1, "Google Workspace")));
  }

  @Test
  void whatIsOldSaysSo() {
    assertThat(section(Language.ENGLISH, kept(true, 30, "a"))).doesNotContain("days old");
    assertThat(section(Language.ENGLISH, kept(true, 31, "a")))
        .contains("The policy can go from none to quarantine")
        .contains("The newest report is 31 days old: read newer ones before the next step.");
    assertThat(section(Language.RUSSIAN, kept(true, 31, "a")))
        .contains("Самому новому отчёту 31 день");
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckFormat.class,
      names = {"HTML", "MARKDOWN"})
  void namesOfStrangersDoNothingOnAPage(CheckFormat format) {
    String page = page(format, Language.ENGLISH, kept(true, 1, "\u202e<script>|[a](javascript:b)"));
    assertThat(page).doesNotContain("\u202e").doesNotContain("<script>|").contains("48,210");
  }

  @Test
  void thePdfHasItToo() throws Exception {
    byte[] pdf =
        CheckFormat.PDF.bytes(
            FixtureReport.report(),
            new Detection.Unknown(),
            Optional.of(kept(true, 1, "SendGrid")),
            FixtureReport.messages(Language.RUSSIAN));
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Отчёты DMARC")
          .contains("SendGrid")
          .contains("Неизвестные адреса");
    }
  }

  @Test
  void withoutReportsThereIsNoPage() {
    assertThat(
            new String(
                CheckFormat.HTML.bytes(
                    FixtureReport.report(),
                    new Detection.Unknown(),
                    FixtureReport.messages(Language.ENGLISH)),
                StandardCharsets.UTF_8))
        .doesNotContain("DMARC reports");
  }
}
