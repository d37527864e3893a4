package app.sendready.ui.step.check;

import static app.sendready.ui.OnFx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.ui.OnFx;
import app.sendready.ui.Sample;
import app.sendready.ui.shell.StyleSheets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/// A minute of looks and of waiting for them moves nothing: every row and every button stays where
/// it is.
@ExtendWith(OnFx.class)
class CountdownPlaceTest extends MadeUpRounds {
  private Stage stage;

  @ParameterizedTest
  @CsvSource({"ENGLISH,486", "ENGLISH,726", "RUSSIAN,486", "RUSSIAN,726", "RUSSIAN,1092"})
  void noSecondMovesARow(Language language, int width) throws Exception {
    CheckModel model =
        model(
            Sample.plan(Sample.answers()).records(), _ -> new ArrayList<>(Sample.report().rows()));
    CheckStep step = new CheckStep(model, Sample.words(language), _ -> {});
    onFx(() -> {
      stage = new Stage();
      Scene scene = new Scene((Parent) step.node(), width, 560);
      scene.getStylesheets().setAll(StyleSheets.all());
      stage.setScene(scene);
      stage.show();
      step.onEnter();
      return null;
    });
    for (int pulse = 0; pulse < 6; pulse++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
    List<String> before = places();
    assertThat(before).hasSizeGreaterThan(10);
    Set<String> told = new TreeSet<>();
    holding = true;
    for (int second = 0; second < 60; second++) {
      onFx(() -> {
        timer.advance(Duration.ofSeconds(1));
        return null;
      });
      assertThat(places()).as("second %d", second).isEqualTo(before);
      told.add(clock());
      onFx(() -> {
        while (!held.isEmpty()) {
          held.remove().run();
        }
        return null;
      });
      assertThat(places()).as("after second %d", second).isEqualTo(before);
      told.add(clock());
    }
    assertThat(told).as("the clock has run, and there were looks").hasSizeGreaterThan(8);
    assertThat(looks).isGreaterThan(2);
  }

  private String clock() throws Exception {
    return onFx(() ->
        stage.getScene().getRoot().lookupAll(".label").stream()
            .filter(node -> "check.clock".equals(node.getId()))
            .map(node -> ((Label) node).getText())
            .findFirst()
            .orElseThrow());
  }

  private List<String> places() throws Exception {
    return onFx(() -> {
      Parent root = stage.getScene().getRoot();
      root.applyCss();
      root.layout();
      List<String> all = new ArrayList<>();
      for (Node node : root.lookupAll("*")) {
        String id = String.valueOf(node.getId());
        boolean counts =
            id.matches("check\\.row\\.[0-9]+")
                || Set.of("check.now", "check.pause", "check.ticket", "check.timeline")
                    .contains(id);
        if (counts) {
          Bounds place = node.localToScene(node.getLayoutBounds());
          all.add(id + " " + place.getMinX() + " " + place.getMinY() + " " + place.getHeight());
        }
      }
      return all;
    });
  }
}
