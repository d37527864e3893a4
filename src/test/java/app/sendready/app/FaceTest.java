package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.StartScreen;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.wizard.Step;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What every step of the wizard owes the eye and the keyboard, in all looks and sizes.
@ExtendWith(ApplicationExtension.class)
@Timeout(180)
final class FaceTest {
  private final Localized words =
      new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));
  private final Theme theme =
      new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
  private Scene wide;
  private Scene scene;
  private Session session;
  private Parent window;

  @Start
  void show(Stage stage) {
    session = Showcase.onPremise(words, theme);
    window = session.root();
    scene = new Scene(window, 1000, 700);
    wide = new Scene(new Label(), 1440, 900);
    theme.dress(scene);
    theme.dress(wide);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(session::close);
  }

  /// Every step, with something on it, in the window or in a larger one.
  private void walk(FxRobot robot, Scene in, Consumer<Step> look) {
    robot.interact(() -> {
      scene.setRoot(new Label());
      in.setRoot(window);
    });
    for (Step step : session.wizard().steps()) {
      robot.interact(() -> session.wizard().show(step));
      settle(robot, in);
      robot.interact(() -> look.accept(step));
    }
    robot.interact(() -> in.setRoot(new Label()));
  }

  /// Until what is looked up has come and is laid out.
  private void settle(FxRobot robot, Scene in) {
    for (int i = 0; i < 3; i++) {
      WaitForAsyncUtils.waitForFxEvents();
      WaitForAsyncUtils.sleep(60, java.util.concurrent.TimeUnit.MILLISECONDS);
      robot.interact(() -> {
        in.getRoot().applyCss();
        in.getRoot().layout();
      });
    }
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH,100", "RUSSIAN,100", "ENGLISH,200", "RUSSIAN,200"})
  void nothingIsCutOff(Language language, int size, FxRobot robot) {
    List<String> cut = new ArrayList<>();
    robot.interact(() -> {
      words.language().set(language);
      theme.size().set(size);
    });
    for (Scene each : List.of(scene, wide)) {
      walk(
          robot,
          each,
          step ->
              Sight.flaws(each.getRoot())
                  .forEach(flaw -> cut.add((int) each.getWidth() + " " + step.id() + ": " + flaw)));
    }
    robot.interact(() -> {
      scene.setRoot(new StartScreen(words, theme, () -> {}, () -> {}));
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      Sight.flaws(scene.getRoot()).forEach(flaw -> cut.add("start: " + flaw));
    });
    assertThat(cut).isEmpty();
  }

  @Test
  void whatIsCutOffWouldBeFound(FxRobot robot) {
    Label narrow = new Label("a sentence that has no room at all to stand in");
    Label beyond = new Label("a sentence that begins where the window ends");
    javafx.scene.layout.Pane pane = new javafx.scene.layout.Pane(narrow, beyond);
    robot.interact(() -> {
      narrow.setMaxWidth(60);
      beyond.relocate(990, 50);
      ((MainWindow) scene.getRoot()).setCenter(pane);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    });
    List<String> flaws = new ArrayList<>();
    robot.interact(() -> flaws.addAll(Sight.flaws(scene.getRoot())));
    assertThat(flaws).anyMatch(flaw -> flaw.startsWith("cut: " + narrow.getText()));
    assertThat(flaws).anyMatch(flaw -> flaw.startsWith("outside: " + beyond.getText()));
  }

  @Test
  void noStyleSheetLeavesAWarningInAnyLook(FxRobot robot) {
    Logger css = Logger.getLogger("javafx.css");
    List<String> warnings = new ArrayList<>();
    Handler heard =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            warnings.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    css.addHandler(heard);
    try {
      for (Theme.Choice choice : Theme.Choice.values()) {
        robot.interact(() -> theme.choice().set(choice));
        walk(robot, scene, step -> {});
      }
      assertThat(warnings).isEmpty();
      // The ear works: a role that does not exist is heard.
      robot.interact(() -> {
        scene.setRoot(window);
        window.setStyle("-fx-background-color: -color-nobody-has-this;");
        window.applyCss();
      });
      assertThat(warnings).isNotEmpty();
    } finally {
      css.removeHandler(heard);
    }
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH,100", "RUSSIAN,200"})
  void theTabKeyGoesAsOneReads(Language language, int size, FxRobot robot) {
    robot.interact(() -> {
      words.language().set(language);
      theme.size().set(size);
    });
    List<String> back = new ArrayList<>();
    for (Step step : session.wizard().steps()) {
      robot.interact(() -> session.wizard().show(step));
      settle(robot, scene);
      List<Node> visited = visited(robot);
      assertThat(visited).as(step.id()).hasSizeGreaterThan(1);
      for (int i = 1; i < visited.size(); i++) {
        if (!follows(visited.get(i - 1), visited.get(i))) {
          back.add(step.id() + ": " + visited.get(i - 1).getId() + " → " + visited.get(i).getId());
        }
      }
    }
    assertThat(back).isEmpty();
  }

  /// Everything on the page that the Tab key comes to, in its order.
  private List<Node> visited(FxRobot robot) {
    Node page = scene.lookup(".page");
    robot.interact(() -> scene.lookup("#shell\\.leave").requestFocus());
    List<Node> visited = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      robot.type(KeyCode.TAB);
      Node owner = scene.getFocusOwner();
      if (owner != null && isInside(owner, page)) {
        if (visited.contains(owner)) {
          break;
        }
        visited.add(owner);
      } else if (!visited.isEmpty()) {
        break;
      }
    }
    return visited;
  }

  /// Reading goes on: below, or to the right on the same line, or into what lies within.
  private static boolean follows(Node before, Node now) {
    if (isInside(now, before)) {
      return true;
    }
    Optional<Node> page = page(now);
    Bounds was = place(before, page.orElseThrow());
    Bounds is = place(now, page.orElseThrow());
    boolean below = is.getCenterY() > was.getMinY() - 1 && is.getMinY() >= was.getMinY() - 8;
    boolean right =
        Math.abs(is.getCenterY() - was.getCenterY()) > 8 || is.getMinX() > was.getMinX();
    return below && right;
  }

  private static Optional<Node> page(Node within) {
    for (Node at = within; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("page")) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static Bounds place(Node node, Node page) {
    return page.sceneToLocal(node.localToScene(node.getLayoutBounds()));
  }

  private static boolean isInside(Node node, Node ancestor) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }
}
