package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.ui.control.Status;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

/// Whoever watches the shared screen reads no address of a person and no key, on any step and in
/// any window, with everything unfolded.
class PresentingTourTest {
  /// What rows offer to show in a window.
  private static final List<String> OFFERS =
      List.of(
          "spftree.show",
          "dkimkey.show",
          "rehearsal.show",
          "dmarcpath.show",
          "https.show",
          "logofile.show",
          "aliaspath.show",
          "panel.show",
          "check.notes");

  private static final List<String> COMMANDS =
      List.of("handover.open", "handover.report.open", "shell.settings");

  private static final List<String> WINDOWS =
      List.of(
          "spftree",
          "dkimkey",
          "rehearsal",
          "dmarcpath",
          "https",
          "logofile",
          "aliaspath",
          "panel",
          "handover",
          "report",
          "root settings");

  @Test
  @Timeout(180)
  void nothingPrivateIsDrawnOnAnyStep() throws Exception {
    PracticeTour tour = PracticeTour.start();
    List<String> telling = new ArrayList<>();
    try {
      tour.click("shell.start.practice");
      for (String step : PracticeTour.STEPS) {
        String title = step + (step.equals("golive") ? ".title.not-ready" : ".title");
        tour.waitUntil(() -> tour.title().equals(tour.say(title)));
        if (step.equals("check")) {
          tour.awaitVerdicts(s -> s != Status.CHECKING && s != Status.NOT_YET);
        }
        unfold(tour);
        if (step.equals("testmessage")) {
          tour.click("testmessage.example");
          tour.waitUntil(() -> tour.find("testmessage.summary").isPresent());
        }
        if (step.equals("records")) {
          tour.click("handover.open");
        }
        if (!Told.secrets().isEmpty()) {
          telling.add(step);
        }
        present(tour);
        assertThat(Told.everywhere()).as(step).isNotEmpty();
        assertThat(Told.secrets()).as(step).isEmpty();
        for (String row : tour.rows()) {
          tour.unfold(row);
          unfold(tour);
          assertThat(Told.secrets()).as(row).isEmpty();
        }
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
    WaitForAsyncUtils.waitForFxEvents();
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
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Every window that the program can open is opened, before others watch and while they do, with
  /// a zone where the key and the report address stand.
  @Test
  @Timeout(240)
  void nothingPrivateIsToldInAnyWindow() throws Exception {
    PracticeTour tour = PracticeTour.start();
    try {
      tour.choose("shell.language", "shell.language.en");
      tour.click("shell.start.practice");
      tour.waitUntil(() -> tour.title().equals(tour.say("domain.title")));
      press(tour.find("shell.rail.check").orElseThrow());
      tour.awaitVerdicts(s -> s != Status.CHECKING && s != Status.NOT_YET);
      for (String row : List.of("check.row.2", "check.row.3")) {
        tour.unfold(row);
        press(tour.find(row + ".publish").orElseThrow());
        tour.waitUntil(() -> tour.find(row + ".publish").isEmpty());
      }

      assertThat(openAll(tour)).containsAll(WINDOWS);
      assertThat(Told.secrets()).as("with nobody watching").isNotEmpty();
      present(tour);
      assertThat(Told.secrets()).as("windows opened before").isEmpty();
      closeOthers(tour);
      List<String> open = openAll(tour);
      assertThat(open).containsAll(WINDOWS).anyMatch(id -> id.contains("notes"));
      assertThat(Told.secrets()).as("windows opened while others watch").isEmpty();
    } finally {
      tour.end();
    }
  }

  private static List<String> openAll(PracticeTour tour) throws Exception {
    for (String row : tour.rows()) {
      tour.unfold(row);
      unfold(tour);
      for (String offer : OFFERS) {
        for (Node button : buttons(tour, tour.say(offer))) {
          press(button);
        }
      }
    }
    for (String command : COMMANDS) {
      tour.choose("shell.menu", command);
    }
    List<String> asking = List.of(tour.say("drawing.asking"));
    tour.waitUntil(() -> {
      try {
        return Told.everywhere().stream()
            .noneMatch(told -> asking.stream().anyMatch(told::contains));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
    return PracticeTour.fx(() ->
        Window.getWindows().stream()
            .map(window -> window.getScene().getRoot())
            .map(root -> root.getId() == null ? root.getStyleClass().toString() : root.getId())
            .toList());
  }

  private static List<Node> buttons(PracticeTour tour, String word) {
    return tour.all(node -> node instanceof ButtonBase button && word.equals(button.getText()));
  }

  private static void press(Node button) throws Exception {
    PracticeTour.fx(() -> {
      ((ButtonBase) button).fire();
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
