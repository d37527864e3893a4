package app.sendready.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WrapLineTest {
  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  /// The widths of texts are no whole numbers.
  @Test
  void aTextThatHasRoomStaysInOneLine() throws Exception {
    List<String> wrapped =
        WaitForAsyncUtils.waitForAsyncFx(
            20_000,
            () -> {
              List<String> tooNarrow = new ArrayList<>();
              for (int letters = 1; letters < 40; letters++) {
                Label text = new Label("a word " + "l".repeat(letters));
                text.setWrapText(true);
                HBox.setHgrow(text, Priority.ALWAYS);
                WrapLine line = new WrapLine(12, new Label("Met"), text);
                new Scene(line, 800, 100);
                line.applyCss();
                line.resize(800, 100);
                line.layout();
                if (text.getWidth() < text.prefWidth(-1)) {
                  tooNarrow.add(text.getText());
                }
              }
              return tooNarrow;
            });
    assertThat(wrapped).isEmpty();
  }

  @Test
  void whatOneDoesNotTakeIsForTheOthers() throws Exception {
    List<Double> widths =
        WaitForAsyncUtils.waitForAsyncFx(
            20_000,
            () -> {
              Region narrow = new Region();
              narrow.setPrefWidth(100);
              narrow.setMaxWidth(120);
              Region wide = new Region();
              wide.setPrefWidth(100);
              wide.setMaxWidth(Double.MAX_VALUE);
              for (Region each : List.of(narrow, wide)) {
                HBox.setHgrow(each, Priority.ALWAYS);
              }
              WrapLine line = new WrapLine(10, narrow, wide);
              new Scene(line, 500, 100);
              line.applyCss();
              line.resize(500, 100);
              line.layout();
              return List.of(narrow.getWidth(), wide.getWidth());
            });
    assertThat(widths).containsExactly(120.0, 370.0);
  }

  @Test
  void whatMayBeNoWiderLeavesNoGapBehindIt() throws Exception {
    double next =
        WaitForAsyncUtils.waitForAsyncFx(
            20_000,
            () -> {
              Region prose = new Region();
              prose.setPrefWidth(400);
              prose.setMaxWidth(200);
              Region button = new Region();
              button.setPrefWidth(50);
              WrapLine line = new WrapLine(10, prose, button);
              new Scene(line, 500, 100);
              line.applyCss();
              line.resize(500, 100);
              line.layout();
              return button.getLayoutX();
            });
    assertThat(next).isEqualTo(210.0);
  }
}
