package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.reports.read.Made;
import app.sendready.ui.fx.Pictures;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Somebody's mailbox provider sends zip files: from there to the next rung of the policy, in the
/// real program. With `-Dsendready.walk=FOLDER` a picture is kept after each action.
class ReportsWalkTest {
  private static final int DAY = 24 * 60 * 60;

  @TempDir private Path home;
  @TempDir private Path folder;

  private int pictures;

  /// Nine days up to yesterday, each a zip file with one report in which all is well.
  private void zips(Path into) throws Exception {
    Files.createDirectories(into);
    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    for (int i = 0; i < 9; i++) {
      long begin = yesterday.minusDays(i).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
      String text =
          Made.REPORT
              .replace("reporter.example<", i % 2 == 0 ? "google.com<" : "Yahoo<")
              .replace("id-1", "id-" + i)
              .replace("1764288000", String.valueOf(begin))
              .replace("1764374399", String.valueOf(begin + DAY - 1))
              .replace("<count>7<", "<count>" + (300 + i) + "<")
              .replace("bounce.example.net", "akmta.net")
              .replace("<count>3<", i < 2 ? "<count>4<" : "<count>0<");
      Files.write(
          into.resolve("google.com!example.com!" + begin + ".zip"),
          Made.zip("google.com!example.com!" + begin + ".xml", Made.octets(text)));
    }
  }

  private static Optional<Scene> reports() {
    return ShownNodes.scene("reportwindow");
  }

  private static boolean isThere(String id) {
    try {
      return PracticeTour.fx(() -> ShownNodes.find("reportwindow", id).isPresent());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void picture(PracticeTour tour, String what) throws Exception {
    String place = System.getProperty("sendready.walk", "");
    if (place.isEmpty()) {
      return;
    }
    Path to = Files.createDirectories(Path.of(place));
    String name = "%02d-%s.png".formatted(++pictures, what);
    PracticeTour.fx(() -> {
      Pictures.pass(300);
      Pictures.write(reports().orElse(tour.scene()), to.resolve(name));
      return null;
    });
  }

  /// Drops a folder there, by way of the clipboard.
  private static void paste(Path what) throws Exception {
    PracticeTour.fx(() -> {
      ClipboardContent content = new ClipboardContent();
      List<File> files = new ArrayList<>();
      files.add(what.toFile());
      content.putFiles(files);
      Clipboard.getSystemClipboard().setContent(content);
      ShownNodes.find("reportwindow", "reportwindow.files")
          .orElseThrow()
          .fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
      return null;
    });
  }

  private static String said(PracticeTour tour, String id) throws Exception {
    Node node = tour.find(id).orElseThrow();
    return String.join("\n", tour.wordsOf(node));
  }

  private static boolean isOffered(PracticeTour tour, String id) {
    return tour.find(id).filter(Node::isVisible).isPresent();
  }

  private static void press(PracticeTour tour, String id) throws Exception {
    tour.waitUntil(() -> isOffered(tour, id));
    PracticeTour.fx(() -> {
      ((Button) tour.find(id).orElseThrow()).fire();
      return null;
    });
  }

  private Path project() throws Exception {
    return Files.writeString(
        folder.resolve("shop.sendready"),
        """
        {
          "schema": 1,
          "answers": {
            "domain": "example.com", "mode": "cloud", "dmarcPolicy": "none"
          },
          "fields": {}
        }
        """);
  }

  @Test
  @Timeout(180)
  void fromZipFilesToTheNextRung() throws Exception {
    Path zips = folder.resolve("reports from my provider");
    zips(zips);
    Path project = project();
    PracticeTour tour = PracticeTour.start(home, project.toString());
    try {
      tour.choose("shell.language", "shell.language.en");
      tour.click("shell.rail.policy");
      tour.waitUntil(() -> isOffered(tour, "policy.reports.open"));
      assertThat(said(tour, "policy.reports")).contains("Reports say when the next step is safe.");
      assertThat(isOffered(tour, "policy.reports.take")).isFalse();
      picture(tour, "policy");
      press(tour, "policy.reports.open");
      tour.waitUntil(() -> isThere("reportwindow.files"));
      picture(tour, "empty");
      paste(zips);
      tour.waitUntil(() -> isThere("reportwindow.answer"));
      picture(tour, "answer");
      assertThat(
              String.join(
                  "\n",
                  tour.wordsOf(
                      PracticeTour.fx(() ->
                          ShownNodes.find("reportwindow", "reportwindow.answer").orElseThrow()))))
          .contains("In 9 days 2,744 messages came as example.com")
          .contains("You can go to quarantine.")
          .contains("A step to quarantine would have touched 8 messages.")
          .contains("Choose quarantine on the Policy step and publish the record.");
      PracticeTour.fx(() -> {
        reports().orElseThrow().getWindow().hide();
        return null;
      });
      tour.waitUntil(() -> isOffered(tour, "policy.reports.take"));
      picture(tour, "offer");
    } finally {
      tour.end();
    }
    PracticeTour again = PracticeTour.start(home, project.toString());
    try {
      again.choose("shell.language", "shell.language.en");
      again.click("shell.rail.golive");
      again.waitUntil(() -> isOffered(again, "golive.rung.policy"));
      picture(again, "reopened-golive");
      press(again, "golive.rung.policy");
      again.waitUntil(() -> isOffered(again, "policy.reports.take"));
      picture(again, "reopened-policy");
      press(again, "policy.reports.take");
      again.waitUntil(() -> !isOffered(again, "policy.reports.take"));
      picture(again, "taken");
      again.click("shell.rail.records");
      again.waitUntil(() ->
          again.all(Labeled.class::isInstance).stream()
              .anyMatch(node ->
                  String.valueOf(((Labeled) node).getText()).contains("v=DMARC1; p=quarantine")));
      picture(again, "records");
    } finally {
      again.end();
    }
    assertThat(Files.readString(project))
        .contains("quarantine")
        .contains("2744")
        .doesNotContain("192.0.2.4")
        .doesNotContain(zips.getFileName().toString());
  }
}
