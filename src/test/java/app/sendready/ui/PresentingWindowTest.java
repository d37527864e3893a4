package app.sendready.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.StyleSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window while others watch: keys, size, full screen, and what they must not read.
@ExtendWith(ApplicationExtension.class)
final class PresentingWindowTest {
  private static final String ADDRESS = "dmarc-reports@news.example.com";
  private static final String KEY = "v=DKIM1; k=rsa; p=" + "MIIBIjANBgkqhkiG9w0B".repeat(18);

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
    // The toolkit without a display draws a picture of the whole screen where the window was.
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @BeforeEach
  void fill(FxRobot robot) {
    robot.interact(() -> {
      sample.domain.from().text().set("news.example.com");
      sample.identity.key().text().set(KEY);
      sample.policy.report().text().set(ADDRESS);
    });
  }

  /// The stage is the same for all tests.
  @AfterEach
  void leave(FxRobot robot) {
    robot.interact(() -> words.presenting().set(false));
  }

  @Test
  void f11TakesTheWholeScreenAndEscapeGivesEverythingBack(FxRobot robot) {
    robot.type(KeyCode.F11);
    assertThat(words.presenting().get()).isTrue();
    assertThat(stage.isFullScreen()).isTrue();
    assertThat(theme.shownSize().intValue()).isEqualTo(125);
    assertThat(theme.size().get()).as("the size that is kept").isEqualTo(100);
    assertThat(visible("shell.rail.domain")).isFalse();

    robot.type(KeyCode.ESCAPE);
    assertThat(words.presenting().get()).isFalse();
    assertThat(stage.isFullScreen()).isFalse();
    assertThat(theme.shownSize().intValue()).isEqualTo(100);
    assertThat(visible("shell.rail.domain")).isTrue();
  }

  /// The toolkit's buttons with a menu keep Escape to themselves, though nothing is open.
  @Test
  void escapeEndsItFromAButtonWithAMenuToo(FxRobot robot) {
    Set<Node> menus = stage.getScene().getRoot().lookupAll(".menu-button");
    assertThat(menus).hasSizeGreaterThan(1);
    for (Node menu : menus) {
      robot.type(KeyCode.F11);
      assertThat(words.presenting().get()).isTrue();
      robot.interact(menu::requestFocus);
      robot.type(KeyCode.ESCAPE);
      assertThat(words.presenting().get()).as("from " + menu).isFalse();
    }
  }

