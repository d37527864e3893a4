package app.sendready.ui.step.policy;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.Mode;
import app.sendready.app.Words;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Language;
import app.sendready.reports.KeptAnswer;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.reports.ReportsOffer;
import app.sendready.ui.wizard.WizardModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// What Policy says of DMARC reports, and when it offers the next rung.
@ExtendWith(ApplicationExtension.class)
final class NextRungTest {
  private final WizardModel wizard = new WizardModel();
  private final PolicyModel model = new PolicyModel(wizard);
  private final SimpleObjectProperty<Optional<KeptAnswer>> answer =
      new SimpleObjectProperty<>(Optional.empty());
  private final Localized words =
      new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));
  private LocalDate today = LocalDate.of(2026, 11, 29);
  private int opened;

  private NextRung shown(FxRobot robot, DmarcPolicy chosen) {
    NextRung[] made = new NextRung[1];
    robot.interact(() -> {
      wizard.restart(
          Optional.of(
              Answers.start(DomainName.of("example.com"), Mode.CLOUD, KindScenarios.PLATFORM)));
      model.dmarc().set(chosen);
      made[0] = new NextRung(model, new ReportsOffer(answer, () -> opened++, () -> today), words);
    });
    return made[0];
  }

  private static String says(NextRung rung) {
    return ((Label) rung.getChildren().getFirst()).getText();
  }

  private static Button button(NextRung rung, int number) {
    Parent line = (Parent) rung.getChildren().getLast();
    return (Button) line.getChildrenUnmodifiable().get(number);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, QUARANTINE, true, NONE, You can go to quarantine., true",
    "NONE, QUARANTINE, true, QUARANTINE, 5 failed., false",
    "NONE, QUARANTINE, true, REJECT, 5 failed., false",
    "NONE, QUARANTINE, false, NONE, Not yet quarantine; the reports say why., false",
    "NONE, QUARANTINE, false, REJECT, Not yet quarantine; the reports say why., false",
    "REJECT, REJECT, false, REJECT, 5 failed., false"
  })
  void theNextRungIsOfferedWhereReportsAllowIt(
      DmarcPolicy now,
      DmarcPolicy next,
      boolean ready,
      DmarcPolicy chosen,
      String end,
      boolean offered,
      FxRobot robot) {
    answer.set(
        Optional.of(
            new KeptAnswer(
                "example.com",
                now,
                next,
                ready,
                new KeptAnswer.Span(
                    LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 28), 30, 1200, 5),
                List.of(),
                List.of())));
    NextRung rung = shown(robot, chosen);
    assertThat(says(rung)).contains("1,200 messages came as example.com").endsWith(end);
    assertThat(button(rung, 0).isVisible()).isEqualTo(offered);
    if (offered) {
      robot.interact(button(rung, 0)::fire);
      assertThat(model.dmarc().get()).isEqualTo(next);
      assertThat(button(rung, 0).isVisible()).isFalse();
    }
  }

  @Test
  void oldReportsOfferNothing(FxRobot robot) {
    answer.set(
        Optional.of(
            new KeptAnswer(
                "example.com",
                DmarcPolicy.NONE,
                DmarcPolicy.QUARANTINE,
                true,
                new KeptAnswer.Span(
                    LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 30), 30, 1200, 5),
                List.of(),
                List.of())));
    assertThat(button(shown(robot, DmarcPolicy.NONE), 0).isVisible()).isTrue();
    today = LocalDate.of(2026, 11, 30);
    NextRung rung = shown(robot, DmarcPolicy.NONE);
    assertThat(says(rung)).startsWith("The newest DMARC report read here is 31 days old");
    assertThat(button(rung, 0).isVisible()).isFalse();
  }

  @Test
  void withoutReportsTheWayToThemIsShown(FxRobot robot) {
    NextRung rung = shown(robot, DmarcPolicy.NONE);
    assertThat(says(rung)).startsWith("Reports say when the next step is safe.");
    assertThat(button(rung, 0).isVisible()).isFalse();
    robot.interact(button(rung, 1)::fire);
    assertThat(opened).isEqualTo(1);
  }
}
