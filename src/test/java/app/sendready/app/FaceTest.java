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
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
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
    // The stage is the same for all tests, and may have been given another size.
    stage.sizeToScene();
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
      WaitForAsyncUtils.sleep(40, TimeUnit.MILLISECONDS);
      robot.interact(() -> {
        in.getRoot().applyCss();
        in.getRoot().layout();
      });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH,100",
    "RUSSIAN,100",
    "ENGLISH,150",
    "RUSSIAN,125",
    "RUSSIAN,150",
    "RUSSIAN,175",
    "ENGLISH,200",
    "RUSSIAN,200"
  })
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
    Pane pane = new Pane(narrow, beyond);
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
  void everyColourCanBeSeenInAnyLookAndNoStyleSheetLeavesAWarning(FxRobot robot) {
    List<String> weak = new ArrayList<>();
    try (CssEar ear = new CssEar()) {
      for (Theme.Choice choice : Theme.Choice.values()) {
        robot.interact(() -> theme.choice().set(choice));
        walk(
            robot,
            scene,
            step ->
                Colours.weak(scene.getRoot(), choice == Theme.Choice.CONTRAST ? 7 : 4.5)
                    .forEach(each -> weak.add(step.id() + " " + choice + " " + each)));
      }
      assertThat(weak).isEmpty();
      assertThat(ear.heard()).isEmpty();
      // The ear works: a role that does not exist is heard.
      robot.interact(() -> {
        scene.setRoot(window);
        window.setStyle("-fx-background-color: -color-nobody-has-this;");
        window.applyCss();
      });
      assertThat(ear.heard()).isNotEmpty();
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
      robot.interact(() -> {
        TabOrder order = TabOrder.on(scene.lookup(".page"), scene.lookup(".button.wordmark"));
        assertThat(order.visited()).as(step.id()).hasSizeGreaterThan(1);
        order.back().forEach(each -> back.add(step.id() + ": " + each));
      });
    }
    assertThat(back).isEmpty();
  }

  @Test
  void whatCannotBeToldFromItsGroundWouldBeFound(FxRobot robot) {
    Label pale = new Label("pale");
    pale.setStyle("-fx-text-fill: #777777;");
    TextField faint = new TextField();
    faint.setId("faint");
    faint.setStyle("-fx-background-color: #959595, white;");
    FontIcon sign = new FontIcon(MaterialDesignC.CHECK);
    sign.setStyle("-fx-icon-color: #959595;");
    Pane pane = new Pane(pale, faint, sign);
    List<String> weak = new ArrayList<>();
    List<String> contrast = new ArrayList<>();
    robot.interact(() -> {
      theme.choice().set(Theme.Choice.LIGHT);
      pane.setStyle("-fx-background-color: white;");
      ((MainWindow) scene.getRoot()).setCenter(pane);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      weak.addAll(Colours.weak(pane, 4.5));
      pale.setStyle("-fx-text-fill: #595959;");
      pale.applyCss();
      contrast.addAll(Colours.weak(pane, 7.1));
    });
    assertThat(weak)
        .hasSize(3)
        .anyMatch(one -> one.contains(": pale"))
        .anyMatch(one -> one.contains(": edge faint"))
        .anyMatch(one -> one.contains(": icon"));
    assertThat(contrast).anyMatch(one -> one.contains(": pale"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingThatTakesTheFocusHasAName(Language language, FxRobot robot) {
    robot.interact(() -> words.language().set(language));
    List<String> nameless = new ArrayList<>();
    walk(
        robot,
        scene,
        step -> {
          scene
              .getRoot()
              .lookupAll(".fold")
              .forEach(fold -> ((ToggleButton) fold).setSelected(true));
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Naming.nameless(scene.getRoot()).forEach(each -> nameless.add(step.id() + ": " + each));
          if (step.id().equals("records")) {
            // What SPF allows, and the rehearsal of a mail; the third window would ask a web
            // server.
            scene.getRoot().lookupAll(".row-extra").stream()
                .map(Button.class::cast)
                .filter(each -> !each.getText().equals(words.messages().get().say("https.show")))
                .forEach(Button::fire);
          }
        });
    robot.interact(() -> scene.setRoot(new StartScreen(words, theme, () -> {}, () -> {})));
    List<Window> windows = List.copyOf(Window.getWindows());
    robot.interact(() ->
        windows.forEach(each ->
            Naming.nameless(each.getScene().getRoot()).forEach(one -> nameless.add("" + one))));
    assertThat(windows).hasSizeGreaterThan(2);
    assertThat(nameless).isEmpty();
  }

  @Test
  void whatHasNoNameWouldBeFound() {
    Button nameless = new Button();
    nameless.setId("some.button");
    assertThat(Naming.nameless(new Pane(nameless, new Button("Named"))))
        .containsExactly("some.button");
  }
}
