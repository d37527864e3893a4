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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What only *Check many domains* owes the eye: rows that were out of sight while the language
/// changed, and lines of progress.
@ExtendWith(ApplicationExtension.class)
@Timeout(200)
class ManyFaceTest {
  /// Words behind each other, of which none is a name.
  private static final Pattern ENGLISH = Pattern.compile("[a-z]{3,} [a-z]{2,}");

  /// The same in Russian.
  private static final Pattern RUSSIAN = Pattern.compile("[а-яё]{2,} [а-яё]{2,}");

  private static final List<ManyState> IN_PROGRESS =
      List.of(ManyState.RUNNING, ManyState.PAUSED, ManyState.READING, ManyState.READING_EARLIER);

  private final Localized words =
      new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));
  private final Theme theme =
      new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
  private final Map<String, Scene> scenes = new LinkedHashMap<>();
  private ManyScenes many;

  @Start
  void show(Stage stage) {
    many = new ManyScenes(words, theme, stage);
    stage.setScene(new Scene(new Pane()));
    stage.show();
  }

  @BeforeEach
  void open(FxRobot robot) throws Exception {
    List<IOException> full = new ArrayList<>();
    robot.interact(() -> {
      try {
        many.open((name, opening) -> {
          Scene scene = SideScenes.opened(opening).orElseThrow();
          scenes.put(name, scene);
          return scene;
        });
      } catch (IOException broken) {
        full.add(broken);
      }
    });
    assertThat(full).isEmpty();
    AtomicBoolean there = new AtomicBoolean();
    for (int i = 0; i < 400 && !there.get(); i++) {
      WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
      robot.interact(() -> there.set(many.areThere()));
    }
    assertThat(there.get()).isTrue();
    layOut(robot);
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(many::close);
  }

  private void layOut(FxRobot robot) {
    for (int i = 0; i < 2; i++) {
      robot.interact(() ->
          scenes
              .values()
              .forEach(scene -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
              }));
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private void scroll(FxRobot robot, boolean end) {
    robot.interact(() ->
        scenes.values().stream()
            .flatMap(scene -> ShownNodes.find(scene.getRoot(), "manywindow.table").stream())
            .map(node -> (TableView<?>) node)
            .forEach(table -> table.scrollTo(end ? table.getItems().size() - 1 : 0)));
    layOut(robot);
  }

  private List<String> told(FxRobot robot, Pattern in) {
    List<String> told = new ArrayList<>();
    robot.interact(() ->
        scenes.forEach((name, scene) ->
            Rows.cells(scene.getRoot()).stream()
                .filter(cell -> in.matcher(cell).find())
                .forEach(cell -> told.add(name + ": " + cell))));
    return told;
  }

  @Test
  void rowsAreToldInTheOtherLanguageAlsoThoseThatWereOutOfSight(FxRobot robot) {
    for (Language next : List.of(Language.RUSSIAN, Language.ENGLISH)) {
      Pattern before = next == Language.RUSSIAN ? ENGLISH : RUSSIAN;
      scroll(robot, true);
      assertThat(told(robot, before)).as("rows are there to be told anew").isNotEmpty();
      robot.interact(() -> words.language().set(next));
      layOut(robot);
      assertThat(told(robot, before)).as("in sight").isEmpty();
      scroll(robot, false);
      assertThat(told(robot, before)).as("out of sight until now").isEmpty();
    }
  }

  @Test
  void aLineOfProgressWithoutRoomIsFound(FxRobot robot) {
    assertThat(flaws(robot)).isEmpty();
    for (String style :
        List.of(
            "-fx-max-width: 40; -fx-wrap-text: false;",
            "-fx-max-width: 30;",
            "-fx-min-height: 0; -fx-max-height: 6;")) {
      robot.interact(() -> lines().forEach(line -> line.setStyle(style)));
      layOut(robot);
      List<String> flaws = flaws(robot);
      assertThat(IN_PROGRESS)
          .as(style)
          .allMatch(state -> flaws.stream().anyMatch(flaw -> flaw.startsWith(state.told() + ":")));
    }
  }

  @Test
  void whatBelongsToALineStandsFurtherInAlsoWhereItWraps(FxRobot robot) {
    Scene scene = scenes.get(ManyState.CHANGES.told());
    robot.interact(() -> theme.size().set(200));
    layOut(robot);
    List<Label> lines =
        ((Parent) ShownNodes.find(scene.getRoot(), "manywindow.changes").orElseThrow())
            .getChildrenUnmodifiable().stream().map(Label.class::cast).toList();
    List<Label> wrapped =
        lines.stream()
            .filter(line -> line.getHeight() > 2 * line.getFont().getSize() * 1.2)
            .filter(line -> left(line) > left(lines.getFirst()))
            .toList();
    assertThat(lines.getFirst().getText()).startsWith("Changed at ready0.example.com");
    assertThat(wrapped).isNotEmpty();
    assertThat(wrapped)
        .allMatch(line -> left(line) > left(lines.getFirst()) + line.getFont().getSize());
  }

  /// Where the words begin.
  private static double left(Label line) {
    Node drawn = line.lookup(".text");
    return drawn.localToScene(drawn.getLayoutBounds()).getMinX();
  }

  private List<Node> lines() {
    return IN_PROGRESS.stream()
        .map(state -> scenes.get(state.told()))
        .map(scene -> ShownNodes.find(scene.getRoot(), "manywindow.how-far").orElseThrow())
        .toList();
  }

  private List<String> flaws(FxRobot robot) {
    List<String> flaws = new ArrayList<>();
    robot.interact(() ->
        scenes.forEach((name, scene) ->
            Sight.flaws(scene.getRoot()).stream()
                .filter(flaw -> flaw.endsWith("manywindow.how-far"))
                .forEach(flaw -> flaws.add(name + ": " + flaw))));
    return flaws;
  }
}
