package app.sendready.ui.step.check;

import static app.sendready.ui.OnFx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.ui.OnFx;
import app.sendready.ui.Sample;
import app.sendready.ui.shell.StyleSheets;
import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/// Details are beside the list from the first moment of a wide window, not only after it was made
/// wider.
@ExtendWith(OnFx.class)
class DetailsBesideTest extends MadeUpRounds {
  @ParameterizedTest
  @CsvSource({"964,true", "700,false"})
  void aWindowThatIsWideFromTheStartHasThemBeside(int width, boolean beside) throws Exception {
    CheckModel model =
        model(
            Sample.plan(Sample.answers()).records(), _ -> new ArrayList<>(Sample.report().rows()));
    CheckStep step = new CheckStep(model, Sample.words(Language.ENGLISH), _ -> {});
    Parent page = (Parent) step.node();
    onFx(() -> {
      // As in a project that is opened again: rows are known before there is a window.
      step.onEnter();
      Stage stage = new Stage();
      Scene scene = new Scene(page, width, 560);
      scene.getStylesheets().setAll(StyleSheets.all());
      stage.setScene(scene);
      stage.show();
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents(6);
    assertThat(
            onFx(() ->
                page.lookupAll("*").stream()
                    .filter(node -> "check.details".equals(node.getId()))
                    .anyMatch(Node::isVisible)))
        .isEqualTo(beside);
  }
}
