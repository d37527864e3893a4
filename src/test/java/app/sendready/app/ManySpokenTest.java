package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.many.ManyWorld;
import app.sendready.ui.many.SlowFiles;
import app.sendready.ui.shell.StyleSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
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
import org.testfx.util.WaitForAsyncUtils;

/// What *Check many domains* tells those who do not see it, and what Escape does there.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ManySpokenTest {
  @TempDir Path folder;

  private final Localized words =
      new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));
  private final CountDownLatch letGo = new CountDownLatch(1);
  private final AtomicBoolean held = new AtomicBoolean();
  private final ManyWorld world =
      new ManyWorld(
          Showcase.CLOCK,
          _ -> {
            while (held.get()) {
              WaitForAsyncUtils.sleep(5, TimeUnit.MILLISECONDS);
            }
          });
  private ManyDomains domains;
  private Path table;

  @Start
  void show(Stage stage) throws IOException {
    stage.setScene(new Scene(new Pane()));
    stage.show();
    PracticeWeb web = new PracticeWeb(Showcase.CLOCK);
    domains =
        new ManyDomains(
            new SideWindows.Frame(
                words,
                new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT)),
                () -> Optional.of(stage),
                () -> new Background(Thread::startVirtualThread, Platform::runLater),
                _ -> {},
                _ -> {}),
            () -> Showcase.PLATFORM,
            new SessionWorld(
                _ -> world.network(),
                _ -> world.network(),
                web::fetch,
                web,
                Optional.empty(),
                Optional.empty()),
            () -> world,
            Showcase.CLOCK,
            Files.createTempDirectory("many").resolve("results"));
    domains.show();
  }

  @BeforeEach
  void list() throws IOException {
    table =
        Files.writeString(
            folder.resolve("clients.csv"), "domain\na.example.com\nready.example.com\n");
  }

  @AfterEach
  void end(FxRobot robot) {
    held.set(false);
    letGo.countDown();
    robot.interact(domains::close);
  }

  private static Optional<Node> find(String id) {
    return ShownNodes.find("manywindow", id);
  }

  private static boolean isOpen() {
    return ShownNodes.scene("manywindow").isPresent();
  }

  private static void until(FxRobot robot, BooleanSupplier there) {
    AtomicBoolean is = new AtomicBoolean();
    for (int i = 0; i < 400 && !is.get(); i++) {
      robot.interact(() -> is.set(there.getAsBoolean()));
      if (!is.get()) {
        WaitForAsyncUtils.sleep(25, TimeUnit.MILLISECONDS);
      }
    }
    assertThat(is.get()).as("in the end: " + spoken()).isTrue();
  }

  private static void focus(FxRobot robot, String id) {
    until(robot, () -> find(id).isPresent());
    robot.interact(() -> find(id).orElseThrow().requestFocus());
  }

  private static void press(FxRobot robot, String id) {
    focus(robot, id);
    robot.interact(() -> ((ButtonBase) find(id).orElseThrow()).fire());
  }

  /// What a screen reader tells of the node with the focus.
  private static String spoken() {
    return ShownNodes.scene("manywindow")
        .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
        .map(node -> String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .orElse("");
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
    robot.interact(() -> domains.model().open(table));
    until(robot, () -> find("manywindow.start").isPresent());
  }

  @Test
  void whatIsNotTakenIsToldWhereverTheFocusIs(FxRobot robot) {
    focus(robot, "manywindow.file");
    robot.interact(() -> domains.model().take(List.of(folder)));
    says(robot, folder.getFileName() + " is a folder. ");
    assertThat(spoken()).as("and what one stands on").endsWith("Open a file…");
    focus(robot, "manywindow.typed");
    assertThat(spoken()).as("who goes on hears it no more").startsWith("Or type or paste domains");
    robot.interact(() -> find("manywindow.file").orElseThrow().requestFocus());
    assertThat(spoken()).isEqualTo("Open a file…");
    focus(robot, "manywindow.typed");
    robot.interact(() -> domains.model().open(folder.resolve("gone.csv")));
    says(robot, "gone.csv cannot be read. Or type or paste domains");
    open(robot);
    focus(robot, "manywindow.filter");
    robot.interact(() -> domains.model().take(List.of(folder)));
    says(robot, folder.getFileName() + " is a folder. ");
    focus(robot, "manywindow.table");
    robot.interact(() -> {
      ((TableView<?>) find("manywindow.table").orElseThrow()).getFocusModel().focus(1);
      domains.model().open(folder.resolve("gone.csv"));
    });
    says(robot, "gone.csv cannot be read. Domains");
    assertThat(row()).startsWith("gone.csv cannot be read. ready.example.com. ");
  }

  /// What is told of the row that has the focus.
  private static String row() {
    TableView<?> table = (TableView<?>) find("manywindow.table").orElseThrow();
    return table.lookupAll(".table-row-cell").stream()
        .map(TableRow.class::cast)
        .filter(row -> row.getIndex() == table.getFocusModel().getFocusedIndex())
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
    robot.interact(() -> domains.model().open(slow));
    says(robot, "Reading slow.csv: ");
    press(robot, "manywindow.leave");
    says(robot, "Cancelled. Everything is as it was. ");
    robot.interact(() -> domains.model().open(slow));
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
    robot.interact(() -> ((TextInputControl) find("manywindow.filter").orElseThrow()).setText("a"));
    robot.interact(() -> {
      TableView<?> rows = (TableView<?>) find("manywindow.table").orElseThrow();
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

  @Test
  void escapeNeverEndsARun(FxRobot robot) {
    open(robot);
    held.set(true);
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
    held.set(false);
    until(robot, () -> find("manywindow.anew").isPresent());
    escape(robot);
    assertThat(isOpen()).isFalse();
  }
}
