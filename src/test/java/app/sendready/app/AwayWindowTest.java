package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.ui.control.Status;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the real window shows of changes while nobody looks at it.
class AwayWindowTest {
  private static Stage stage(PracticeTour tour) {
    return (Stage) tour.scene().getWindow();
  }

  private static String title(PracticeTour tour) {
    return stage(tour).getTitle();
  }

  @Test
  @Timeout(120)
  void aRowThatTurnsIsCountedInTheTitleUntilTheUserIsBack() throws Exception {
    PracticeTour tour = PracticeTour.start();
    try {
      tour.click("shell.start.practice");
      tour.click("shell.rail.check");
      tour.awaitVerdicts(s -> s != Status.CHECKING && s != Status.NOT_YET);
      String before = title(tour);
      assertThat(before).endsWith("SendReady").doesNotStartWith("(");
      Button publish =
          (Button)
              tour.all(node ->
                      node instanceof Button b
                          && String.valueOf(b.getId()).matches("check.row.[0-9]+.publish"))
                  .getFirst();
      PracticeTour.fx(() -> {
        stage(tour).setIconified(true);
        publish.fire();
        return null;
      });
      tour.waitUntil(() -> title(tour).startsWith("("));
      assertThat(title(tour)).endsWith(") " + before);
      PracticeTour.fx(() -> {
        stage(tour).setIconified(false);
        stage(tour).requestFocus();
        return null;
      });
      tour.waitUntil(() -> title(tour).equals(before));

      tour.click("shell.rail.policy");
      assertThat(tour.all(AwayWindowTest::isBadge)).isEmpty();
    } finally {
      tour.end();
    }
  }

  private static boolean isBadge(javafx.scene.Node node) {
    return node instanceof Label && node.getStyleClass().contains("rail-news");
  }
}
