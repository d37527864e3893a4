package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.project.Settings;
import app.sendready.project.SettingsFile;
import app.sendready.project.UpdateSettings;
import app.sendready.release.ReleasePublisher;
import app.sendready.release.ReleaseSource;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.settings.SettingsModel;
import app.sendready.ui.settings.SettingsWindow;
import app.sendready.ui.shell.StartScreen;
import app.sendready.ui.shell.StyleSheets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Where the window tells of newer versions, and where it says nothing.
@ExtendWith(ApplicationExtension.class)
class NewVersionsTest {
  private static final ReleasePublisher US = new ReleasePublisher();

  /// Nobody is asked in this test: the address has no server, and no question is due.
  private static final ReleaseSource SOURCE = US.at("https://www.example.com/newest.json");

  private final Localized words =
      new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));
  private final Theme theme =
      new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
  private final List<String> opened = new ArrayList<>();
  private SettingsFile file;
  private Stage stage;

  @Start
  void show(Stage first) {
    stage = first;
    stage.setScene(new Scene(new StackPane(), 1000, 700));
    stage.show();
  }

  @BeforeEach
  void settings() throws Exception {
    Path folder = Files.createTempDirectory("versions");
    file = SettingsFile.open(folder.resolve("settings.json"), Runnable::run);
  }

  private void keep(UnaryOperator<UpdateSettings> change) {
    UnaryOperator<Settings> all = now -> now.withUpdates(change.apply(now.updates()));
    file.change(all);
  }

  private NewVersions versions(Optional<ReleaseSource> source) {
    return new NewVersions(
        source,
        "1.0.0-beta",
        file,
        new Background(Runnable::run, Runnable::run),
        Clock.systemUTC());
  }

  private NewVersions start(FxRobot robot, Optional<ReleaseSource> source) {
    NewVersions versions = versions(source);
    robot.interact(() -> {
      StartScreen screen = new StartScreen(words, theme, () -> {}, () -> {});
      versions.tell(screen, words, opened::add);
      theme.dress(stage.getScene());
      stage.getScene().setRoot(screen);
      versions.askIfDue();
    });
    WaitForAsyncUtils.waitForFxEvents();
    return versions;
  }

  private Optional<Node> node(String id) {
    return in(stage.getScene().getRoot(), id).filter(Node::isVisible);
  }

  /// Names with dots in them are none for the toolkit's own look-up.
  private static Optional<Node> in(Parent parent, String id) {
    return parent.lookupAll("*").stream().filter(node -> id.equals(node.getId())).findFirst();
  }

  @Test
  void theFirstStartSaysWhatWillBeAskedAndTheBoxTakesItBack(FxRobot robot) {
    NewVersions versions = start(robot, Optional.of(SOURCE));
    CheckBox box = (CheckBox) node("release.first").orElseThrow();
    assertThat(box.isSelected()).isTrue();
    assertThat(box.getAccessibleHelp()).contains("www.example.com").contains("a week from now");
    assertThat(node("release.line")).isEmpty();
    assertThat(file.now().updates().since()).contains(LocalDate.now(ZoneOffset.UTC));
    robot.interact(box::fire);
    assertThat(file.now().updates().ask()).contains(false);
    assertThat(versions.model().orElseThrow().asks().get()).isFalse();
    start(robot, Optional.of(SOURCE));
    assertThat(node("release.first")).as("once").isEmpty();
  }

  @Test
  void aNewerVersionIsOneLineWithTwoButtons(FxRobot robot) {
    keep(kept -> kept.withSince(LocalDate.now(ZoneOffset.UTC)).withAnswer(US.answer("1.0.0")));
    start(robot, Optional.of(SOURCE));
    assertThat(node("release.line")).isPresent();
    assertThat(((Labeled) node("release.said").orElseThrow()).getText())
        .isEqualTo("SendReady 1.0.0 came out on 24 December 2026.");
    words.presenting().set(true);
    assertThat(node("release.line")).as("others watch").isEmpty();
    words.presenting().set(false);
    robot.interact(((Button) node("release.news").orElseThrow())::fire);
    assertThat(opened).containsExactly(ReleasePublisher.PAGE);
    robot.interact(((Button) node("release.skip").orElseThrow())::fire);
    assertThat(node("release.line")).isEmpty();
    assertThat(file.now().updates().skipped()).contains("1.0.0");
  }

  @Test
  void aBuildThatNamesNobodySaysNothing(FxRobot robot) {
    NewVersions versions = start(robot, ReleaseSource.ofProgram());
    assertThat(versions.model()).isEmpty();
    assertThat(node("release.first")).isEmpty();
    assertThat(node("release.line")).isEmpty();
    assertThat(file.now().updates()).isEqualTo(UpdateSettings.none());
  }

  @Test
  void theSettingsHaveTheBoxWhereThereIsSomebodyToAsk(FxRobot robot) {
    for (Optional<ReleaseSource> source :
        List.of(Optional.of(SOURCE), Optional.<ReleaseSource>empty())) {
      SettingsWindow window =
          new SettingsWindow(
              new SettingsModel(file, new Background(Runnable::run, Runnable::run)),
              words,
              theme,
              new SettingsWindow.Outside(
                  Optional::empty, Path.of("settings.json"), versions(source).model()),
              () -> Optional.of(stage));
      robot.interact(window::show);
      WaitForAsyncUtils.waitForFxEvents();
      Parent page =
          Window.getWindows().stream()
              .filter(shown -> shown != stage)
              .map(shown -> shown.getScene().getRoot())
              .findFirst()
              .orElseThrow();
      assertThat(in(page, "settings.notices")).isPresent();
      assertThat(in(page, "release.ask").isPresent()).isEqualTo(source.isPresent());
      robot.interact(window::close);
    }
  }
}
