package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.ui.control.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

/// The windows that the rows of the practice domain open.
class DetailWindowsTest {
  @Test
  @Timeout(240)
  void everyRowOpensWhatItOffers() throws Exception {
    PracticeTour tour = PracticeTour.start();
    try {
      tour.choose("shell.language", "shell.language.en");
      tour.click("shell.start.practice");
      for (String step : PracticeTour.STEPS.subList(0, 4)) {
        tour.waitUntil(() -> tour.title().equals(english(step + ".title")));
        tour.click("shell.next");
      }
      tour.waitUntil(() -> tour.find("records.row.1").isPresent());
      tour.click("shell.next");
      tour.awaitVerdicts(s -> s != Status.CHECKING && s != Status.NOT_YET);
      press(offer(tour, "Show what SPF allows"));
      tour.waitUntil(() -> texts("spftree").stream().anyMatch(t -> t.startsWith("Lookups ")));
      assertThat(texts("spftree"))
          .contains("Now", "After", "Lookups 1 of 10", "include:spf.office-mail.example");
      opens(tour, "Show the key", "dkimkey", "The name that receivers ask for");
      opens(tour, "Rehearse the first mail", "rehearsal", "What a mailbox provider does");
      opens(tour, "Show how the policy is found", "dmarcpath", "Asked first: the domain in From");
      opens(tour, "Show where it leads", "aliaspath", "The name from this row");
      opens(
          tour,
          "Will the links open?",
          "https",
          "Any issuer may make a certificate for trk.practice.example.");
      opens(
          tour,
          "Is it on a blocklist?",
          "blocklists",
          "Could not check: no list gave an answer to judge by.");
      theKeyIsChanged(tour);
      picture(tour, "light", "en");
      picture(tour, "dark", "en");
      picture(tour, "light", "ru");
      picture(tour, "dark", "ru");
    } finally {
      tour.end();
    }
  }

  /// From the menu: begun, kept among the fields of the project, and given up again.
  private static void theKeyIsChanged(PracticeTour tour) throws Exception {
    tour.choose("shell.menu", "rotating.open");
    tour.waitUntil(() -> texts("rotating").contains("Begin the change"));
    press(button("rotating.begin"));
    tour.waitUntil(() -> !button("rotating.begin").isVisible());
    tour.waitUntil(() -> button("rotating.forget").isVisible());
    press(button("rotating.forget"));
    tour.waitUntil(() -> button("rotating.begin").isVisible());
  }

  private static Node button(String id) {
    try {
      return PracticeTour.fx(() -> within(pane("rotating").getScene().getRoot(), id));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Node within(Node node, String id) {
    if (id.equals(node.getId())) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = within(child, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static Node offer(PracticeTour tour, String words) throws Exception {
    for (String row : tour.rows()) {
      tour.unfold(row);
      PracticeTour.fx(() -> {
        tour.find(row + ".evidence").ifPresent(fold -> ((ToggleButton) fold).setSelected(true));
        return null;
      });
      Optional<Node> button =
          tour.all(n -> n instanceof Button b && words.equals(b.getText())).stream().findFirst();
      if (button.isPresent()) {
        return button.get();
      }
    }
    throw new AssertionError("no row offers: " + words);
  }

  private static void opens(PracticeTour tour, String words, String pane, String says)
      throws Exception {
    press(offer(tour, words));
    tour.waitUntil(() -> texts(pane).contains(says));
    assertThat(texts(pane)).contains("Ask again", "Copy as text");
  }

  private static void picture(PracticeTour tour, String theme, String language) throws Exception {
    tour.choose("shell.theme", "shell.theme." + theme);
    tour.choose("shell.language", "shell.language." + language);
    Path folder = Files.createDirectories(Path.of("target", "screenshots"));
    PracticeTour.fx(() ->
        ImageIO.write(
            SwingFXUtils.fromFXImage(pane("spftree").getScene().snapshot(null), null),
            "png",
            folder.resolve("spf-" + theme + "-" + language + ".png").toFile()));
  }

  private static void press(Node button) throws Exception {
    PracticeTour.fx(() -> {
      ((ButtonBase) button).fire();
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Stage pane(String id) {
    for (Window each : Window.getWindows()) {
      if (each instanceof Stage stage && id.equals(stage.getScene().getRoot().getId())) {
        return stage;
      }
    }
    throw new AssertionError("no pane");
  }

  private static List<String> texts(String id) {
    try {
      return PracticeTour.fx(() -> {
        List<String> all = new ArrayList<>();
        collect(pane(id).getScene().getRoot(), all);
        return all;
      });
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(Node node, List<String> into) {
    if (node instanceof Labeled labeled) {
      into.add(labeled.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }

  private static String english(String key) {
    return Words.in(Language.ENGLISH, ZoneOffset.UTC).say(key);
  }
}
