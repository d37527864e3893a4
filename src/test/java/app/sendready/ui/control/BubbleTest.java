package app.sendready.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.ui.Sample;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.shell.StyleSheets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BubbleTest {
  private static final String KEY =
      "v=DKIM1; k=rsa; p=" + "MIIBIjANBgkqhkiG9w0BAQEFAAOC".repeat(14);

  private final Localized words = Sample.words(Language.ENGLISH);
  private WholeValue value;
  private String announced = "";

  @Start
  void show(Stage stage) {
    value = new WholeValue(words, said -> announced = said);
    value.value().set(KEY);
    value.what().set(Text.of("control.value"));
    Scene scene = new Scene(new StackPane(value), 500, 300);
    scene.getStylesheets().setAll(StyleSheets.all());
    stage.setScene(scene);
    stage.show();
  }

  private static List<Node> open(Predicate<Node> wanted) {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
        .filter(node -> wanted.test(node))
        .toList();
  }

  private static boolean isOpen() {
    return !open(Bubble.class::isInstance).isEmpty();
  }

  private void open(FxRobot robot) {
    Hyperlink length = robot.from(value).lookup(".hyperlink").queryAs(Hyperlink.class);
    assertThat(length.getText()).isEqualTo(KEY.length() + " characters");
    robot.interact(length::requestFocus);
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void allOfAKeyIsOneKeyAway(FxRobot robot) {
    assertThat(isOpen()).isFalse();
    open(robot);
    assertThat(open(node -> node.getStyleClass().contains("bubble-value")))
        .singleElement()
        .satisfies(label -> {
          assertThat(((Labeled) label).getText()).isEqualTo(KEY);
          assertThat(label.getBoundsInParent().getHeight())
              .as("in several lines")
              .isGreaterThan(60);
          assertThat(label.localToScene(label.getLayoutBounds()).getMaxY())
              .as("all of it on screen")
              .isLessThan(label.getScene().getHeight());
        });
    Node copy = open(node -> node.getStyleClass().contains("copy-word")).getFirst();
    robot.interact(((CopyButton) copy)::fire);
    assertThat(Optional.ofNullable(copied(robot))).contains(KEY);
    assertThat(announced).isNotEmpty();
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.sleep(400, java.util.concurrent.TimeUnit.MILLISECONDS);
    assertThat(isOpen()).isFalse();
  }

  @Test
  void itClosesWhenOthersBeginToWatch(FxRobot robot) {
    open(robot);
    assertThat(isOpen()).isTrue();
    robot.interact(() -> words.presenting().set(true));
    assertThat(isOpen()).isFalse();
    robot.interact(() -> words.presenting().set(false));
  }

  private static String copied(FxRobot robot) {
    String[] text = new String[1];
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }
}
