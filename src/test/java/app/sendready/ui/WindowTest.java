package app.sendready.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Language;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.StyleSheets;
import app.sendready.ui.wizard.Step;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class WindowTest {
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

  @Test
  void theFieldHasTheFocusEvenBeforeAnythingWasLaidOut(FxRobot robot) {
    List<String> focus = new ArrayList<>();
    robot.interact(() -> {
      scene.setRoot(new MainWindow(sample.wizard, words, theme, new Gallery.SampleOutside()));
      // Comes right after what the window put off, and before the next pulse.
      Platform.runLater(() -> focus.add(String.valueOf(scene.getFocusOwner())));
    });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(focus).singleElement().asString().contains("domain.from");
  }

  @Test
  void theFirstStepsCanBeWalkedThroughByKeyboardAndMouse(FxRobot robot) {
    robot.clickOn(node("domain.from"));
    robot.write("news.example.com");
    assertThat(label("shell.domain")).isEqualTo("news.example.com");

    robot.type(KeyCode.ENTER);
    assertThat(step()).isEqualTo("identity");
    assertThat(node("shell.next").isDisabled()).isTrue();
    assertThat(label("shell.reason")).isNotBlank();
    robot.clickOn(node("identity.later"));
    robot.clickOn(node("shell.next"));
    assertThat(step()).isEqualTo("links");
    robot.clickOn(node("links.tracking.add"));
    robot.clickOn(node("links.tracking.1"));
    robot.write("img");
    robot.clickOn(node("shell.next"));
    assertThat(step()).isEqualTo("policy");
    robot.clickOn(node("policy.dmarc.none"));
    robot.clickOn(node("shell.next"));
    assertThat(step()).isEqualTo("records");

    Answers answers = sample.wizard.answers().get().orElseThrow();
    assertThat(answers.links().tracking())
        .containsExactly(
            DomainName.of("trk.news.example.com"), DomainName.of("img.news.example.com"));
    robot.clickOn(node("shell.back"));
    assertThat(step()).isEqualTo("policy");
    robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
    assertThat(step()).isEqualTo("links");
  }

  @Test
  void nothingTypedIsLostWhenTheLanguageTheThemeOrTheStepChanges(FxRobot robot) {
    robot.clickOn(node("domain.from"));
    robot.write("news..example");
    robot.clickOn(node("shell.language"));
    robot.clickOn("Русский");
    assertThat(label("shell.title")).isEqualTo(words.messages().get().say("domain.title"));
    assertThat(words.language().get()).isEqualTo(Language.RUSSIAN);
    robot.clickOn(node("shell.theme"));
    robot.clickOn(words.messages().get().say("shell.theme.dark"));
    assertThat(theme.scheme().getValue()).isEqualTo(ColorScheme.DARK);
    robot.clickOn(node("shell.larger"));
    robot.clickOn(node("shell.rail.policy"));
    robot.clickOn(node("shell.rail.domain"));

    assertThat(((TextField) node("domain.from")).getText()).isEqualTo("news..example");
    assertThat(node("shell.next").isDisabled()).isTrue();
  }

  @Test
  void aPrivateKeyNeverReachesTheField(FxRobot robot) {
    robot.interact(() -> sample.wizard.next());
    TextArea area = (TextArea) node("identity.key");
    robot.interact(() -> {
      area.requestFocus();
      area.replaceSelection("-----BEGIN PRIVATE KEY-----\nAAAA");
    });
    assertThat(area.getText()).isEmpty();
    robot.interact(area::undo);
    assertThat(area.getText()).isEmpty();
    assertThat(sample.identity.alarm().get()).isTrue();
  }

  @Test
  void aStepWhereNobodyHasBeenAsksForNothing(FxRobot robot) {
    robot.interact(() -> sample.domain.from().text().set("news..example"));
    robot.interact(() -> sample.wizard.show(sample.wizard.steps().get(1)));
    String toDo = ", " + words.messages().get().say("shell.state.to-do");
    String needsYou = ", " + words.messages().get().say("shell.state.needs-you");
    assertThat(node("shell.rail.domain").getAccessibleText()).endsWith(needsYou);
    for (Step step : sample.wizard.steps().subList(2, sample.wizard.steps().size())) {
      assertThat(node("shell.rail." + step.id()).getAccessibleText()).endsWith(toDo);
    }
  }

  @Test
  void everythingThatTakesTheFocusHasAName(FxRobot robot) {
    robot.interact(() -> sample.domain.from().text().set("news.example.com"));
    for (Mode mode : Mode.values()) {
      robot.interact(() -> {
        sample.domain.mode().set(mode);
        sample.links.moreTracking();
        sample.links.moreServers();
      });
      for (Step step : sample.wizard.steps()) {
        robot.interact(() -> sample.wizard.show(step));
        List<Node> nameless =
            all(scene.getRoot()).stream()
                .filter(node -> node.isFocusTraversable() && isShown(node))
                .filter(node -> name(node).isBlank())
                .toList();
        assertThat(nameless).as("%s, %s", mode, step.id()).isEmpty();
      }
    }
  }

  private static String name(Node node) {
    String said = node.getAccessibleText();
    if (said != null && !said.isBlank()) {
      return said;
    }
    // The value of a field is no name for it.
    boolean typed = node instanceof TextInputControl;
    return !typed && node instanceof Labeled labeled && labeled.getText() != null
        ? labeled.getText()
        : "";
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static List<Node> all(Parent parent) {
    List<Node> found = new ArrayList<>();
    for (Node child : parent.getChildrenUnmodifiable()) {
      found.add(child);
      // What is inside a text field or a menu button belongs to it.
      boolean whole = child instanceof TextInputControl || child instanceof MenuButton;
      if (child instanceof Parent inner && !whole) {
        found.addAll(all(inner));
      }
    }
    return found;
  }

  private Node node(String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return all(scene.getRoot()).stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no node " + id));
  }

  private String label(String id) {
    return ((Label) node(id)).getText();
  }

  private String step() {
    WaitForAsyncUtils.waitForFxEvents();
    return sample.wizard.current().get().id();
  }
}
