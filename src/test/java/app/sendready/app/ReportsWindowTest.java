package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.ui.reports.ReportsGallery;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// DMARC reports in the real program, from the menu to the answer.
class ReportsWindowTest {
  @TempDir Path home;
  @TempDir Path mail;

  private static Optional<Node> find(String id) {
    return ShownNodes.find("reportwindow", id);
  }

  private static boolean isThere(String id) {
    try {
      return PracticeTour.fx(() -> find(id).isPresent());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /// Puts these files on the clipboard and pastes them into the window.
  private static void paste(Path... files) throws Exception {
    PracticeTour.fx(() -> {
      ClipboardContent content = new ClipboardContent();
      List<File> listed = new ArrayList<>();
      for (Path file : files) {
        listed.add(file.toFile());
      }
      content.putFiles(listed);
      Clipboard.getSystemClipboard().setContent(content);
      find("reportwindow.files")
          .orElseThrow()
          .fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
      return null;
    });
  }

  private static String said(PracticeTour tour, String id) throws Exception {
    return String.join("\n", tour.wordsOf(PracticeTour.fx(() -> find(id).orElseThrow())));
  }

  @Test
  @Timeout(60)
  void aFolderOfReportsIsReadAndAnsweredInBothLanguages() throws Exception {
    ReportsGallery.month(mail);
    PracticeTour tour = PracticeTour.start(home);
    try {
      tour.choose("shell.language", "shell.language.en");
      tour.choose("shell.menu", "reportwindow.open");
      tour.waitUntil(() -> isThere("reportwindow"));
      paste(mail);
      tour.waitUntil(() -> isThere("reportwindow.answer"));
      assertThat(said(tour, "reportwindow.answer"))
          .contains("In 30 days 32,840 messages came as example.com")
          .contains("SendGrid");
      assertThat(said(tour, "reportwindow"))
          .contains("30 reports, 32,840 messages; 1 came twice and counts once.")
          .contains("tls.json")
          .doesNotContain(mail.toString());
      StackedBarChart<?, ?> chart =
          (StackedBarChart<?, ?>) PracticeTour.fx(() -> find("reportwindow.chart").orElseThrow());
      assertThat(chart.getData().getFirst().getData()).hasSize(30);
      TableView<?> senders =
          (TableView<?>) PracticeTour.fx(() -> find("reportwindow.senders").orElseThrow());
      assertThat(senders.getItems()).hasSize(2);
      PracticeTour.fx(() -> {
        ((TextField) find("reportwindow.filter").orElseThrow()).setText("sendGRID");
        senders.getSelectionModel().select(0);
        return null;
      });
      assertThat(senders.getItems()).hasSize(1);
      assertThat(said(tour, "reportwindow.sender")).contains("SendGrid").contains("2001:db8:");
      tour.choose("shell.language", "shell.language.ru");
      assertThat(said(tour, "reportwindow.answer")).contains("За 30 дней от имени example.com");
      PracticeTour.fx(() -> {
        ((Button) find("reportwindow.forget").orElseThrow()).fire();
        return null;
      });
      assertThat(isThere("reportwindow.answer")).isFalse();
    } finally {
      tour.end();
    }
  }

  @Test
  @Timeout(60)
  void whatIsNoReportIsSaidAndTheStartScreenLeadsHereToo() throws Exception {
    Path note = Files.writeString(mail.resolve("note.txt"), "Hello");
    PracticeTour tour = PracticeTour.start(home);
    try {
      tour.choose("shell.language", "shell.language.en");
      tour.click("shell.start.reports");
      tour.waitUntil(() -> isThere("reportwindow"));
      paste(note);
      tour.waitUntil(() -> isThere("reportwindow.forget"));
      assertThat(said(tour, "reportwindow"))
          .contains("There is no DMARC report among these files.")
          .contains("note.txt");
      assertThat(isThere("reportwindow.answer")).isFalse();
    } finally {
      tour.end();
    }
  }
}
