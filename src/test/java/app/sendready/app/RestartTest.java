package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.key.PastedKey;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.project.SettingsFile;
import app.sendready.ui.fx.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The program is stopped and started again on the same folder: everything is as it was left.
class RestartTest {
  private static final ProjectFile FORMAT =
      new ProjectFile(KindScenarios.PLATFORM, PastedKey::isPrivate);

  @TempDir Path home;

  private static Stage stage(PracticeTour tour) {
    return (Stage) tour.scene().getWindow();
  }

  private static String label(PracticeTour tour, String id) {
    return tour.find(id).map(node -> ((Labeled) node).getText()).orElse("");
  }

  private Path project(String domain) throws Exception {
    Path file = home.resolve("Autumn.sendready");
    Files.writeString(
        file,
        FORMAT.print(
            Project.of(Answers.start(DomainName.of(domain), Mode.CLOUD, KindScenarios.PLATFORM))));
    return file;
  }

  @Test
  @Timeout(120)
  void lookPlaceProjectAndStepAreAsTheyWereLeft() throws Exception {
    PracticeTour before = PracticeTour.start(home, project("news.example.com").toString());
    before.waitUntil(() -> before.find("domain.from").isPresent());
    before.choose("shell.language", "shell.language.ru");
    before.choose("shell.theme", "shell.theme.dark");
    before.click("shell.larger");
    before.click("shell.larger");
    before.click("shell.rail.policy");
    PracticeTour.fx(() -> {
      stage(before).setX(40);
      stage(before).setY(30);
      stage(before).setWidth(910);
      stage(before).setHeight(720);
      ((TextInputControl) before.find("policy.report").orElseThrow()).setText("half@");
      return null;
    });
    before.end();
    PracticeTour.fx(() -> {
      stage(before).setX(0);
      stage(before).setY(0);
      stage(before).setWidth(800);
      stage(before).setHeight(600);
      return null;
    });

    PracticeTour after = PracticeTour.start(home);
    try {
      assertThat(after.words()).contains("Продолжить");
      assertThat(List.of(stage(after).getX(), stage(after).getY())).containsExactly(40.0, 30.0);
      assertThat(List.of(stage(after).getWidth(), stage(after).getHeight()))
          .containsExactly(910.0, 720.0);
      assertThat(label(after, "shell.theme")).isEqualTo("Тёмная");
      assertThat(ground(after).getBrightness()).as("the dark theme is on").isLessThan(0.2);
      SettingsFile kept = SettingsFile.open(home.resolve("settings.json"), Runnable::run);
      assertThat(kept.now().theme()).contains("dark");
      assertThat(kept.now().textSize()).contains(Theme.SIZES.get(2));
      after.click("shell.recent.0");
      after.waitUntil(() -> after.find("policy.report").isPresent());
      assertThat(((TextInputControl) after.find("policy.report").orElseThrow()).getText())
          .isEqualTo("half@");
      assertThat(label(after, "shell.domain")).isEqualTo("news.example.com");
      assertThat(after.find("shell.rail.policy").orElseThrow().getPseudoClassStates())
          .as("the step is the one that was left")
          .contains(PseudoClass.getPseudoClass("current"));
    } finally {
      after.end();
    }
  }

  private static Color ground(PracticeTour tour) throws Exception {
    return PracticeTour.fx(() ->
        (Color) ((Region) tour.scene().getRoot()).getBackground().getFills().getFirst().getFill());
  }

  @Test
  @Timeout(120)
  void whatIsSetInTheSettingsComesBackAndPresentingDoesNot() throws Exception {
    PracticeTour before = PracticeTour.start(home, project("news.example.com").toString());
    before.waitUntil(() -> before.find("domain.from").isPresent());
    before.choose("shell.menu", "shell.settings");
    before.waitUntil(() -> aside("settings.resolver.1.on").isPresent());
    PracticeTour.fx(() -> {
      ((CheckBox) aside("settings.resolver.1.on").orElseThrow()).setSelected(false);
      ((CheckBox) aside("settings.notices").orElseThrow()).setSelected(false);
      ((RadioButton) aside("settings.size.110").orElseThrow()).setSelected(true);
      ((RadioButton) aside("settings.theme.contrast").orElseThrow()).setSelected(true);
      ((RadioButton) aside("settings.language.ru").orElseThrow()).setSelected(true);
      return null;
    });
    PracticeTour.fx(() -> {
      aside("settings.notices").orElseThrow().getScene().getWindow().hide();
      return null;
    });
    before.click("shell.present");
    before.end();

    PracticeTour after = PracticeTour.start(home);
    try {
      assertThat(label(after, "shell.theme")).isEqualTo("Контрастная");
      assertThat(after.words()).contains("Продолжить");
      new FxRobot().press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
      after.waitUntil(() -> aside("settings.resolver.1.on").isPresent());
      assertThat(((CheckBox) aside("settings.resolver.0.on").orElseThrow()).isSelected()).isTrue();
      assertThat(((CheckBox) aside("settings.resolver.1.on").orElseThrow()).isSelected()).isFalse();
      assertThat(((CheckBox) aside("settings.notices").orElseThrow()).isSelected()).isFalse();
      assertThat(((RadioButton) aside("settings.size.110").orElseThrow()).isSelected())
          .as("larger while presenting is not how it was left")
          .isTrue();
      for (String chosen : List.of("settings.theme.contrast", "settings.language.ru")) {
        assertThat(((RadioButton) aside(chosen).orElseThrow()).isSelected()).as(chosen).isTrue();
      }
    } finally {
      after.end();
    }
  }

  @Test
  @Timeout(120)
  void aBadEntryIsSaidWhenTheProgramStarts() throws Exception {
    String bad = "{\"theme\": \"purple\", \"platform\": \"/nowhere/own.json\"}";
    Files.writeString(home.resolve("settings.json"), bad);
    PracticeTour tour = PracticeTour.start(home);
    try {
      tour.waitUntil(() -> aside("notice.title").isPresent());
      List<String> said =
          PracticeTour.fx(() ->
              aside("notice.title").orElseThrow().getParent().getChildrenUnmodifiable().stream()
                  .map(node -> ((Label) node).getText())
                  .toList());
      assertThat(said)
          .anyMatch(line -> line.contains(home.resolve("settings.json").toString()))
          .anyMatch(line -> line.contains("theme") && line.contains("purple"))
          .anyMatch(line -> line.contains("settings-kept.json"))
          .anyMatch(line -> line.contains("/nowhere/own.json"));
      assertThat(home.resolve("settings-kept.json")).hasContent(bad);
    } finally {
      tour.end();
    }
  }

  /// A node of a window beside the program's.
  private static Optional<Node> aside(String id) {
    try {
      return PracticeTour.fx(() ->
          List.copyOf(Window.getWindows()).stream()
              .filter(window -> window.isShowing() && window.getScene() != null)
              .flatMap(window ->
                  window.getScene().getRoot().lookupAll("*").stream()
                      .filter(node -> id.equals(node.getId())))
              .findFirst());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
