package app.sendready.app;

import static app.sendready.app.ManyOnScreen.find;
import static app.sendready.app.ManyOnScreen.press;
import static app.sendready.app.ManyOnScreen.table;
import static app.sendready.app.ManyOnScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.ui.many.SlowFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The smallest that the window *Check many domains* can be, with results that are compared with
/// earlier ones: there is least room then.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ManySmallWindowTest {
  private static final int MANY = 30;

  @TempDir Path folder;

  private final ManyOnScreen many = new ManyOnScreen();
  private final CountDownLatch letGo = new CountDownLatch(1);

  @Start
  void show(Stage stage) throws IOException {
    many.show(stage, () -> many.world);
  }

  @BeforeEach
  void compare(FxRobot robot) throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("clients.csv"),
            IntStream.range(0, MANY)
                .mapToObj(i -> "client" + i + ".example.com")
                .collect(Collectors.joining("\n", "domain\n", "\n")));
    robot.interact(() -> many.model().open(list));
    press(robot, "manywindow.start");
    until(robot, () -> find("manywindow.anew").isPresent());
    Path earlier =
        Files.writeString(
            folder.resolve("last week.jsonl"),
            Files.readString(folder.resolve("clients.csv.results.jsonl"))
                .replace("2026-11-23T", "2026-11-16T"));
    robot.interact(() -> many.model().compareWith(Optional.of(earlier)));
    until(robot, () -> find("manywindow.news").isPresent());
    robot.interact(() -> {
      Window window = table().getScene().getWindow();
      window.setWidth(640);
      window.setHeight(570);
    });
    settle();
  }

  @AfterEach
  void end(FxRobot robot) {
    letGo.countDown();
    many.close(robot);
  }

  private static void settle() {
    for (int i = 0; i < 3; i++) {
      WaitForAsyncUtils.waitForFxEvents();
      WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
    }
  }

  private static ScrollPane page() {
    return (ScrollPane) find("manywindow.page").orElseThrow();
  }

  private static boolean isInSight(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    return at.getMinY() >= 0 && at.getMaxY() <= node.getScene().getHeight();
  }

  /// The first of the rows that can be seen as a whole, and how many they are.
  private static List<Integer> rows() {
    return table().lookupAll(".table-row-cell").stream()
        .<TableRow<?>>map(row -> (TableRow<?>) row)
        .filter(row -> row.getItem() != null && isInSight(row))
        .map(TableRow::getIndex)
        .sorted()
        .toList();
  }

  @Test
  void someRowsAreInSightAtOnceAndTheCausesAreAPressAway(FxRobot robot) {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(3).startsWith(0);
    Node all = find("manywindow.causes.all").orElseThrow();
    assertThat(isInSight(all)).isTrue();
    assertThat(find("manywindow.cause.spf.missing")).isEmpty();
    press(robot, "manywindow.causes.all");
    assertThat(find("manywindow.cause.spf.missing")).isPresent();
    robot.interact(() -> find("manywindow.cause.spf.missing").orElseThrow().requestFocus());
    press(robot, "manywindow.cause.spf.missing");
    settle();
    Node chosen = find("manywindow.cause.spf.missing").orElseThrow();
    assertThat(chosen.isFocused()).isTrue();
    assertThat(((ToggleButton) all).isSelected()).as("the rows are in sight again").isFalse();
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(2);
    robot.interact(() -> chosen.getScene().getWindow().setHeight(900));
    settle();
    assertThat(find("manywindow.cause.spf.missing")).isPresent();
    press(robot, "manywindow.cause.spf.missing");
    assertThat(find("manywindow.cause.spf.missing")).as("there is room for it").isPresent();
  }

  private static void wheel(FxRobot robot, double by) {
    robot.interact(() -> {
      Node row = table().lookup(".table-row-cell");
      row.fireEvent(
          new ScrollEvent(
              ScrollEvent.SCROLL,
              0,
              0,
              0,
              0,
              false,
              false,
              false,
              false,
              false,
              false,
              0,
              by,
              0,
              by,
              ScrollEvent.HorizontalTextScrollUnits.NONE,
              0,
              ScrollEvent.VerticalTextScrollUnits.LINES,
              by / 40,
              0,
              null));
    });
    settle();
  }

  @Test
  void theWheelScrollsThePageBeforeTheRows(FxRobot robot) {
    assertThat(page().getVvalue()).isZero();
    wheel(robot, -40);
    assertThat(page().getVvalue()).isPositive();
    assertThat(first()).isZero();
    for (int i = 0; i < 10; i++) {
      wheel(robot, -40);
    }
    assertThat(page().getVvalue()).isEqualTo(1);
    assertThat(isInSight(table())).isTrue();
    assertThat(first()).as("then the rows").isPositive();
    for (int i = 0; i < 30; i++) {
      wheel(robot, 40);
    }
    assertThat(first()).isZero();
    assertThat(page().getVvalue()).isZero();
  }

  private static List<String> columns() {
    return table().getVisibleLeafColumns().stream()
        .map(column -> column.getId().replace("manywindow.column.", ""))
        .toList();
  }

  /// There is room for one of them.
  @Test
  void whatNeedsWorkIsToldInPlaceOfNewsWhereThereIsNone(FxRobot robot) throws IOException {
    assertThat(columns()).containsExactly("domain", "state", "why");
    List<String> all = Files.readAllLines(folder.resolve("last week.jsonl"));
    Path fewer = Files.write(folder.resolve("fewer.jsonl"), all.subList(0, all.size() - 1));
    robot.interact(() -> many.model().compareWith(Optional.of(fewer)));
    until(robot, () -> columns().contains("news"));
    assertThat(columns()).containsExactly("domain", "state", "news");
  }

  private static int first() {
    return rows().getFirst();
  }

  private void toTheEnd(FxRobot robot) {
    robot.interact(() -> page().setVvalue(1));
    settle();
    assertThat(isInSight(find("manywindow.name").orElseThrow())).isFalse();
  }

  @Test
  void whatWasNotTakenAndWhatIsReadComeIntoSight(FxRobot robot) throws IOException {
    toTheEnd(robot);
    robot.interact(() -> many.model().take(List.of(folder)));
    until(robot, () -> find("manywindow.since.refused").isPresent());
    settle();
    assertThat(page().getVvalue()).isZero();
    toTheEnd(robot);
    Path slow = SlowFiles.half(folder.resolve("slow.csv"), letGo);
    robot.interact(() -> many.model().open(slow));
    until(robot, () -> find("manywindow.leave").isPresent());
    settle();
    assertThat(page().getVvalue()).isZero();
  }

  @Test
  void whoComesBackFromTheDetailsIsWhereTheyWere(FxRobot robot) {
    toTheEnd(robot);
    robot.interact(() -> {
      table().requestFocus();
      table().getSelectionModel().select(2);
      table()
          .fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    });
    until(robot, () -> find("manywindow.back").isPresent() && find("manywindow.table").isEmpty());
    press(robot, "manywindow.back");
    until(robot, () -> find("manywindow.table").isPresent());
    settle();
    AtomicBoolean seen = new AtomicBoolean();
    robot.interact(() -> seen.set(isInSight(table())));
    assertThat(seen).isTrue();
  }
}
