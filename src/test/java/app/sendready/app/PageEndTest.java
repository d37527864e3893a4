package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.wizard.Step;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
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

/// Whoever scrolls to the end of a step sees its last line, however large the text is.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
final class PageEndTest {
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

  @ParameterizedTest(name = "{0} at {1} %")
  @CsvSource({"ENGLISH, 200", "RUSSIAN, 100", "RUSSIAN, 200"})
  void theLastLineOfEveryStepCanBeReached(Language language, int size, FxRobot robot) {
    Localized words = new Localized(language, chosen -> Words.in(chosen, ZoneOffset.UTC));
    List<String> lost = new ArrayList<>();
    robot.interact(() -> {
      Session shown = Showcase.onPremise(words, theme);
      session = Optional.of(shown);
      theme.size().set(size);
      scene.setRoot(shown.root());
    });
    List<Step> steps = session.orElseThrow().wizard().steps();
    for (Step step : steps) {
      robot.interact(() -> session.orElseThrow().wizard().show(step));
      settle(robot);
      robot.interact(() -> pane().setVvalue(1));
      settle(robot);
      robot.interact(() -> lost.addAll(belowTheEnd(step)));
    }
    assertThat(steps).hasSize(8);
    assertThat(lost).isEmpty();
  }

  /// In the smallest window, with the largest text, no step is wider than its page, and no value
  /// has given way altogether.
  @ParameterizedTest(name = "{0}")
  @EnumSource(Language.class)
  void everyStepFitsTheSmallestWindow(Language language, FxRobot robot) {
    Localized words = new Localized(language, chosen -> Words.in(chosen, ZoneOffset.UTC));
    List<String> wide = new ArrayList<>();
    robot.interact(() -> {
      Session shown = Showcase.onPremise(words, theme);
      session = Optional.of(shown);
      theme.size().set(200);
      scene.setRoot(shown.root());
      scene.getWindow().setWidth(760);
      scene.getWindow().setHeight(560);
    });
    for (Step step : session.orElseThrow().wizard().steps()) {
      robot.interact(() -> session.orElseThrow().wizard().show(step));
      settle(robot);
      robot.interact(() -> {
        double page = pane().getViewportBounds().getWidth();
        double needs = pane().getContent().getLayoutBounds().getWidth();
        if (needs > page + 1) {
          wide.add("%s needs %.0f of %.0f".formatted(step.id(), needs, page));
        }
        step.node().lookupAll(".copy-text").stream()
            .map(Label.class::cast)
            .filter(value -> !value.getText().isEmpty() && value.getWidth() < 100)
            .filter(value -> value.prefWidth(-1) > value.getWidth())
            .filter(PageEndTest::isShown)
            .forEach(value -> wide.add(step.id() + " hides " + value.getText()));
      });
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void whatIsAddedBelowThePageIsScrolledTo(FxRobot robot) {
    Localized words = new Localized(Language.RUSSIAN, chosen -> Words.in(chosen, ZoneOffset.UTC));
    robot.interact(() -> {
      Session shown = Showcase.onPremise(words, theme);
      session = Optional.of(shown);
      theme.size().set(150);
      scene.setRoot(shown.root());
      shown.wizard().steps().stream()
          .filter(step -> step.id().equals("links"))
          .forEach(shown.wizard()::show);
    });
    settle(robot);
    robot.interact(() -> {
      Node add =
          scene.getRoot().lookupAll(".add").stream()
              .filter(each -> "links.server.add".equals(each.getId()))
              .findFirst()
              .orElseThrow();
      add.requestFocus();
      ((Button) add).fire();
    });
    WaitForAsyncUtils.waitForFxEvents();
    settle(robot);
    Node typed = scene.getFocusOwner();
    assertThat(typed.getId()).startsWith("links.server.2");
    Bounds field = typed.localToScene(typed.getLayoutBounds());
    assertThat(field.getMaxY())
        .isLessThanOrEqualTo(pane().localToScene(pane().getLayoutBounds()).getMaxY());
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private ScrollPane pane() {
    return (ScrollPane) scene.getRoot().lookup(".step-area > .scroll-pane");
  }

  /// The parts of a step that are below what its page scrolls to.
  private List<String> belowTheEnd(Step step) {
    ScrollPane pane = pane();
    double end = pane.localToScene(pane.getLayoutBounds()).getMaxY();
    List<String> below = new ArrayList<>();
    for (Node part : ((Region) step.node()).getChildrenUnmodifiable()) {
      Bounds is = part.localToScene(part.getLayoutBounds());
      if (part.isVisible() && part.isManaged() && is.getMaxY() > end + 1) {
        below.add("%s: %s ends %.0f below".formatted(step.id(), part, is.getMaxY() - end));
      }
    }
    return below;
  }

  /// Until what is looked up has come, and the page has been as long as it is for a while.
  private void settle(FxRobot robot) {
    double before = -1;
    for (int same = 0, tries = 0; same < 3 && tries < 100; tries++) {
      WaitForAsyncUtils.sleep(20, TimeUnit.MILLISECONDS);
      robot.interact(() -> {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      });
      double now = pane().getContent().getLayoutBounds().getHeight();
      boolean whole = scene.getRoot().lookupAll(".skeleton").isEmpty();
      same = whole && now == before ? same + 1 : 0;
      before = now;
    }
  }
}
