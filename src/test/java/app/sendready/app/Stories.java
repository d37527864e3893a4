package app.sendready.app;

import app.sendready.i18n.Language;
import app.sendready.ui.control.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// Records are published one after another while the verification pane is open; a picture of each
/// of five moments, as it is and while it is presented, and of the step that follows.
///
/// With a folder only: on the practice domain, light and dark, English and Russian. With `FOLDER
/// DOMAIN SELECTOR KEY COMMAND…`: on a real domain of the network this runs in, with each command
/// between two moments, in light English and dark Russian.
public final class Stories {
  /// In which order a careful person publishes: DMARC last.
  private static final List<List<String>> ACTS =
      List.of(List.of("dkim"), List.of("spf"), List.of("tracking", "bounce"), List.of("dmarc"));

  private final PracticeTour tour;
  private final Path folder;

  private Stories(PracticeTour tour, Path folder) {
    this.tour = tour;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    // The toolkit without a display complains of windows larger than its screen; pictures are
    // whole.
    WaitForAsyncUtils.autoCheckException = false;
    PracticeTour tour = PracticeTour.start();
    Stories stories = new Stories(tour, folder);
    int status = 0;
    try {
      if (args.length > 1) {
        stories.real(args[1], args[2], args[3], Arrays.asList(args).subList(4, args.length));
      } else {
        stories.practice();
      }
    } catch (AssertionError | IllegalStateException broken) {
      System.err.println(broken);
      stories.picture("broken");
      status = 1;
    }
    tour.end();
    Platform.exit();
    System.exit(status);
  }

  private void practice() throws Exception {
    for (Language language : Language.values()) {
      for (String theme : List.of("light", "dark")) {
        String suffix = "-" + theme + "-" + language.tag();
        look(language, theme);
        tour.click("shell.start.practice");
        toVerify();
        answered();
        moment("practice-1" + suffix, 1);
        String publish = Words.in(language, ZoneOffset.UTC).say("check.publish");
        for (int act = 0; act < ACTS.size(); act++) {
          for (String kind : ACTS.get(act)) {
            publish(kind, publish, language);
          }
          answered();
          moment("practice-" + (act + 2) + suffix, act + 1);
        }
        goLive("practice-golive" + suffix);
        if (theme.equals("light")) {
          otherSizes("practice-golive" + suffix);
        }
        tour.click("shell.leave");
      }
    }
  }

  private void real(String domain, String selector, String key, List<String> acts)
      throws Exception {
    look(Language.ENGLISH, "light");
    tour.click("shell.start.set-up");
    type("domain.from", domain);
    tour.click("shell.next");
    type("identity.selector", selector);
    type("identity.key", key);
    toVerify();
    answered();
    looks("lab-1", 1);
    for (int act = 0; act < acts.size(); act++) {
      Process done = new ProcessBuilder("sh", "-c", acts.get(act)).inheritIO().start();
      if (done.waitFor() != 0) {
        throw new IllegalStateException(acts.get(act));
      }
      lookNow();
      boolean last = act == acts.size() - 1;
      answered();
      if (last) {
        tour.awaitVerdicts(s ->
            s == Status.PASS || s == Status.WARN || s == Status.WAITING || s == Status.NOT_USED);
      }
      looks("lab-" + (act + 2), act + 1);
    }
    look(Language.RUSSIAN, "dark");
    goLive("lab-golive-dark-ru");
  }

  /// One moment in two looks.
  private void looks(String name, int lit) throws Exception {
    look(Language.RUSSIAN, "dark");
    moment(name + "-dark-ru", lit);
    look(Language.ENGLISH, "light");
    moment(name + "-light-en", lit);
  }

  /// One moment as the user sees it, and as those do to whom it is presented.
  ///
  /// @param lit how often the light moves on
  private void moment(String name, int lit) throws Exception {
    pause(500);
    picture(name);
    present();
    for (int i = 0; i < lit; i++) {
      key(KeyCode.DOWN, false);
    }
    pause(700);
    picture(name + "-presenting");
    present();
    pause(300);
  }

  private void present() throws Exception {
    key(KeyCode.P, true);
  }

