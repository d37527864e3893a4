package app.sendready.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.ui.Sample;
import app.sendready.ui.shell.StyleSheets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A field with a domain behind it, in a line that is long enough and in one that is not.
@ExtendWith(ApplicationExtension.class)
class FormFieldTest {
  private static final String DOMAIN = "._domainkey.рассылка.магазин-подарков.example";

  private TextField input;
  private FormField field;

  @Start
  void show(Stage stage) {
    input = new TextField();
    field =
        new FormField(
                Sample.words(Language.ENGLISH),
                "identity.selector",
                "identity.selector",
                input,
                new SimpleObjectProperty<>(Optional.empty()),
                Map.of())
            .suffix(new SimpleStringProperty(DOMAIN));
    Scene scene = new Scene(new VBox(field), 900, 400);
    new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT)).dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private Node suffix() {
    return field.lookup(".suffix");
  }

  private List<String> lines(FxRobot robot, double width) {
    robot.interact(() -> {
      field.setMaxWidth(width);
      field.getScene().getRoot().applyCss();
      field.getScene().getRoot().layout();
    });
    Map<Double, String> lines = new TreeMap<>();
    for (Node each : suffix().lookupAll(".label")) {
      Label label = (Label) each;
      assertThat(label.getWidth()).isGreaterThanOrEqualTo(label.prefWidth(-1));
      lines.merge(label.getLayoutY(), label.getText(), String::concat);
    }
    return List.copyOf(lines.values());
  }

  private double below() {
    return suffix().localToScene(0, 0).getY() - input.localToScene(0, input.getHeight() / 2).getY();
  }

  @Test
  void aDomainStandsBesideTheFieldWhereThereIsRoom(FxRobot robot) {
    assertThat(lines(robot, 800)).containsExactly(DOMAIN);
    assertThat(below()).isNegative();
  }

  @Test
  void aDomainThatIsTooLongStandsBelowTheField(FxRobot robot) {
    assertThat(lines(robot, 420)).containsExactly(DOMAIN);
    assertThat(below()).isPositive();
    assertThat(input.getWidth()).isGreaterThan(400);
  }

  @Test
  void aDomainThatIsLongerThanTheLineIsBrokenBeforeADot(FxRobot robot) {
    List<String> lines = lines(robot, 220);
    assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.startsWith("."));
    assertThat(String.join("", lines)).isEqualTo(DOMAIN);
  }
}
