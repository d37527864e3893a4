package app.sendready.ui.step.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.sendready.i18n.Language;
import app.sendready.provider.Panel;
import app.sendready.ui.Sample;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.fx.Background;
import app.sendready.ui.shell.StyleSheets;
import atlantafx.base.theme.PrimerLight;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A row is as high as what it holds, at any width: no empty line below, nothing cut off.
class RowHeightTest {
  @ParameterizedTest
  @ValueSource(ints = {520, 640, 700, 752, 790, 1100})
  void everyRowIsAsHighAsItsContent(int width) throws Exception {
    FxToolkit.registerPrimaryStage();
    CheckModel model =
        new CheckModel(
            new SimpleObjectProperty<>(Optional.of(Sample.answers())),
            Sample::plan,
            (now, onRow) -> Sample.report(),
            new Background(Runnable::run, Runnable::run),
            (delay, task) -> () -> {},
            Clock.fixed(Sample.NOW, ZoneOffset.UTC),
            Optional.empty());
    RowServices aids =
        new RowServices(
            RowDetails.NONE,
            new SimpleObjectProperty<>(Panel.UNKNOWN.in(Sample.ZONE).at(Sample.host())),
            _ -> {},
            Optional.empty());
    CheckStep step = new CheckStep(model, Sample.words(Language.ENGLISH), _ -> {}, aids);
    Stage stage =
        WaitForAsyncUtils.waitForAsyncFx(
            20_000,
            () -> {
              Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
              Stage window = new Stage();
              Scene scene = new Scene((Parent) step.node(), width, 620);
              scene.getStylesheets().setAll(StyleSheets.all());
              window.setScene(scene);
              window.show();
              step.onEnter();
              return window;
            });
    for (int pulse = 0; pulse < 4; pulse++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          stage.getScene().getRoot().applyCss();
          stage.getScene().getRoot().layout();
          for (Node each : stage.getScene().getRoot().lookupAll(".check-row")) {
            Region row = (Region) each;
            Node below = row.lookup(".row-body");
            Node last = below == null ? row.lookup(".row-line") : below;
            double end =
                row.sceneToLocal(last.localToScene(last.getLayoutBounds())).getMaxY()
                    + row.getInsets().getBottom();
            assertThat(row.getHeight()).as(row.getId()).isCloseTo(end, within(2.0));
          }
          stage.close();
          return null;
        });
  }
}
