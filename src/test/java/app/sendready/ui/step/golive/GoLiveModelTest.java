package app.sendready.ui.step.golive;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.app.Words;
import app.sendready.check.Action;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.golive.Demands;
import app.sendready.golive.WarmUp;
import app.sendready.i18n.Language;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.ui.Sample;
import app.sendready.ui.fx.Background;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import app.sendready.web.TlsProbeResult;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoLiveModelTest {
  private final Map<String, String> saved = new LinkedHashMap<>();
  private final SimpleObjectProperty<Optional<Report>> report =
      new SimpleObjectProperty<>(Optional.empty());
  private final SimpleObjectProperty<Optional<Answers>> answers =
      new SimpleObjectProperty<>(
          Optional.of(Answers.start(Practice.DOMAIN, Mode.CLOUD, PlatformFile.builtIn())));
  private final GoLiveModel model =
      new GoLiveModel(
          Demands.builtIn(),
          answers,
          report,
          new WizardModel().fields(),
          new GoLiveModel.Asked(
              Optional.empty(),
              _ -> new TlsProbeResult.Unreached("no network"),
              () -> new Background(Runnable::run, Runnable::run)),
          Clock.fixed(Instant.parse("2026-11-25T22:30:00Z"), ZoneOffset.UTC),
          ZoneId.of("Europe/Moscow"),
          saved::put);

  @Test
  void theCalendarBeginsTomorrowWhereTheUserIs() {
    model.people().text().set("50 000");
    assertThat(model.plan().getValue()).isEmpty();
    model.daily().text().set("10,000");
    WarmUp plan = model.plan().getValue().orElseThrow();
    assertThat(plan.days().getFirst().date()).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(plan.last().messages()).isEqualTo(10_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"12 34", "ten", "1.5", "-3", "0", "9999999999999", "2000000000"})
  void whatIsNoCountIsSaidKindly(String typed) {
    model.people().text().set(typed);
    assertThat(model.people().value()).isEmpty();
    assertThat(model.people().note().getValue()).isPresent();
  }

  @Test
  void bothFilesAreNamedAfterTheDomain() {
    model.saveTable(Words.in(Language.ENGLISH, ZoneOffset.UTC));
    assertThat(saved).isEmpty();
    model.people().text().set("1000");
    model.daily().text().set("500");
    model.saveTable(Words.in(Language.ENGLISH, ZoneOffset.UTC));
    model.saveCalendar(Words.in(Language.RUSSIAN, ZoneOffset.UTC));
    assertThat(saved)
        .containsOnlyKeys("warm-up-practice.example.csv", "warm-up-practice.example.ics");
    assertThat(saved.get("warm-up-practice.example.ics")).contains("BEGIN:VEVENT");
  }

  @Test
  void aToolThatTakesADomainWaitsForOne() {
    assertThat(model.tools()).allMatch(tool -> model.address(tool).isPresent());
    answers.set(Optional.empty());
    assertThat(model.tools()).anyMatch(tool -> model.address(tool).isEmpty());
  }

  @Test
  void withoutALookTheStepIsStillToDo() {
    assertThat(model.state().getValue()).isEqualTo(Step.State.TO_DO);
    assertThat(model.hasReport().getValue()).isFalse();
  }

  @Test
  void requiredRecordsThatAreNotRightStandBeforeSending() {
    assertThat(model.open().getValue()).isZero();
    report.set(Optional.of(Sample.report()));
    long wrong =
        Sample.report().rows().stream()
            .filter(row -> row.verdict() == Verdict.FAIL)
            .filter(row -> row.expected().need() == Need.REQUIRED)
            .count();
    assertThat(wrong).isPositive();
    assertThat(model.open().getValue()).isEqualTo(wrong);
    report.set(Optional.of(Sample.report(List.of(Sample.right(Sample.SPF)))));
    assertThat(model.open().getValue()).isZero();
  }

  /// As *Verify* counts: a policy whose turn has not come is nothing to do yet.
  @Test
  void whatIsForLaterIsNotCounted() {
    RowReport policy = Sample.wrong(Sample.DMARC);
    RowReport later =
        new RowReport(
            Sample.DMARC.afterOthers(),
            Judgement.of(Action.ADD, List.of(), policy.reason()),
            policy.views());
    report.set(Optional.of(Sample.report(List.of(Sample.wrong(Sample.SPF), later))));
    assertThat(model.open().getValue()).isEqualTo(1);
    assertThat(model.isReady().getValue()).isFalse();
    report.set(Optional.of(Sample.report(List.of(Sample.right(Sample.SPF), later))));
    assertThat(model.open().getValue()).isEqualTo(1);
    report.set(Optional.of(Sample.report(List.of(Sample.right(Sample.SPF)))));
    assertThat(model.isReady().getValue()).isTrue();
  }
}
