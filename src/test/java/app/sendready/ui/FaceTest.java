package app.sendready.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.setup.Mode;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.wizard.Step;
import java.util.ArrayList;
import java.util.List;
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
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What every form of the wizard owes the eye and the keyboard, in all looks and sizes.
@ExtendWith(ApplicationExtension.class)
final class FaceTest {
  private final Localized words = new Localized(Language.ENGLISH, Gallery.Words::in);
  private final Theme theme =
      new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
  private Gallery.Sample sample;
  private Scene scene;

  @Start
  void show(Stage stage) {
    sample = new Gallery.Sample(words);
    scene =
        new Scene(
            new MainWindow(sample.wizard, words, theme, new Gallery.SampleOutside()), 1000, 700);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  /// Every form, filled in as an on-premise customer would.
  private void walk(FxRobot robot, Runnable look) {
    robot.interact(() -> {
      sample.domain.from().text().set("рассылка.example");
      sample.domain.mode().set(Mode.ON_PREMISE);
      sample.identity.key().text().set("v=DKIM1; k=rsa; p=" + "MIIBIjANBgkqhkiG9w0B".repeat(18));
    });
    for (Step step : sample.wizard.steps().subList(0, 4)) {
      robot.interact(() -> sample.wizard.show(step));
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        look.run();
      });
    }
  }

  @Test
  void nothingIsCutOffInAnyLanguageOrSize(FxRobot robot) {
    List<String> cut = new ArrayList<>();
    for (Language language : Language.values()) {
      for (int size : List.of(100, 200)) {
        robot.interact(() -> {
          words.language().set(language);
          theme.size().set(size);
        });
        walk(
            robot,
            () ->
                all(scene.getRoot()).stream()
                    .filter(node -> node instanceof Label label && isCut(label) && shown(label))
                    .forEach(node -> cut.add(language + " " + size + " " + text(node))));
      }
    }
    assertThat(cut).isEmpty();
  }

  @Test
  void aCutLabelWouldBeFound(FxRobot robot) {
    Label label = new Label("a sentence that has no room at all to stand in");
    robot.interact(() -> {
      label.setMaxWidth(60);
      ((MainWindow) scene.getRoot()).setCenter(label);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    });
    assertThat(isCut(label)).isTrue();
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
        walk(robot, () -> {});
      }
      assertThat(warnings).isEmpty();
      // The ear works: a role that does not exist is heard.
      robot.interact(() -> {
        scene.getRoot().setStyle("-fx-background-color: -color-nobody-has-this;");
        scene.getRoot().applyCss();
      });
      assertThat(warnings).isNotEmpty();
    } finally {
      css.removeHandler(heard);
    }
  }

  @Test
  void theTabKeyGoesAsOneReads(FxRobot robot) {
    List<String> back = new ArrayList<>();
    walk(robot, () -> {});
    for (Step step : sample.wizard.steps().subList(0, 4)) {
      robot.interact(() -> sample.wizard.show(step));
      WaitForAsyncUtils.waitForFxEvents();
      Node page = scene.lookup(".page");
      List<Node> visited = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        Node owner = scene.getFocusOwner();
        if (owner != null && isInside(owner, page)) {
          if (visited.contains(owner)) {
            break;
          }
          visited.add(owner);
        } else if (!visited.isEmpty()) {
          break;
        }
        robot.type(KeyCode.TAB);
      }
      assertThat(visited).as(step.id()).isNotEmpty();
      for (int i = 1; i < visited.size(); i++) {
        Bounds before = place(visited.get(i - 1), page);
        Bounds now = place(visited.get(i), page);
        boolean below =
            now.getCenterY() > before.getMinY() - 1 && now.getMinY() >= before.getMinY() - 8;
        boolean right =
            Math.abs(now.getCenterY() - before.getCenterY()) > 8
                || now.getMinX() > before.getMinX();
        if (!below || !right) {
          back.add(step.id() + ": " + visited.get(i - 1).getId() + " → " + visited.get(i).getId());
        }
      }
    }
    assertThat(back).isEmpty();
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

  /// What is drawn is not what it says. A domain in the header may give way.
  private static boolean isCut(Label label) {
    String said = label.getText();
    return said != null
        && !"shell.domain".equals(label.getId())
        && label.lookup(".text") instanceof Text drawn
        && drawn.getText().length() < said.length()
        && drawn.getText().replace('\n', ' ').strip().length() < said.strip().length() - 1
        && (drawn.getText().endsWith("...") || drawn.getText().endsWith("…"));
  }

  private static boolean shown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static String text(Node node) {
    return node instanceof Labeled labeled ? labeled.getText() : String.valueOf(node);
  }

  private static List<Node> all(Parent parent) {
    List<Node> found = new ArrayList<>();
    for (Node child : parent.getChildrenUnmodifiable()) {
      found.add(child);
      if (child instanceof Parent inner) {
        found.addAll(all(inner));
      }
    }
    return found;
  }
}
