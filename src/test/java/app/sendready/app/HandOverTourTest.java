package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.ui.control.Status;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The two windows for what leaves the program, opened from the real one, by button and by key.
class HandOverTourTest {
  private final FxRobot robot = new FxRobot();

  @Test
  @Timeout(240)
  void theRecordsAndTheReportArePassedOn() throws Exception {
    PracticeTour tour = PracticeTour.start();
    try {
      tour.choose("shell.language", "shell.language.en");
      tour.click("shell.start.practice");
      for (String step : PracticeTour.STEPS.subList(0, 4)) {
        tour.waitUntil(() -> tour.title().equals(english(step + ".title")));
        tour.click("shell.next");
      }
      tour.waitUntil(() -> tour.find("records.row.1").isPresent());
      robot.type(KeyCode.T);
      assertTableOnClipboard();
      tour.click("handover.open");
      Stage send = window("handover");
      TextArea letter =
          (TextArea)
              PracticeTour.fx(
                  () -> tour.in(send.getScene().getRoot(), TextArea.class::isInstance).getFirst());
      tour.waitUntil(() -> letter.getText().contains("v=DKIM1"));
      robot.type(KeyCode.ESCAPE);
      tour.waitUntil(() -> !send.isShowing());
      robot.push(KeyCode.CONTROL, KeyCode.E);
      tour.waitUntil(send::isShowing);
      robot.type(KeyCode.ESCAPE);
      tour.waitUntil(() -> !send.isShowing());
      tour.click("shell.next");
      tour.awaitVerdicts(s -> s != Status.CHECKING && s != Status.NOT_YET);
      tour.click("handover.report.open");
      Stage report = window("report");
      assertThat(report.getTitle()).startsWith("Save the report of ");
      robot.type(KeyCode.ESCAPE);
      tour.waitUntil(() -> !report.isShowing());
      robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
      tour.waitUntil(report::isShowing);
    } finally {
      tour.end();
    }
  }

  /// Text and HTML in one content, so that a mail and a sheet each take what they know.
  private static void assertTableOnClipboard() throws Exception {
    PracticeTour.fx(() -> {
      Clipboard clipboard = Clipboard.getSystemClipboard();
      List<String> lines = clipboard.getString().lines().toList();
      assertThat(lines.getFirst()).isEqualTo("#\tDo\tType\tName\tContent\tTTL");
      assertThat(lines).hasSize(6).allMatch(line -> line.split("\t").length == 6);
      assertThat(lines).anyMatch(line -> line.contains("\tak._domainkey\tv=DKIM1; k=rsa; p="));
      assertThat(clipboard.getHtml())
          .startsWith("<table")
          .contains("<td>ak._domainkey</td><td>v=DKIM1; k=rsa; p=");
      return null;
    });
  }

  private static Stage window(String root) {
    WaitForAsyncUtils.waitForFxEvents();
    for (Window each : Window.getWindows()) {
      if (each instanceof Stage stage && root.equals(stage.getScene().getRoot().getId())) {
        return stage;
      }
    }
    throw new AssertionError("no window " + root);
  }

  private static String english(String key) {
    return Words.in(Language.ENGLISH, ZoneOffset.UTC).say(key);
  }
}