  private void key(KeyCode code, boolean held) throws Exception {
    PracticeTour.fx(() -> {
      tour.scene()
          .getRoot()
          .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, held, held, false, false));
      return null;
    });
  }

  /// Not by mouse: where *Check now* was is *Pause* while a look runs.
  private void lookNow() throws Exception {
    PracticeTour.fx(() -> {
      tour.find("check.now").ifPresent(node -> ((Button) node).fire());
      return null;
    });
    // It is there again when the round has ended.
    tour.waitUntil(() -> tour.find("check.now").isPresent());
  }

  private void look(Language language, String theme) throws Exception {
    tour.choose("shell.language", "shell.language." + language.tag());
    tour.choose("shell.theme", "shell.theme." + theme);
  }

  private void toVerify() {
    for (int step = 0;
        step < 6 && tour.find("check.now").or(() -> tour.find("check.cancel")).isEmpty();
        step++) {
      tour.click("shell.next");
      pause(400);
    }
  }

  /// Waits until every row has an answer that two rounds agree on.
  private void answered() {
    tour.awaitVerdicts(s -> s != Status.CHECKING && s != Status.NOT_YET && s != Status.CONFIRMING);
    pause(700);
  }

  private void publish(String kind, String word, Language language) throws Exception {
    String name = Words.in(language, ZoneOffset.UTC).say(kind + ".record.name");
    List<javafx.scene.Node> rows =
        tour.all(node -> node.getId() != null && node.getId().matches("check\\.row\\.[0-9]+"));
    for (javafx.scene.Node row : rows) {
      boolean wanted = tour.wordsOf(row).contains(name);
      if (wanted) {
        Button button =
            PracticeTour.fx(() ->
                (Button)
                    tour.in(row, n -> n instanceof Button b && word.equals(b.getText()))
                        .getFirst());
        PracticeTour.fx(() -> {
          button.fire();
          return null;
        });
        answered();
        return;
      }
    }
    throw new IllegalStateException("no row " + name);
  }

  private void goLive(String name) throws Exception {
    tour.click("shell.next");
    tour.click("shell.next");
    tour.waitUntil(() -> tour.find("golive.people").isPresent());
    pause(400);
    picture(name + "-1");
    PracticeTour.fx(() -> {
      ((ToggleButton) tour.find("golive.provider.gmail").orElseThrow()).setSelected(true);
      return null;
    });
    pause(400);
    picture(name + "-2");
    type("golive.people", "50 000");
    type("golive.daily", "10 000");
    scroll(0.55);
    picture(name + "-3");
    scroll(1);
    picture(name + "-4");
  }

  /// A large window, and text twice as large.
  private void otherSizes(String name) throws Exception {
    size(1440, 900);
    scroll(0);
    picture(name + "-wide");
    size(1000, 700);
    int steps = 0;
    while (!tour.find("shell.larger").orElseThrow().isDisabled()) {
      tour.click("shell.larger");
      steps++;
    }
    scroll(0);
    picture(name + "-200-1");
    scroll(0.5);
    picture(name + "-200-2");
    for (int i = 0; i < steps; i++) {
      tour.click("shell.smaller");
    }
  }

  private void size(double width, double height) throws Exception {
    PracticeTour.fx(() -> {
      tour.scene().getWindow().setWidth(width);
      tour.scene().getWindow().setHeight(height);
      return null;
    });
    pause(300);
  }

  private void scroll(double place) throws Exception {
    PracticeTour.fx(() -> {
      tour.all(n -> n instanceof ScrollPane).stream()
          .map(ScrollPane.class::cast)
          .forEach(pane -> pane.setVvalue(place));
      return null;
    });
    pause(300);
  }

  private void type(String id, String text) throws Exception {
    tour.waitUntil(() -> tour.find(id).isPresent());
    PracticeTour.fx(() -> {
      ((TextInputControl) tour.find(id).orElseThrow()).setText(text);
      return null;
    });
    pause(800);
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(millis * 1_000_000);
  }

  private void picture(String name) throws Exception {
    WritableImage image = PracticeTour.fx(() -> tour.scene().snapshot(null));
    try {
      ImageIO.write(
          SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
