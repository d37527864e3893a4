package app.sendready.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.sendready.answers.Mode;
import app.sendready.i18n.Language;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.Command;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.StartScreen;
import app.sendready.ui.shell.StyleSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Where the keyboard is after each first step, and what is offered on the way.
@ExtendWith(ApplicationExtension.class)
final class FirstStepsTest {
  private final Localized words = new Localized(Language.ENGLISH, Gallery.Words::in);
  private final Theme theme =
      new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
  private Gallery.Sample sample;
  private Stage stage;

  @Start
  void show(Stage made) {
    stage = made;
    sample = new Gallery.Sample(words);
    Scene scene =
        new Scene(
            new MainWindow(sample.wizard, words, theme, new Gallery.SampleOutside()), 1000, 700);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private Optional<Node> node(String id) {
    return stage.getScene().getRoot().lookupAll("*").stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst();
  }

  private void awaitFocus(String id) {
    await()
        .untilAsserted(() ->
            assertThat(Optional.ofNullable(stage.getScene().getFocusOwner()).map(Node::getId))
                .contains(id));
  }

  private void press(FxRobot robot, String id) {
    robot.interact(() -> ((Button) node(id).orElseThrow()).fire());
  }

  @Test
  void eachStepBeginsAtItsFirstField(FxRobot robot) {
    robot.interact(() -> sample.domain.from().text().set("news.example.com"));
    for (List<String> step :
        List.of(
            List.of("identity", "identity.selector"),
            List.of("links", "links.tracking.0"),
            List.of("domain", "domain.from"))) {
      robot.interact(() -> sample.wizard.show(step.getFirst()));
      awaitFocus(step.getLast());
    }
  }

  private static void press(Node button, int count) {
    for (EventType<MouseEvent> type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
      boolean down = type == MouseEvent.MOUSE_PRESSED;
      Event.fireEvent(
          button,
          new MouseEvent(
              type,
              5,
              5,
              5,
              5,
              MouseButton.PRIMARY,
              count,
              false,
              false,
              false,
              false,
              down,
              false,
              false,
              false,
              false,
              true,
              null));
    }
  }

  /// However late a slow computer hears of the second click.
  @ParameterizedTest
  @ValueSource(ints = {0, 700})
  void aDoubleClickGoesOneStepOnly(int wait, FxRobot robot) throws Exception {
    robot.interact(() -> {
      sample.domain.from().text().set("news.example.com");
      sample.wizard.show("links");
    });
    Node primary = node("shell.next").orElseThrow();
    robot.interact(() -> press(primary, 1));
    assertThat(sample.wizard.current().get().id()).isEqualTo("policy");
    Thread.sleep(wait);
    robot.interact(() -> press(primary, 2));
    assertThat(sample.wizard.current().get().id()).isEqualTo("policy");
    robot.interact(() -> press(primary, 1));
    assertThat(sample.wizard.current().get().id()).as("a click of its own").isEqualTo("records");
  }

  @Test
  void whatIsAddedIsTypedNext(FxRobot robot) {
    robot.interact(() -> {
      sample.domain.from().text().set("news.example.com");
      sample.domain.mode().set(Mode.ON_PREMISE);
      sample.wizard.show("links");
    });
    awaitFocus("links.tracking.0");
    press(robot, "links.tracking.add");
    awaitFocus("links.tracking.1");
    press(robot, "links.server.add");
    awaitFocus("links.server.1.addresses");
    assertThat(((TextField) node("links.server.1.name").orElseThrow()).getText())
        .as("the next name")
        .matches(".*2");
  }

  @Test
  void ofAWebSiteTheDomainOfTheMailIsOffered(FxRobot robot) {
    robot.interact(() -> sample.wizard.show("domain"));
    assertThat(node("domain.from.better").orElseThrow().isVisible()).isFalse();
    robot.interact(() -> sample.domain.from().text().set("www.oakandtea.example"));
    Button better = (Button) node("domain.from.better").orElseThrow();
    assertThat(better.isVisible()).isTrue();
    assertThat(better.getText()).isEqualTo("Use oakandtea.example");
    press(robot, "domain.from.better");
    assertThat(sample.domain.from().text().get()).isEqualTo("oakandtea.example");
    awaitFocus("domain.from");
    assertThat(better.isVisible()).isFalse();
  }

  @Test
  void theStartScreenOpensProjectsAndTakesFiles(FxRobot robot) {
    List<String> done = new ArrayList<>();
    robot.interact(() ->
        stage
            .getScene()
            .setRoot(
                new StartScreen(
                    words,
                    theme,
                    () -> {},
                    () -> {},
                    new StartScreen.Work(
                        List.of(),
                        _ -> {},
                        _ -> {},
                        _ -> {},
                        path -> done.add(path.toString()),
                        List.of(
                            new Command(
                                "shell.open",
                                new KeyCodeCombination(KeyCode.O),
                                () -> done.add("open")))))));
    // Beside each other, so that at the first start nothing is out of sight.
    assertThat(top("shell.start.open")).isEqualTo(top("shell.start.set-up"));
    press(robot, "shell.start.open");
    assertThat(done).containsExactly("open");
    awaitFocus("shell.start.set-up");
    assertThat(stage.getScene().getRoot().getOnDragDropped()).as("takes files").isNotNull();
  }

  private double top(String id) {
    return node(id).orElseThrow().localToScene(0, 0).getY();
  }
}
