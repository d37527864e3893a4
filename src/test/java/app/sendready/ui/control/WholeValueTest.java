package app.sendready.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.ui.Sample;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.shell.StyleSheets;
import java.util.Arrays;
import java.util.Comparator;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WholeValueTest {
  private final Localized words = Sample.words(Language.ENGLISH);
  private WholeValue value;

  @Start
  void show(Stage stage) {
    value = new WholeValue(words, _ -> {});
    value.what().set(Text.of("control.value"));
    value.setManaged(false);
    Scene scene = new Scene(new Pane(value), 700, 300);
    scene.getStylesheets().setAll(StyleSheets.all());
    stage.setScene(scene);
    stage.show();
  }

  /// As narrow as it gets, no word breaks that has room for itself.
  @ParameterizedTest
  @CsvSource({
    "v=spf1 include:spf.akmta.net ~all, 30, 80",
    "v=DMARC1; p=reject; rua=mailto:postmaster@parked.example, 30, 80",
    "a-long-name-of-a-department.customers.example.com, 30, 40"
  })
  void noWordBreaksThatHasRoom(String text, int least, int most, FxRobot robot) {
    robot.interact(() -> value.value().set(text));
    Label shown = robot.from(value).lookup(".copy-text").query();
    double letter = widthOf(shown, text, robot) / text.length();
    String longest =
        Arrays.stream(text.split(" ")).max(Comparator.comparingInt(String::length)).orElseThrow();
    double word = letter * longest.length();
    for (int columns = least; columns <= most; columns++) {
      double room = letter * columns;
      robot.interact(() -> {
        value.resize(room, value.prefHeight(room));
        value.layout();
      });
      double taken = shown.getWidth();
      if (word < room - 40) {
        assertThat(taken).as("in %d columns", columns).isGreaterThanOrEqualTo(word);
      }
      assertThat(taken).as("in %d columns", columns).isLessThanOrEqualTo(room);
    }
  }

  private static double widthOf(Label label, String text, FxRobot robot) {
    double[] width = new double[1];
    robot.interact(() -> width[0] = label.prefWidth(-1));
    assertThat(label.getText()).isEqualTo(text);
    return width[0];
  }
}
