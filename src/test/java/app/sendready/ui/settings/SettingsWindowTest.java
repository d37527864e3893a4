package app.sendready.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import app.sendready.network.PublicResolver;
import app.sendready.project.SettingsFile;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.StyleSheets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The settings by keyboard alone.
@ExtendWith(ApplicationExtension.class)
class SettingsWindowTest {
  private final Localized words =
      new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));
  private final Theme theme =
      new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
  private Path folder;
  private SettingsFile file;
  private SettingsModel model;
  private SettingsWindow window;
  private Stage owner;

  @Start
  void show(Stage stage) throws Exception {
    owner = stage;
    folder = Files.createTempDirectory("settings");
    file = SettingsFile.open(folder.resolve("settings.json"), Runnable::run);
    model = new SettingsModel(file, new Background(Runnable::run, Runnable::run));
    Path profile =
        Files.writeString(
            folder.resolve("own.json"),
            """
            {"name": "Example", "spfInclude": "spf.example.net", "trackingTarget": "trk.example.net",
             "bounceTarget": "mta.example.net", "selector": "ex", "trackingLabel": "go",
             "bounceLabel": "back", "serverLabel": "mta"}
            """);
    window =
        new SettingsWindow(
            model,
            words,
            theme,
            new SettingsWindow.Outside(() -> Optional.of(profile), folder.resolve("settings.json")),
            () -> Optional.of(stage));
    stage.setScene(new Scene(new Label("the wizard"), 300, 200));
    stage.show();
  }

  @BeforeEach
  void open(FxRobot robot) {
    robot.interact(window::show);
    WaitForAsyncUtils.waitForFxEvents();
    robot.targetWindow(scene().getWindow());
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(window::close);
  }

  private Scene scene() {
    return Window.getWindows().stream()
        .filter(one -> one != owner && one instanceof Stage)
        .map(Window::getScene)
        .findFirst()
        .orElseThrow();
  }

  private Optional<Node> focused() {
    return Optional.ofNullable(scene().getFocusOwner());
  }

  private String focusedId() {
    return focused().map(Node::getId).orElse("");
  }

  /// The robot waits after each key; this one does not.
  private void tab(FxRobot robot) {
    robot.interact(() -> {
      Node at = scene().getFocusOwner();
      for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
        Event.fireEvent(
            at, new KeyEvent(type, "\t", "\t", KeyCode.TAB, false, false, false, false));
      }
    });
  }

  private void tabTo(FxRobot robot, String id) {
    for (int i = 0; i < 80 && !focusedId().equals(id); i++) {
      tab(robot);
    }
    assertThat(focusedId()).isEqualTo(id);
  }

  private Node node(String id) {
    WaitForAsyncUtils.waitForFxEvents();
    return all(scene().getRoot()).stream()
        .filter(one -> id.equals(one.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no node " + id));
  }

  private List<String> asked() {
    return file.now().publicResolvers().stream().map(PublicResolver::name).toList();
  }

  @Test
  void theLookChangesAtOnceWithTheArrowKeys(FxRobot robot) {
    tabTo(robot, "settings.language.en");
    robot.type(KeyCode.RIGHT);
    assertThat(words.language().get()).isEqualTo(Language.RUSSIAN);
    assertThat(((Stage) scene().getWindow()).getTitle()).isEqualTo("Настройки");
    robot.type(KeyCode.LEFT);
    tabTo(robot, "settings.theme.system");
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    assertThat(theme.choice().get()).isEqualTo(Theme.Choice.DARK);
    tabTo(robot, "settings.size.100");
    robot.type(KeyCode.RIGHT);
    assertThat(theme.size().get()).isEqualTo(110);
    // And what is changed elsewhere is shown here.
    robot.interact(() -> theme.size().set(200));
    tabTo(robot, "settings.resolver.0.on");
    robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    assertThat(focusedId()).isEqualTo("settings.size.200");
  }

  @ParameterizedTest
  @EnumSource(Theme.Choice.class)
  void eachThemeIsChosenHereAndShownWhenItIsChosenElsewhere(Theme.Choice choice, FxRobot robot) {
    Theme.Choice other =
        choice == Theme.Choice.CONTRAST ? Theme.Choice.LIGHT : Theme.Choice.CONTRAST;
    robot.interact(() -> theme.choice().set(other));
    RadioButton radio =
        (RadioButton) node("settings.theme." + choice.name().toLowerCase(Locale.ROOT));
    assertThat(radio.isSelected()).isFalse();
    robot.interact(radio::fire);
    assertThat(theme.choice().get()).isEqualTo(choice);
    robot.interact(() -> theme.choice().set(other));
    robot.interact(() -> theme.choice().set(choice));
    assertThat(radio.isSelected()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void eachLanguageIsChosenHereAndShownWhenItIsChosenElsewhere(Language language, FxRobot robot) {
    Language other = language == Language.ENGLISH ? Language.RUSSIAN : Language.ENGLISH;
    robot.interact(() -> words.language().set(other));
    RadioButton radio = (RadioButton) node("settings.language." + language.tag());
    assertThat(radio.isSelected()).isFalse();
    robot.interact(radio::fire);
    assertThat(words.language().get()).isEqualTo(language);
    assertThat(((Stage) scene().getWindow()).getTitle())
        .isEqualTo(Words.in(language, ZoneOffset.UTC).say("settings.title"));
    robot.interact(() -> words.language().set(other));
    robot.interact(() -> words.language().set(language));
    assertThat(radio.isSelected()).isTrue();
  }

  @Test
  void aResolverIsAddedChangedSwitchedOffAndRemoved(FxRobot robot) {
    tabTo(robot, "settings.resolver.1.on");
    robot.type(KeyCode.SPACE);
    assertThat(asked()).containsExactly("Cloudflare", "Quad9", "Yandex");
    tabTo(robot, "settings.resolvers.add");
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(focusedId()).isEqualTo("settings.resolver.4.name");
    robot.write("Office");
    robot.type(KeyCode.TAB);
    robot.write("192.0.2.999");
    assertThat(focused().orElseThrow().getAccessibleHelp()).contains("192.0.2.999");
    assertThat(asked()).doesNotContain("Office");
    robot.type(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
    robot.write("53");
    assertThat(asked()).endsWith("Office");

    robot.press(KeyCode.SHIFT).type(KeyCode.TAB, KeyCode.TAB).release(KeyCode.SHIFT);
    assertThat(focusedId()).isEqualTo("settings.resolver.4.remove");
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(asked()).containsExactly("Cloudflare", "Quad9", "Yandex");
    assertThat(focusedId()).isEqualTo("settings.resolver.3.on");
    tabTo(robot, "settings.resolvers.undo");
    robot.type(KeyCode.SPACE);
    assertThat(asked()).endsWith("Office");
    tabTo(robot, "settings.resolvers.restore");
    robot.type(KeyCode.SPACE);
    assertThat(asked()).containsExactly("Cloudflare", "Google", "Quad9", "Yandex");
    assertThat(file.now().resolvers()).isEmpty();
  }

  @Test
  void whatIsTypedIsThereWhenTheSettingsAreOpenedAgain(FxRobot robot) {
    tabTo(robot, "settings.resolver.0.change");
    robot.type(KeyCode.SPACE);
    robot.type(KeyCode.TAB, KeyCode.TAB);
    assertThat(focusedId()).isEqualTo("settings.resolver.0.name");
    robot.type(KeyCode.TAB);
    robot.type(KeyCode.END);
    robot.write(", half");
    robot.type(KeyCode.ESCAPE);
    assertThat(Window.getWindows()).noneMatch(one -> one != owner && one.isShowing());
    robot.interact(window::show);
    assertThat(((TextInputControl) node("settings.resolver.0.addresses")).getText())
        .endsWith(", half");
    assertThat(asked()).doesNotContain("Cloudflare");
  }

  @Test
  void aPlatformIsChosenAndTakenBack(FxRobot robot) {
    tabTo(robot, "settings.platform.choose");
    robot.type(KeyCode.SPACE);
    assertThat(((Label) node("settings.platform.spf")).getText()).isEqualTo("spf.example.net");
    assertThat(((Label) node("settings.platform.from")).getText()).contains("own.json");
    tabTo(robot, "settings.platform.built-in");
    robot.type(KeyCode.SPACE);
    assertThat(((Label) node("settings.platform.spf")).getText()).isEqualTo("spf.akmta.net");
    tabTo(robot, "settings.notices");
    robot.type(KeyCode.SPACE);
    assertThat(file.now().notices()).contains(false);
  }

  @Test
  void everythingThatTakesTheFocusHasANameAndTheTabKeyGoesAsOneReads(FxRobot robot) {
    robot.interact(() -> model.resolvers().rows().getFirst().open().set(true));
    List<Node> visited = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      Optional<Node> now = focused();
      if (now.filter(visited::contains).isPresent()) {
        break;
      }
      now.ifPresent(visited::add);
      tab(robot);
    }
    assertThat(visited).hasSizeGreaterThan(20);
    assertThat(visited).allSatisfy(one -> assertThat(name(one)).as(one.getId()).isNotBlank());
    int first = visited.indexOf(node("settings.language.en"));
    List<Node> order = new ArrayList<>(visited.subList(first, visited.size()));
    order.addAll(visited.subList(0, first));
    List<String> back = new ArrayList<>();
    for (int i = 1; i < order.size(); i++) {
      Bounds before = place(order.get(i - 1));
      Bounds now = place(order.get(i));
      boolean sameLine = Math.abs(now.getCenterY() - before.getCenterY()) <= 12;
      if (sameLine ? now.getMinX() < before.getMinX() : now.getCenterY() < before.getCenterY()) {
        back.add(order.get(i - 1).getId() + " → " + order.get(i).getId());
      }
    }
    assertThat(back).isEmpty();
  }

  private Bounds place(Node one) {
    Node page = scene().getRoot().lookup(".settings-page");
    return page.sceneToLocal(one.localToScene(one.getLayoutBounds()));
  }

  private static String name(Node one) {
    String said = one.getAccessibleText();
    if (said != null && !said.isBlank()) {
      return said;
    }
    return one instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
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
