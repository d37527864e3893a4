package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.practice.Practice;
import app.sendready.ui.control.Status;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// From the start screen to the last green row with the keyboard alone.
class KeyboardWalkTest {
  private final FxRobot keys = new FxRobot();

  @Test
  @Timeout(240)
  void theWholeWizardGoesByKeyboardAlone() throws Exception {
    PracticeTour tour = PracticeTour.start();
    try {
      enterAsFarAs(tour, "records");
      copyRecords(tour);
      keys.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
      awaitStep(tour, "check");
      tour.awaitVerdicts(s -> s != Status.CHECKING && s != Status.NOT_YET);
      int published = publishAll(tour);
      // The policy's turn comes when all others are right.
      tour.awaitVerdicts(s -> s == Status.PASS || s == Status.FAIL || s == Status.NOT_USED);
      published += publishAll(tour);
      assertThat(published).isEqualTo(5);
      tabTo(tour, "check.ticket");
      keys.type(KeyCode.SPACE);
      assertThat(clipboard()).contains(Practice.DOMAIN.withoutDot());
      keys.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
      awaitStep(tour, "testmessage");
      tabTo(tour, "testmessage.example");
      keys.type(KeyCode.SPACE);
      tour.waitUntil(() -> tour.find("testmessage.summary").isPresent());
      keys.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
      awaitStep(tour, "golive");
    } finally {
      tour.end();
    }
  }

  /// A step without a field must not leave the key to whatever comes first in the window, which is
  /// the way back to the start screen.
  @Test
  @Timeout(120)
  void enterGoesOnFromStepToStepAndNeverBack() throws Exception {
    PracticeTour tour = PracticeTour.start();
    try {
      enterAsFarAs(tour, "check");
      tour.awaitVerdicts(s -> s != Status.CHECKING && s != Status.NOT_YET);
      tour.waitUntil(() -> isInTheStep(focus(tour)));
      keys.type(KeyCode.ENTER);
      awaitStep(tour, "check");
      keys.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
      awaitStep(tour, "testmessage");
      tour.waitUntil(() -> isInTheStep(focus(tour)));
      keys.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
      // The last step, whose title says what is open.
      tour.waitUntil(() -> tour.find("shell.next").isEmpty() && isInTheStep(focus(tour)));
    } finally {
      tour.end();
    }
  }

  /// Whether it is on the page or in the bar below it.
  private static boolean isInTheStep(Optional<Node> focused) {
    Node at = focused.orElse(null);
    while (at != null
        && !at.getStyleClass().contains("page")
        && !at.getStyleClass().contains("buttons-bar")) {
      at = at.getParent();
    }
    return at != null;
  }

  /// From the start screen through practice, by Enter from step to step.
  private void enterAsFarAs(PracticeTour tour, String last) throws Exception {
    tour.choose("shell.language", "shell.language.en");
    tabTo(tour, "shell.start.practice");
    keys.type(KeyCode.SPACE);
    typeTheDomain(tour);
    for (String step : PracticeTour.STEPS.subList(1, PracticeTour.STEPS.indexOf(last) + 1)) {
      keys.type(KeyCode.ENTER);
      awaitStep(tour, step);
    }
  }

  private void typeTheDomain(PracticeTour tour) throws Exception {
    awaitStep(tour, "domain");
    // The field has the focus: one can type at once.
    tour.waitUntil(() -> focus(tour).filter(TextField.class::isInstance).isPresent());
    keys.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    keys.write("practice.example");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(((TextField) focus(tour).orElseThrow()).getText()).isEqualTo("practice.example");
    tour.waitUntil(() -> tour.find("shell.next").filter(next -> !next.isDisabled()).isPresent());
  }

  /// Row by row, as one goes between the panel and this window.
  private void copyRecords(PracticeTour tour) throws Exception {
    tour.waitUntil(() -> tour.find("records.row.1").isPresent());
    keys.type(KeyCode.DIGIT2, KeyCode.N);
    assertThat(clipboard()).isEqualTo("ak._domainkey");
    keys.type(KeyCode.V);
    assertThat(clipboard()).isEqualTo("v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY);
    keys.type(KeyCode.T);
    assertThat(clipboard().lines().count()).isGreaterThanOrEqualTo(6);
  }

  /// Publishes one failing row after the other, until none is left; each unfolds in its own time.
  private int publishAll(PracticeTour tour) throws Exception {
    Predicate<Node> publish =
        node -> node.getId() != null && node.getId().matches("check\\.row\\.\\d+\\.publish");
    int published = 0;
    while (tour.verdicts().contains(Status.FAIL)) {
      tour.waitUntil(() -> !tour.all(publish).isEmpty() || !tour.verdicts().contains(Status.FAIL));
      if (tour.all(publish).isEmpty()) {
        break;
      }
      published++;
      tabTo(tour, publish);
      String id = focus(tour).orElseThrow().getId();
      keys.type(KeyCode.SPACE);
      tour.waitUntil(() -> tour.find(id).isEmpty());
    }
    return published;
  }

  private void tabTo(PracticeTour tour, String id) throws Exception {
    tabTo(tour, node -> id.equals(node.getId()));
  }

  private void tabTo(PracticeTour tour, Predicate<Node> wanted) throws Exception {
    for (int i = 0; i < 200 && focus(tour).filter(wanted).isEmpty(); i++) {
      keys.type(KeyCode.TAB);
    }
    assertThat(focus(tour)).matches(now -> now.filter(wanted).isPresent(), "is reached by Tab");
  }

  private static void awaitStep(PracticeTour tour, String step) {
    String title = Words.in(Language.ENGLISH, ZoneOffset.UTC).say(step + ".title");
    boolean named = step.equals("records");
    tour.waitUntil(
        () -> named ? tour.find("records.copy-table").isPresent() : tour.title().equals(title));
  }

  private static Optional<Node> focus(PracticeTour tour) {
    return Optional.ofNullable(WaitForAsyncUtils.asyncFx(() -> tour.scene().getFocusOwner()))
        .map(WaitForAsyncUtils::waitFor);
  }

  private static String clipboard() throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    return PracticeTour.fx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }
}
