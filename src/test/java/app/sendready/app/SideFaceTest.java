package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.many.ManyState;
import app.sendready.ui.shell.StyleSheets;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What every window beside the wizard owes the eye and the keyboard, in all looks and sizes.
@ExtendWith(ApplicationExtension.class)
@Timeout(400)
final class SideFaceTest {
  private static final List<String> WINDOWS =
      Stream.concat(
              Stream.of(
                  "settings",
                  "notice",
                  "send",
                  "reports",
                  "start-first",
                  "start",
                  "changed-elsewhere",
                  "refused",
                  "logo",
                  "spftree.show",
                  "rehearsal.show",
                  "dkimkey.show",
                  "dmarcpath.show",
                  "https.show",
                  "logofile.show",
                  "aliaspath.show",
                  "panel",
                  "report"),
              Arrays.stream(ManyState.values()).map(ManyState::told))
          .toList();

  /// Words behind each other, of which none is a name.
  private static final Pattern ENGLISH = Pattern.compile("[a-z]{3,} [a-z]{2,} ");

  private final Localized words =
      new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));
  private final Theme theme =
      new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
  private SideScenes aside;

  @Start
  void show(Stage stage) throws IOException {
    aside = new SideScenes(words, theme, stage);
    aside.open();
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(aside::close);
  }

  private void openAll(FxRobot robot) {
    boolean[] open = {false, false};
    for (int i = 0; i < 100 && !open[0]; i++) {
      settle();
      robot.interact(() -> open[0] = aside.openLooks());
    }
    robot.interact(aside::openMany);
    robot.interact(aside::check);
    for (int i = 0; i < 100 && !open[1]; i++) {
      settle();
      robot.interact(() -> open[1] = aside.openChecked());
    }
    assertThat(aside.scenes().keySet()).containsExactlyInAnyOrderElementsOf(WINDOWS);
    settle();
    settle();
  }

  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
  }

  private void layOut(FxRobot robot) {
    for (int i = 0; i < 3; i++) {
      settle();
      robot.interact(() ->
          aside.each((name, scene) -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
          }));
    }
  }

  private static List<String> weak(Theme.Choice choice, Scene scene) {
    return Colours.weak(scene.getRoot(), choice == Theme.Choice.CONTRAST ? 7 : 4.5);
  }

  private List<String> flaws() {
    return flaws(aside.scenes(), "");
  }

  private List<String> flaws(Map<String, Scene> scenes, String how) {
    List<String> flaws = new ArrayList<>();
    scenes.forEach((name, scene) -> {
      String where =
          name + how + " " + words.language().get().tag() + " " + theme.size().get() + ": ";
      Sight.flaws(scene.getRoot()).forEach(flaw -> flaws.add(where + flaw));
      Naming.nameless(scene.getRoot()).forEach(each -> flaws.add(where + "no name: " + each));
      if (words.language().get() == Language.RUSSIAN) {
        Rows.cells(scene.getRoot()).stream()
            .filter(cell -> ENGLISH.matcher(cell).find())
            .forEach(cell -> flaws.add(where + "not in Russian: " + cell));
      }
      TabOrder.around(scene).backMoreThanOnce().forEach(each -> flaws.add(where + each));
    });
    return flaws;
  }

  @Test
  void nothingIsCutOffNamelessOrOutOfOrderNorLeavesAWarning(FxRobot robot) {
    openAll(robot);
    List<String> flaws = new ArrayList<>();
    try (CssEar ear = new CssEar()) {
      for (Theme.Choice choice : Theme.Choice.values()) {
        robot.interact(() -> theme.choice().set(choice));
        layOut(robot);
        robot.interact(() ->
            aside.each((name, scene) ->
                weak(choice, scene).forEach(one -> flaws.add(name + " " + choice + " " + one))));
      }
      flaws.addAll(ear.heard());
    }
    Map<String, Scene> small = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      for (int size : List.of(100, 125, 150, 175, 200)) {
        robot.interact(() -> {
          words.language().set(language);
          theme.size().set(size);
          aside.renew();
        });
        layOut(robot);
        robot.interact(() -> {
          flaws.addAll(flaws());
          small.putAll(aside.narrow(true));
        });
        layOut(robot);
        robot.interact(() -> {
          flaws.addAll(flaws(small, " narrow"));
          aside.narrow(false);
        });
      }
    }
    assertThat(flaws).isEmpty();
    aFaultInAnyWindowWouldBeFound(robot);
  }

  /// Not one of the windows escapes the look. Here, because opening them all takes its time.
  private void aFaultInAnyWindowWouldBeFound(FxRobot robot) {
    robot.interact(() -> {
      words.language().set(Language.ENGLISH);
      theme.size().set(100);
    });
    robot.interact(() -> aside.each((name, scene) -> spoil(scene)));
    layOut(robot);
    List<String> flaws = new ArrayList<>();
    robot.interact(() -> flaws.addAll(flaws()));
    try (CssEar ear = new CssEar()) {
      robot.interact(() ->
          aside.each((name, scene) ->
              scene.getRoot().setStyle("-fx-background-color: -color-nobody-has-this;")));
      layOut(robot);
      assertThat(ear.heard()).hasSizeGreaterThanOrEqualTo(WINDOWS.size());
    }
    for (String window : WINDOWS) {
      assertThat(flaws)
          .anyMatch(flaw -> flaw.startsWith(window + " en 100: cut: a sentence that"))
          .anyMatch(flaw -> flaw.startsWith(window + " en 100: at the edge: a sentence that"))
          .anyMatch(flaw -> flaw.equals(window + " en 100: no name: spoilt"))
          .anyMatch(flaw -> flaw.startsWith(window + " en 100: last") && flaw.contains("first"));
    }
  }

  /// Lays over a window a label without room, a button without a name, and buttons in an order in
  /// which nobody reads.
  private static void spoil(Scene scene) {
    Label narrow = new Label("a sentence that has no room at all to stand in");
    narrow.setMaxWidth(60);
    narrow.relocate(1, 20);
    Button nameless = new Button();
    nameless.setId("spoilt");
    Pane pane = new Pane(narrow, nameless);
    for (int i = 3; i > 0; i--) {
      Button button = new Button("number " + i);
      button.setId(i == 1 ? "first" : "last");
      button.relocate(0, i * 100.0);
      pane.getChildren().add(button);
    }
    pane.setManaged(false);
    pane.resize(300, 500);
    children(scene.getRoot()).add(pane);
  }

  private static List<Node> children(Parent root) {
    return root instanceof Pane pane ? pane.getChildren() : List.of();
  }
}