  @Test
  void f11WithinThePresentationGivesTheScreenBackAndDoesNotEndIt(FxRobot robot) {
    chord(robot, KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
    robot.type(KeyCode.F11);
    assertThat(stage.isFullScreen()).isTrue();
    assertThat(words.presenting().get()).isTrue();
    robot.type(KeyCode.F11);
    assertThat(stage.isFullScreen()).isFalse();
    assertThat(words.presenting().get()).isTrue();
  }

  @Test
  void whatIsCoveredIsSaidAndIpAddressesAreByChoice(FxRobot robot) {
    assertThat(visible("shell.covered")).isFalse();
    robot.type(KeyCode.F11);
    assertThat(visible("shell.covered")).isTrue();
    assertThat(words.value("ip4:192.0.2.4 2001:db8::4 at 10:28:17"))
        .isEqualTo("ip4:192.0.2.4 2001:db8::4 at 10:28:17");
    robot.interact(() -> ((CheckBox) node("shell.cover-ips")).setSelected(true));
    assertThat(words.value("ip4:192.0.2.4 2001:db8::4 at 10:28:17"))
        .isEqualTo("ip4:•.•.•.• •.•.•.• at 10:28:17");
    assertThat(words.value("4.2.0.192.in-addr.arpa")).isEqualTo("•.•.•.•.in-addr.arpa");
    robot.interact(() -> ((Button) node("shell.end-presenting")).fire());
    assertThat(words.presenting().get()).isFalse();
    robot.interact(() -> words.coversIps().set(false));
  }

  @Test
  void shiftCtrlPStaysInTheWindow(FxRobot robot) {
    chord(robot, KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
    assertThat(words.presenting().get()).isTrue();
    assertThat(stage.isFullScreen()).isFalse();
    chord(robot, KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
    assertThat(words.presenting().get()).isFalse();
  }

  @Test
  void aChosenSizeGrowsFurtherAndComesBack(FxRobot robot) {
    robot.interact(() -> theme.size().set(150));
    robot.type(KeyCode.F11);
    assertThat(theme.shownSize().intValue()).isEqualTo(200);
    chord(robot, KeyCode.SHORTCUT, KeyCode.MINUS);
    assertThat(theme.shownSize().intValue()).isEqualTo(175);
    robot.type(KeyCode.ESCAPE);
    assertThat(theme.shownSize().intValue()).isEqualTo(125);
  }

  @Test
  void shortcutsAreShownAndWhatIsTypedIsNot(FxRobot robot) {
    robot.type(KeyCode.F11);
    // It stays for two seconds only, which a slow machine may miss.
    AtomicBoolean appeared = new AtomicBoolean();
    robot.interact(() ->
        node("shell.keys")
            .visibleProperty()
            .subscribe(shown -> appeared.compareAndSet(false, shown)));
    assertThat(appeared).isFalse();
    chord(robot, KeyCode.SHORTCUT, KeyCode.CLOSE_BRACKET);
    assertThat(cast()).isEqualToIgnoringCase("Ctrl+]");
    assertThat(appeared).isTrue();
    robot.interact(() -> {
      sample.identity.selector().text().set("");
      node("identity.selector").requestFocus();
    });
    robot.type(KeyCode.S).type(KeyCode.DIGIT2);
    assertThat(cast()).as("typed into a field").isEqualToIgnoringCase("Ctrl+]");
    chord(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.Q);
    assertThat(cast()).as("a sign such as @ on many keyboards").isEqualToIgnoringCase("Ctrl+]");
    chord(robot, KeyCode.ALT, KeyCode.RIGHT);
    assertThat(cast().toLowerCase(Locale.ROOT)).startsWith("alt+");
    robot.type(KeyCode.ESCAPE);
    assertThat(visible("shell.keys")).as("the key that ends it").isFalse();
    assertThat(visible("shell.status")).isTrue();
    chord(robot, KeyCode.SHORTCUT, KeyCode.OPEN_BRACKET);
    assertThat(cast()).as("after the presentation").doesNotContain("[");
  }

  @Test
  void addressesAndKeysInFieldsAreCoveredAndComeBack(FxRobot robot) {
    for (String step : List.of("identity", "policy")) {
      show(robot, step);
      assertThat(texts()).anyMatch(PresentingWindowTest::isSecret);
      robot.type(KeyCode.F11);
      assertThat(texts()).noneMatch(PresentingWindowTest::isSecret);
      assertThat(texts()).contains(words.messages().get().say("control.covered"));
      robot.type(KeyCode.ESCAPE);
      assertThat(texts()).anyMatch(PresentingWindowTest::isSecret);
    }
  }

  @Test
  void aFieldWithTheFocusIsCoveredToo(FxRobot robot) {
    show(robot, "policy");
    robot.interact(() -> {
      node("policy.report").requestFocus();
      ((TextInputControl) node("policy.report")).selectAll();
    });
    robot.type(KeyCode.F11);
    assertThat(texts()).noneMatch(PresentingWindowTest::isSecret);
  }

  @Test
  void anEmptyFieldCanBeTypedIntoAndIsCoveredWhenLeft(FxRobot robot) {
    robot.interact(() -> sample.policy.report().text().set(""));
    show(robot, "policy");
    robot.type(KeyCode.F11);
    robot.interact(() -> node("policy.report").requestFocus());
    robot.write("r@news.example.com");
    assertThat(sample.policy.report().text().get()).isEqualTo("r@news.example.com");
    assertThat(visible("policy.report.cover")).isFalse();
    robot.interact(() -> node("policy.logo").requestFocus());
    assertThat(visible("policy.report.cover")).isTrue();
  }

  private static boolean isSecret(String text) {
    return text.contains("@news") || text.contains("MIIBIjANBgkqhkiG9w0BMIIB");
  }

  private void show(FxRobot robot, String step) {
    robot.interact(() ->
        sample.wizard.show(
            sample.wizard.steps().stream()
                .filter(each -> each.id().equals(step))
                .findFirst()
                .orElseThrow()));
  }

  private static void chord(FxRobot robot, KeyCode... keys) {
    robot.push(keys);
  }

  private String cast() {
    return ((Label) node("shell.keys")).getText();
  }

  private Node node(String id) {
    return nodes().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
  }

  private boolean visible(String id) {
    Node at = node(id);
    for (Node each = at; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// Every text drawn, those in fields among them.
  private List<String> texts() {
    return nodes().stream()
        .filter(Text.class::isInstance)
        .filter(PresentingWindowTest::isDrawn)
        .map(text -> ((Text) text).getText())
        .toList();
  }

  private static boolean isDrawn(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private List<Node> nodes() {
    List<Node> all = new ArrayList<>();
    collect(stage.getScene().getRoot(), all);
    return all;
  }

  private static void collect(Node node, List<Node> into) {
    into.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }
}
