package app.sendready.app;

import app.sendready.i18n.Language;
import app.sendready.ui.control.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Walks through practice once for each language and theme and writes a picture of every screen.
///
/// The one argument is the folder to write to.
public final class Screenshots {
  private Screenshots() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    PracticeTour tour = PracticeTour.start();
    for (Language language : Language.values()) {
      for (String theme : List.of("light", "dark")) {
        tour.choose("shell.language", "shell.language." + language.tag());
        tour.choose("shell.theme", "shell.theme." + theme);
        walk(tour, folder, "-" + theme + "-" + language.tag(), language);
      }
    }
    tour.end();
    Platform.exit();
    System.exit(0);
  }

  private static void walk(PracticeTour tour, Path folder, String suffix, Language language)
      throws Exception {
    picture(tour, folder, "start" + suffix);
    tour.click("shell.start.practice");
    for (String step : PracticeTour.STEPS.subList(0, 4)) {
      tour.waitUntil(() -> tour.find("shell.next").isPresent());
      LockSupport.parkNanos(1_200_000_000L);
      picture(tour, folder, step + suffix);
      tour.click("shell.next");
    }
    tour.waitUntil(() -> tour.find("records.row.1").isPresent());
    LockSupport.parkNanos(2_000_000_000L);
    picture(tour, folder, "records" + suffix);
    tour.click("shell.next");
    tour.awaitVerdicts(s -> s != Status.CHECKING && s != Status.NOT_YET);
    LockSupport.parkNanos(500_000_000L);
    picture(tour, folder, "check-first" + suffix);
    tour.click("shell.back");
    tour.publishAll(Words.in(language, ZoneOffset.UTC).say("records.publish"));
    tour.click("shell.next");
    tour.awaitVerdicts(s -> s == Status.PASS || s == Status.NOT_USED);
    LockSupport.parkNanos(500_000_000L);
    picture(tour, folder, "check" + suffix);
    tour.click("shell.next");
    tour.click("testmessage.example");
    tour.waitUntil(() -> tour.find("testmessage.summary").isPresent());
    LockSupport.parkNanos(500_000_000L);
    picture(tour, folder, "testmessage" + suffix);
    tour.click("shell.next");
    tour.waitUntil(() -> tour.find("golive.people").isPresent());
    LockSupport.parkNanos(500_000_000L);
    picture(tour, folder, "golive" + suffix);
    tour.click("shell.leave");
  }

  private static void picture(PracticeTour tour, Path folder, String name) throws Exception {
    WritableImage image = PracticeTour.fx(() -> tour.scene().snapshot(null));
    try {
      ImageIO.write(
          SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
