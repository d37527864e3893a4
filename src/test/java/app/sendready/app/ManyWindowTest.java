package app.sendready.app;

import static app.sendready.app.ManyOnScreen.find;
import static app.sendready.app.ManyOnScreen.press;
import static app.sendready.app.ManyOnScreen.table;
import static app.sendready.app.ManyOnScreen.type;
import static app.sendready.app.ManyOnScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.bulk.ManyChecks;
import app.sendready.i18n.Language;
import app.sendready.ui.many.SlowFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window *Check many domains* as a person uses it, with a small internet in memory.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ManyWindowTest {
  private static final int MANY = 5_000;

  @TempDir Path folder;

  private final ManyOnScreen many = new ManyOnScreen();
  private ManyChecks checks = many.world;

  @Start
  void show(Stage stage) throws IOException {
    many.show(stage, () -> checks);
  }

  @AfterEach
  void end(FxRobot robot) {
    many.close(robot);
  }

  private static String said(String id) {
    return find(id).map(ManyWindowTest::said).orElse("");
  }

  private static String said(Node node) {
    if (!node.isVisible()) {
      return "";
    }
    String own = node instanceof Labeled labeled ? labeled.getText() + "\n" : "";
    return node instanceof Parent parent
        ? own
            + parent.getChildrenUnmodifiable().stream()
                .map(ManyWindowTest::said)
                .collect(Collectors.joining())
        : own;
  }

  @Test
  void aTypedListIsCheckedFilteredByCauseAndOpenedInDetail(FxRobot robot) {
    type(robot, "manywindow.typed", "bare.example.com\nready.example.com\nnot a domain\n");
    press(robot, "manywindow.take");
    until(robot, () -> find("manywindow.start").isPresent());
    assertThat(said("manywindow.start")).contains("Check 2 domains");
    assertThat(said("manywindow.state.unusable")).contains("Not understood: 1");
    assertThat(many.looks).hasValue(0);
    press(robot, "manywindow.start");
    until(robot, () -> find("manywindow.anew").isPresent());
    until(robot, () -> said("manywindow.summary").contains("2 of 2 need work."));
    until(robot, () -> said("manywindow.table").contains("Not right"));
    assertThat(said("manywindow.table")).contains("Could not check").contains("Line 3: ");
    press(robot, "manywindow.cause.spf.missing");
    assertThat(table().getItems()).hasSize(1);
    assertThat(said("manywindow.summary"))
        .contains("1 × SPF record: ‹domain› has no")
        .contains("→ ");
    press(robot, "manywindow.state.all");
    assertThat(table().getItems()).hasSize(3);
    robot.interact(() -> {
      table().getSelectionModel().select(0);
      table()
          .fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    });
    until(robot, () -> said("manywindow.detail").contains("SPF record"));
    assertThat(said("manywindow.detail")).contains("bare.example.com", "required right");
    robot.interact(() ->
        find("manywindow.back")
            .orElseThrow()
            .fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    until(robot, () -> find("manywindow.detail").isEmpty());
    assertThat(find("manywindow.table")).isPresent();
    robot.interact(() -> many.words.language().set(Language.RUSSIAN));
    until(robot, () -> said("manywindow.summary").contains("Внимания требуют 2 из 2."));
    assertThat(said("manywindow.table")).contains("Запись SPF").doesNotContain("record");
  }

  /// Three domains, of which the first is being looked at and its look does not come to an end.
  private void begin(FxRobot robot) throws IOException {
    Path file = folder.resolve("clients.csv");
    Files.writeString(file, "domain\na.example.com\nb.example.com\nc.example.com\n");
    many.held.set(true);
    robot.interact(() -> many.model().open(file));
    press(robot, "manywindow.start");
    until(robot, () -> many.looks.get() == 1);
  }

  @Test
  void aRunIsPausedStoppedAndGoneOnWith(FxRobot robot) throws IOException {
    begin(robot);
    press(robot, "manywindow.pause");
    many.held.set(false);
    until(robot, () -> said("manywindow.how-far").contains("Paused"));
    WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
    assertThat(many.looks).hasValue(1);
    press(robot, "manywindow.cancel");
    until(robot, () -> find("manywindow.rest").isPresent());
    assertThat(said("manywindow.rest")).contains("Check the remaining 2");
    assertThat(said("manywindow.notes")).contains("clients.csv.results.jsonl");
    press(robot, "manywindow.rest");
    until(robot, () -> find("manywindow.anew").isPresent() && find("manywindow.rest").isEmpty());
    assertThat(many.looks).hasValue(3);
    assertThat(Files.readAllLines(folder.resolve("clients.csv.results.jsonl"))).hasSize(4);
  }

  @Test
  void closingTheWindowStopsTheRunAndKeepsWhatWasFound(FxRobot robot) throws IOException {
    begin(robot);
    robot.interact(() -> find("manywindow").orElseThrow().getScene().getWindow().hide());
    many.held.set(false);
    robot.interact(many::showAgain);
    until(robot, () -> find("manywindow.rest").isPresent());
    assertThat(many.looks).hasValue(1);
    assertThat(said("manywindow.rest")).contains("2");
  }

  @Test
  void whatIsReadFromASlowDiskSaysHowFarItIsAndIsLeft(FxRobot robot) throws IOException {
    CountDownLatch letGo = new CountDownLatch(1);
    Path slow = SlowFiles.half(folder.resolve("clients.csv"), letGo);
    robot.interact(() -> many.model().open(slow));
    until(robot, () -> said("manywindow.how-far").contains("Reading clients.csv: 48%"));
    press(robot, "manywindow.leave");
    assertThat(find("manywindow.how-far")).isEmpty();
    assertThat(find("manywindow.take")).as("the way in is there").isPresent();
    type(robot, "manywindow.typed", "bare.example.com\n");
    press(robot, "manywindow.take");
    until(robot, () -> find("manywindow.start").isPresent());
    robot.interact(() -> many.model().open(slow));
    until(robot, () -> find("manywindow.leave").isPresent());
    assertThat(find("manywindow.start")).isEmpty();
    press(robot, "manywindow.leave");
    assertThat(find("manywindow.start")).isPresent();
    assertThat(said("manywindow.name")).contains("Your list: 1 line");
    letGo.countDown();
  }

  /// With large letters what is read makes the page longer than the window.
  @Test
  void aPageThatHasBecomeLongerHasItsBar(FxRobot robot) throws IOException {
    CountDownLatch letGo = new CountDownLatch(1);
    Path slow = SlowFiles.half(folder.resolve("clients.csv"), letGo);
    robot.interact(() -> find("manywindow").orElseThrow().setStyle("-fx-font-size: 28px;"));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> {
      Scene scene = find("manywindow.take").orElseThrow().getScene();
      double end = find("manywindow.take").orElseThrow().localToScene(0, 0).getY() + 130;
      scene.getWindow().setHeight(scene.getWindow().getHeight() - scene.getHeight() + end);
    });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(isBarShown()).isFalse();
    robot.interact(() -> many.model().open(slow));
    until(robot, () -> find("manywindow.leave").isPresent());
    WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
    assertThat(isBarShown()).isTrue();
    letGo.countDown();
  }

  private static boolean isBarShown() {
    Node page = find("manywindow.page").orElseThrow();
    return page.lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getParent().equals(page))
        .anyMatch(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible());
  }

  @Test
  void whatIsNoListIsSaid(FxRobot robot) throws IOException {
    Path file = Files.write(folder.resolve("clients.csv"), new byte[] {1, 2, 3, '\n', 0, '"'});
    robot.interact(() -> many.model().open(file));
    until(robot, () -> said("manywindow.refused").contains("first line"));
    assertThat(find("manywindow.table")).isEmpty();
  }

  @Test
  void fiveThousandDomainsLeaveTheWindowItsTime(FxRobot robot) {
    checks = new OneLookForAll(many.world);
    String list =
        IntStream.range(0, MANY)
            .mapToObj(i -> "client" + i + ".example.com")
            .collect(Collectors.joining("\n"));
    type(robot, "manywindow.typed", list);
    press(robot, "manywindow.take");
    until(robot, () -> find("manywindow.start").isPresent());
    type(robot, "manywindow.filter", "7");
    press(robot, "manywindow.start");
    long worst = worstPiece();
    type(robot, "manywindow.filter", "");
    assertThat(table().getItems()).hasSize(MANY);
    assertThat(said("manywindow.summary")).contains("5,000 of 5,000 need work.");
    // Its own time, not that of whatever else the machine does; nothing is compiled yet.
    assertThat(worst).isLessThan(400);
    // Only what is in sight has nodes.
    assertThat(table().lookupAll(".table-row-cell")).hasSizeLessThan(60);
  }

  /// The most time that the JavaFX thread itself worked from one frame to the next while a run went
  /// on, in milliseconds.
  private static long worstPiece() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    AtomicLong last = new AtomicLong();
    AtomicLong worst = new AtomicLong();
    CountDownLatch ended = new CountDownLatch(1);
    AnimationTimer turns =
        new AnimationTimer() {
          @Override
          public void handle(long time) {
            long now = threads.getCurrentThreadCpuTime();
            long before = last.getAndSet(now);
            if (before > 0) {
              worst.accumulateAndGet(now - before, Math::max);
            }
            if (find("manywindow.anew").isPresent()) {
              ended.countDown();
              stop();
            }
          }
        };
    Platform.runLater(turns::start);
    try {
      assertThat(ended.await(100, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return worst.get() / 1_000_000;
  }
}
