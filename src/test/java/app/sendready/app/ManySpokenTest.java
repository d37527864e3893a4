package app.sendready.app;

import static app.sendready.app.ManyOnScreen.find;
import static app.sendready.app.ManyOnScreen.spoken;
import static app.sendready.app.ManyOnScreen.table;
import static app.sendready.app.ManyOnScreen.type;
import static app.sendready.app.ManyOnScreen.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.ui.many.SlowFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What *Check many domains* tells those who do not see it, and what Escape does there.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ManySpokenTest {
  @TempDir Path folder;

  private final CountDownLatch letGo = new CountDownLatch(1);
  private final ManyOnScreen many = new ManyOnScreen();
  private Path file;

  @Start
  void show(Stage stage) throws IOException {
    many.show(stage, () -> many.world);
  }

  @BeforeEach
  void list() throws IOException {
    file =
        Files.writeString(
            folder.resolve("clients.csv"), "domain\na.example.com\nready.example.com\n");
  }

  @AfterEach
  void end(FxRobot robot) {
    letGo.countDown();
    many.close(robot);
  }

  private static boolean isOpen() {
    return ShownNodes.scene("manywindow").isPresent();
  }

  private static void focus(FxRobot robot, String id) {
    until(robot, () -> find(id).isPresent());
    robot.interact(() -> find(id).orElseThrow().requestFocus());
  }

  private static void press(FxRobot robot, String id) {
    focus(robot, id);
    ManyOnScreen.press(robot, id);
  }

  private static void says(FxRobot robot, String sentence) {
    until(robot, () -> spoken().startsWith(sentence));
  }

  private static void escape(FxRobot robot) {
    robot.interact(() -> {
      Node focused = ShownNodes.scene("manywindow").orElseThrow().getFocusOwner();
      focused.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    });
  }

  private void open(FxRobot robot) {
    robot.interact(() -> many.model().open(file));
    until(robot, () -> find("manywindow.start").isPresent());
  }

  @Test
  void whatIsNotTakenIsToldWhereverTheFocusIs(FxRobot robot) {
    focus(robot, "manywindow.file");
    robot.interact(() -> many.model().take(List.of(folder)));
    says(robot, folder.getFileName() + " is a folder. ");
    assertThat(spoken()).as("and what one stands on").endsWith("Open a file…");
    focus(robot, "manywindow.typed");
    assertThat(spoken()).as("who goes on hears it no more").startsWith("Or type or paste domains");
    robot.interact(() -> find("manywindow.file").orElseThrow().requestFocus());
    assertThat(spoken()).isEqualTo("Open a file…");
    focus(robot, "manywindow.typed");
    robot.interact(() -> many.model().open(folder.resolve("gone.csv")));
    says(robot, "gone.csv cannot be read. Or type or paste domains");
    open(robot);
    focus(robot, "manywindow.filter");
    robot.interact(() -> many.model().take(List.of(folder)));
    says(robot, folder.getFileName() + " is a folder. ");
    focus(robot, "manywindow.table");
    robot.interact(() -> {
      table().getFocusModel().focus(1);
      many.model().open(folder.resolve("gone.csv"));
    });
    says(robot, "gone.csv cannot be read. Domains");
    assertThat(row()).startsWith("gone.csv cannot be read. ready.example.com. ");
  }

  /// What is told of the row that has the focus.
  private static String row() {
    TableView<?> rows = table();
    return rows.lookupAll(".table-row-cell").stream()
        .map(TableRow.class::cast)
        .filter(row -> row.getIndex() == rows.getFocusModel().getFocusedIndex())
        .map(row -> String.valueOf(row.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .findFirst()
        .orElse("");
  }

  @Test
  void whatWasReadAndWhatARunCameToAreToldWhereTheFocusHasGone(FxRobot robot) {
    focus(robot, "manywindow.file");
    open(robot);
    says(robot, "clients.csv: 2 lines. ");
    press(robot, "manywindow.start");
    says(robot, "2 of 2 need work. ");
  }

  @Test
  void aReadingThatIsLeftIsTold(FxRobot robot) throws IOException {
    open(robot);
    Path slow = SlowFiles.half(folder.resolve("slow.csv"), letGo);
    focus(robot, "manywindow.filter");
    robot.interact(() -> many.model().open(slow));
    says(robot, "Reading slow.csv: ");
    press(robot, "manywindow.leave");
    says(robot, "Cancelled. Everything is as it was. ");
    robot.interact(() -> many.model().open(slow));
    until(robot, () -> find("manywindow.leave").isPresent());
    escape(robot);
    says(robot, "Cancelled. Everything is as it was. ");
    assertThat(isOpen()).isTrue();
    assertThat(find("manywindow.start")).isPresent();
  }

  @Test
  void escapeTakesAwayWhatIsInnermostAndClosesTheWindowLast(FxRobot robot) {
    open(robot);
    press(robot, "manywindow.start");
    until(robot, () -> find("manywindow.anew").isPresent());
    press(robot, "manywindow.causes.all");
    focus(robot, "manywindow.filter");
    type(robot, "manywindow.filter", "a");
    robot.interact(() -> {
      TableView<?> rows = table();
      rows.requestFocus();
      rows.getSelectionModel().select(0);
      rows.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    });
    until(robot, () -> find("manywindow.detail").isPresent());
    escape(robot);
    assertThat(find("manywindow.detail"))
        .as("the details first, though the table has the focus")
        .isEmpty();
    assertThat(text("manywindow.filter")).isEqualTo("a");
    focus(robot, "manywindow.table");
    escape(robot);
    assertThat(text("manywindow.filter")).isEmpty();
    assertThat(((ToggleButton) find("manywindow.causes.all").orElseThrow()).isSelected()).isTrue();
    escape(robot);
    assertThat(((ToggleButton) find("manywindow.causes.all").orElseThrow()).isSelected()).isFalse();
    assertThat(isOpen()).isTrue();
    escape(robot);
    assertThat(isOpen()).isFalse();
  }

  private static String text(String id) {
    return ((TextInputControl) find(id).orElseThrow()).getText();
  }

  /// When something begins to be read, the focus goes to the first button that stays.
  @Test
  void escapeLeavesWhatIsReadAndClosesTheWindowFromAButtonWithAMenuToo(FxRobot robot)
      throws IOException {
    open(robot);
    press(robot, "manywindow.start");
    until(robot, () -> find("manywindow.anew").isPresent());
    Path slow = SlowFiles.half(folder.resolve("slow.csv"), letGo);
    focus(robot, "manywindow.anew");
    robot.interact(() -> many.model().open(slow));
    until(robot, () -> find("manywindow.leave").isPresent());
    focus(robot, "manywindow.save");
    escape(robot);
    says(robot, "Cancelled. Everything is as it was. ");
    assertThat(find("manywindow.leave")).isEmpty();
    focus(robot, "manywindow.save");
    escape(robot);
    assertThat(isOpen()).isFalse();
  }

  @Test
  void escapeNeverEndsARun(FxRobot robot) {
    open(robot);
    many.held.set(true);
    press(robot, "manywindow.start");
    for (String place : List.of("manywindow.table", "manywindow.filter", "manywindow.cancel")) {
      focus(robot, place);
      escape(robot);
      assertThat(isOpen()).as(place).isTrue();
      says(robot, "The check goes on. To close the window, press “Stop” first. ");
      escape(robot);
      assertThat(isOpen()).as(place + " once more").isTrue();
    }
    press(robot, "manywindow.pause");
    escape(robot);
    assertThat(isOpen()).as("held").isTrue();
    press(robot, "manywindow.go-on");
    many.held.set(false);
    until(robot, () -> find("manywindow.anew").isPresent());
    escape(robot);
    assertThat(isOpen()).isFalse();
  }
}
