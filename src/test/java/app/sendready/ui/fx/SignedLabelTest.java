package app.sendready.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SignedLabelTest {
  private final Rectangle sign = new Rectangle(12, 12);
  private SignedLabel label;

  @Start
  void show(Stage stage) {
    label = new SignedLabel();
    label.setGraphic(sign);
    label.setText("Do not send yet: four records are not right. Mend them first, then come back.");
    stage.setScene(new Scene(new VBox(label), 900, 400));
    stage.show();
  }

  @Test
  void theSignStandsBesideTheFirstLineHoweverManyThereAre(FxRobot robot) {
    double one = label.getHeight();
    double middle = sign.getBoundsInParent().getCenterY();
    assertThat(middle).as("in one line").isBetween(one / 2 - 1, one / 2 + 1);

    robot.interact(() -> {
      label.setMaxWidth(150);
      label.getScene().getRoot().applyCss();
      label.getScene().getRoot().layout();
    });
    assertThat(label.getHeight()).as("in several lines").isGreaterThan(2.5 * one);
    assertThat(sign.getBoundsInParent().getCenterY()).isBetween(middle - 2, middle + 2);
  }
}
