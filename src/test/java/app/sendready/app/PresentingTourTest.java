package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.ui.control.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whoever watches the shared screen reads no address of a person and no key, on any step and in
/// any window, with everything unfolded.
class PresentingTourTest {
  private static final Pattern SECRET =
      Pattern.compile("[\\p{L}\\p{N}._-]@[\\p{L}\\p{N}]|[A-Za-z0-9+/=]{40,}");

  @Test
  @Timeout(180)
  void nothingPrivateIsDrawnOnAnyStep() throws Exception {
    PracticeTour tour = PracticeTour.start();
    List<String> telling = new ArrayList<>();
    try {
      tour.click("shell.start.practice");
      for (String step : PracticeTour.STEPS) {
        tour.waitUntil(() -> tour.title().equals(tour.say(step + ".title")));
        if (step.equals("check")) {
          tour.awaitVerdicts(s -> s != Status.CHECKING && s != Status.NOT_YET);
        }
        unfold(tour);
        if (step.equals("records")) {
          tour.click("handover.open");
        }
        if (drawn().stream().anyMatch(SECRET.asPredicate())) {
          telling.add(step);
        }
        present(tour);
        assertThat(drawn()).as(step).isNotEmpty().noneMatch(SECRET.asPredicate());
        present(tour);
        closeOthers(tour);
        if (!step.equals("golive")) {
          tour.click("shell.next");
        }
      }
      assertThat(telling).contains("policy", "records");
    } finally {
      tour.end();
    }
  }

  private static void unfold(PracticeTour tour) throws Exception {
    PracticeTour.fx(() -> {
      tour.all(node -> node instanceof ToggleButton && node.getStyleClass().contains("fold"))
          .forEach(node -> ((ToggleButton) node).setSelected(true));
      return null;
    });
    org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
  }

  private static void closeOthers(PracticeTour tour) throws Exception {
    PracticeTour.fx(() -> {
      List.copyOf(Window.getWindows()).stream()
          .filter(window -> !window.equals(tour.scene().getWindow()))
          .forEach(Window::hide);
      return null;
    });
  }

  private static void present(PracticeTour tour) throws Exception {
    PracticeTour.fx(() -> {
      tour.scene()
          .getRoot()
          .fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.P, true, true, false, false));
      return null;
    });
    org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
  }

  /// Every text in sight, in every window.
  private static List<String> drawn() throws Exception {
    return PracticeTour.fx(() -> {
      List<String> all = new ArrayList<>();
      Window.getWindows().forEach(window -> collect(window.getScene().getRoot(), all));
      return all;
    });
  }

  private static void collect(Node node, List<String> into) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      into.add(text.getText());
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }
}
