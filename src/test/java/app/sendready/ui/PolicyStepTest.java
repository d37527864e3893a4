package app.sendready.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.i18n.Language;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.StyleSheets;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The Policy step of a domain that is protected already, in a window without a display.
@ExtendWith(ApplicationExtension.class)
final class PolicyStepTest {
  private final Localized words = new Localized(Language.ENGLISH, Gallery.Words::in);
  private final Theme theme =
      new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
  private Gallery.Sample sample;
  private Scene scene;

  @Start
  void show(Stage stage) {
    sample = new Gallery.Sample(words);
    sample.domain.from().text().set("рассылка.example");
    sample.wizard.show(sample.wizard.steps().get(3));
    scene =
        new Scene(
            new MainWindow(sample.wizard, words, theme, new Gallery.SampleOutside()), 1000, 700);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private Node node(String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return scene.getRoot().lookupAll("*").stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no node " + id));
  }

  private List<String> texts(String id) {
    return node(id).lookupAll(".label").stream().map(each -> ((Labeled) each).getText()).toList();
  }

  private Answers.Policy policy() {
    return sample.wizard.answers().get().orElseThrow().policy();
  }

  @Test
  void whatIsPublishedTodayStandsOnTopAndOnItsRung() {
    assertThat(texts("policy.now"))
        .contains("Published today", "Fake mail in the name of рассылка.example is turned away.")
        .anyMatch(text -> text.startsWith("v=DMARC1; p=reject; rua="));
    assertThat(((RadioButton) node("policy.dmarc.reject")).getAccessibleText()).contains("today");
    assertThat(((RadioButton) node("policy.dmarc.none")).getAccessibleText())
        .doesNotContain("today");
    assertThat(node("policy.remark").isVisible()).isFalse();
    assertThat(node("policy.weaken").getParent().isVisible()).isFalse();
  }

  @Test
  void goingDownTheLadderTakesASecondDecision(FxRobot robot) {
    robot.interact(() -> node("policy.dmarc.none").requestFocus());
    robot.type(KeyCode.SPACE);

    assertThat(texts("policy.remark")).anyMatch(text -> text.startsWith("We keep reject"));
    assertThat(policy().weaken()).isFalse();
    robot.interact(() -> node("policy.weaken").requestFocus());
    robot.type(KeyCode.SPACE);
    assertThat(policy().weaken()).isTrue();
    assertThat(texts("policy.remark")).anyMatch(text -> text.startsWith("You lose"));
  }

  @Test
  void theRecordThatAnotherCompanyHasToPublishCanBeCopied(FxRobot robot) {
    assertThat(node("policy.consent").isVisible()).isFalse();
    robot.interact(() -> sample.policy.report().text().set("d@reports.example.net"));
    assertThat(node("policy.consent").isVisible()).isTrue();
    robot.interact(
        () -> node("policy.consent").lookupAll(".copy-button").iterator().next().requestFocus());
    robot.type(KeyCode.SPACE);
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied[0]).isEqualTo("xn--80aa3adxha4f.example._report._dmarc.reports.example.net");
  }

  @Test
  void whatALogoNeedsIsToldOnceOneIsWanted(FxRobot robot) {
    assertThat(node("policy.logo.needs").isVisible()).isFalse();
    robot.interact(() -> sample.policy.logo().text().set("https://example.com/logo.svg"));
    assertThat(node("policy.logo.needs").isVisible()).isTrue();
    assertThat(((Labeled) node("policy.logo.needs.policy")).getText())
        .startsWith("Quarantine or reject: yes.");
  }
}
