package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.wizard.Step;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The rows of *Records* and of *Verify* begin in sight, however large the text is.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
final class FirstRowTest {
  private final Localized words =
      new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));
  private final Theme theme =
      new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
  private Scene scene;
  private Optional<Session> session = Optional.empty();

  @Start
  void show(Stage stage) {
    scene = new Scene(new Label(), 1000, 700);
    theme.dress(scene);
    stage.setScene(scene);
    // The stage is the same for all tests, and may have been given another size.
    stage.sizeToScene();
    stage.show();
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(() -> session.ifPresent(Session::close));
  }

  private void open(FxRobot robot, Session shown, int size) {
    open(robot, shown, size, "records");
  }

  private void open(FxRobot robot, Session shown, int size, String id) {
    session = Optional.of(shown);
    robot.interact(() -> {
      theme.size().set(size);
      scene.setRoot(shown.root());
      for (Step step : shown.wizard().steps()) {
        if (step.id().equals(id)) {
          shown.wizard().show(step);
        }
      }
    });
    settle(robot);
  }

  private void settle(FxRobot robot) {
    for (int i = 0; i < 4; i++) {
      WaitForAsyncUtils.waitForFxEvents();
      WaitForAsyncUtils.sleep(40, TimeUnit.MILLISECONDS);
      robot.interact(() -> {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH,100,false",
    "RUSSIAN,100,true",
    "ENGLISH,150,true",
    "ENGLISH,200,false",
    "ENGLISH,200,true",
    "RUSSIAN,200,false",
    "RUSSIAN,200,true"
  })
  void nameAndValueOfTheFirstRowAreInSight(
      Language language, int size, boolean cloud, FxRobot robot) {
    robot.interact(() -> words.language().set(language));
    open(robot, cloud ? Showcase.cloud(words, theme) : Showcase.onPremise(words, theme), size);
    double end = node("records.row.1").getScene().lookup(".buttons-bar").localToScene(0, 0).getY();
    List<Node> texts =
        node("records.row.1").lookupAll(".record-fields .copy-text").stream()
            .filter(FirstRowTest::isShown)
            .filter(text -> !text.getParent().getStyleClass().contains("record-before"))
            .toList();
    assertThat(texts)
        .extracting(text -> ((Label) text).getText())
        .anyMatch(t -> t.contains("spf1"));
    for (Node text : texts) {
      Bounds place = text.localToScene(text.getLayoutBounds());
      // A value is whole, in as many lines as it needs; it begins in sight.
      double line = ((Label) text).getFont().getSize();
      assertThat(place.getMinY() + line).as(((Label) text).getText()).isLessThanOrEqualTo(end);
      assertThat(place.getWidth()).as(((Label) text).getText()).isGreaterThan(24);
    }
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH,100", "ENGLISH,200", "RUSSIAN,200"})
  void whatIsWrongWithTheFirstRowIsInSightOnVerify(Language language, int size, FxRobot robot) {
    robot.interact(() -> words.language().set(language));
    open(robot, Showcase.onPremise(words, theme), size, "check");
    double end = scene.getRoot().lookup(".buttons-bar").localToScene(0, 0).getY();
    Label reason = (Label) node("check.row.1").lookup(".check-sentence");
    Bounds place = reason.localToScene(reason.getLayoutBounds());
    assertThat(place.getMinY() + 2 * reason.getFont().getSize())
        .as(reason.getText())
        .isLessThan(end);
    assertThat(isShown(node("check.next"))).as("the row itself says it").isFalse();
    Button report = (Button) node("handover.report.open");
    assertThat(report.getContentDisplay())
        .isEqualTo(size == 100 ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    assertThat(report.getTooltip().getText()).isEqualTo(report.getText()).isNotEmpty();
  }

  /// One line each, the first open one unfolded, and not a second pane to scroll.
  @ParameterizedTest
  @EnumSource(Language.class)
  void nineRowsOfVerifyAreInSightWithOneUnfolded(Language language, FxRobot robot) {
    robot.interact(() -> words.language().set(language));
    open(robot, Showcase.onPremise(words, theme), 100, "check");
    double end = scene.getRoot().lookup(".buttons-bar").localToScene(0, 0).getY();
    List<Node> inSight =
        scene.getRoot().lookupAll(".check-row").stream()
            .filter(row -> row.localToScene(row.getLayoutBounds()).getMaxY() <= end)
            .toList();
    assertThat(inSight).hasSizeGreaterThanOrEqualTo(9);
    assertThat(inSight).filteredOn(row -> row.lookup(".row-body") != null).hasSize(1);
    assertThat(inSight)
        .filteredOn(row -> row.lookup(".row-body") == null)
        .allSatisfy(row ->
            assertThat(row.getLayoutBounds().getHeight())
                .as(row.getAccessibleText())
                .isLessThanOrEqualTo(42));
    Label value = (Label) node("check.row.1").lookup(".fix-value .copy-text");
    assertThat(value.getText())
        .isEqualTo(
            "v=spf1 include:_spf.yandex.net ip4:203.0.113.20 ip4:192.0.2.25 ip4:192.0.2.26 ~all");
    assertThat(value.getHeight()).isGreaterThanOrEqualTo(value.prefHeight(value.getWidth()));
    assertThat(scrolling()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"records,100", "records,200", "check,100", "check,200"})
  void theStepScrollsAsOne(String step, int size, FxRobot robot) {
    open(robot, Showcase.onPremise(words, theme), size, step);
    assertThat(scrolling()).hasSize(1);
    String last = step + ".row." + (step.equals("records") ? 13 : 15);
    robot.interact(() -> node(last).requestFocus());
    settle(robot);
    if (step.equals("records")) {
      Bounds seen = scrolling().getFirst().localToScene(scrolling().getFirst().getLayoutBounds());
      Node row = node(last);
      Bounds place = row.localToScene(row.getLayoutBounds());
      assertThat(place.getMinY()).isBetween(seen.getMinY(), seen.getMaxY());
    }
  }

  /// The panes of the step whose content does not fit them.
  private List<ScrollPane> scrolling() {
    return scene.getRoot().lookupAll(".scroll-pane").stream()
        .map(ScrollPane.class::cast)
        .filter(pane -> isShown(pane) && pane.lookup(".rail") == null)
        .filter(pane ->
            pane.getContent().getLayoutBounds().getHeight()
                > pane.getViewportBounds().getHeight() + 1)
        .toList();
  }

  @Test
  void wherePanelAndFormAreFoldedTheyAreOneKeyAway(FxRobot robot) {
    open(robot, Showcase.onPremise(words, theme), 200);
    assertThat(isShown(node("records.panel"))).isFalse();
    ToggleButton opener = (ToggleButton) node("records.form.of");
    assertThat(opener.getText()).isEqualTo("Panel: REG.RU");
    robot.interact(opener::requestFocus);
    robot.type(KeyCode.SPACE);
    settle(robot);
    assertThat(isShown(node("records.panel"))).isTrue();
    assertThat(isShown(node("records.copy-table"))).isFalse();
    assertThat(isShown(node("records.more"))).isTrue();
  }

  /// Ids have dots, which a look-up by selector takes for classes.
  private Node node(String id) {
    return scene.getRoot().lookupAll("*").stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no node " + id));
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
