package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.ui.control.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

/// What SPF allows, opened from the practice domain's row.
class SpfPaneTest {
  @Test
  @Timeout(120)
  void theTreeOfThePracticeDomainIsRead() throws Exception {
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
      for (Node fold : tour.all(n -> n.getStyleClass().contains("fold"))) {
        press(fold);
      }
      List<Node> extras =
          tour.all(n ->
              n instanceof Button button
                  && button.getText().equals("Show what SPF allows")
                  && n.isVisible());
      assertThat(extras).hasSize(1);
      press(extras.getFirst());
      tour.waitUntil(() -> texts().stream().anyMatch(t -> t.startsWith("Lookups ")));
      assertThat(texts())
          .contains("Now", "After", "Lookups 1 of 10", "include:spf.office-mail.example");
      picture(tour, "light", "en");
      picture(tour, "dark", "en");
      picture(tour, "light", "ru");
      picture(tour, "dark", "ru");
    } finally {
      tour.end();
    }
  }

  private static void picture(PracticeTour tour, String theme, String language) throws Exception {
    tour.choose("shell.theme", "shell.theme." + theme);
    tour.choose("shell.language", "shell.language." + language);
    Path folder = Files.createDirectories(Path.of("target", "screenshots"));
    PracticeTour.fx(() ->
        ImageIO.write(
            SwingFXUtils.fromFXImage(pane().getScene().snapshot(null), null),
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

  private static Stage pane() {
    for (Window each : Window.getWindows()) {
      if (each instanceof Stage stage && "spftree".equals(stage.getScene().getRoot().getId())) {
        return stage;
      }
    }
    throw new AssertionError("no pane");
  }

  private static List<String> texts() {
    try {
      return PracticeTour.fx(() -> {
        List<String> all = new ArrayList<>();
        collect(pane().getScene().getRoot(), all);
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
