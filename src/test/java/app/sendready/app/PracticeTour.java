package app.sendready.app;

import app.sendready.i18n.Language;
import app.sendready.ui.control.Status;
import app.sendready.ui.control.VerdictBadge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Walks the real program through practice as a person would, by mouse, from the start screen to
/// the last green row.
final class PracticeTour {
  static final List<String> STEPS =
      List.of("domain", "identity", "links", "policy", "records", "check", "testmessage", "golive");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FxRobot robot = new FxRobot();
  private final Stage stage;
  private final Application program;

  private PracticeTour(Stage stage, Application program) {
    this.stage = stage;
    this.program = program;
  }

  /// Starts the program; its window is there when this returns.
  static PracticeTour start() throws Exception {
    return start(Files.createTempDirectory("sendready-tour"));
  }

  /// The same with the program's own files in this folder.
  static PracticeTour start(Path home, String... arguments) throws Exception {
    System.setProperty("sendready.home", home.toString());
    Stage stage = FxToolkit.registerPrimaryStage();
    Application program = FxToolkit.setupApplication(DesktopApp.class, arguments);
    PracticeTour tour = new PracticeTour(stage, program);
    boolean bare = arguments.length == 0;
    tour.waitUntil(() -> tour.find(bare ? "shell.start.practice" : "shell.theme").isPresent());
    return tour;
  }

  void end() throws Exception {
    // As when a user closes it: first the window goes, then the program writes what is left.
    fx(() -> {
      stage.hide();
      return null;
    });
    FxToolkit.cleanupApplication(program);
    FxToolkit.cleanupStages();
  }

  Scene scene() {
    return stage.getScene();
  }

  void click(String id) {
    waitUntil(() -> find(id).filter(node -> !node.isDisabled() && node.isVisible()).isPresent());
    if (id.startsWith("shell.")) {
      // As a user who reads the step: two clicks at once would be one.
      java.util.concurrent.locks.LockSupport.parkNanos(450_000_000);
    }
    robot.clickOn(find(id).orElseThrow());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Chooses an item of one of the header's menus.
  void choose(String menu, String item) throws Exception {
    fx(() -> {
      MenuButton button = (MenuButton) find(menu).orElseThrow();
      MenuItem chosen =
          button.getItems().stream()
              .filter(i -> item.equals(i.getId()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no " + item));
      chosen.fire();
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  String title() {
    return find("shell.title").map(node -> ((Label) node).getText()).orElse("");
  }

  /// The rows of Verify, by their ids.
  List<String> rows() {
    return all(node -> node.getId() != null && node.getId().matches("check\\.row\\.[0-9]+"))
        .stream()
        .map(Node::getId)
        .toList();
  }

  /// Unfolds a row of Verify as Enter does that is pressed on it.
  void unfold(String row) throws Exception {
    if (find(row + ".body").isEmpty()) {
      Node folded = find(row).orElseThrow();
      fx(() -> {
        folded.fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        return null;
      });
      waitUntil(() -> find(row + ".body").isPresent());
    }
  }

  /// The sentence of a key in the language that the window has when it starts in English.
  String say(String key) {
    return Words.in(Language.ENGLISH, ZoneOffset.UTC).say(key);
  }

  /// Publishes every row of the records that can be published, one after the other.
  int publishAll(String word) {
    List<Button> buttons =
        all(node -> node instanceof Button b && word.equals(b.getText()) && !b.isDisabled())
            .stream()
            .map(Button.class::cast)
            .toList();
    for (Button button : buttons) {
      robot.clickOn(button);
      WaitForAsyncUtils.waitForFxEvents();
    }
    return buttons.size();
  }

  /// The verdict of every row on screen.
  List<Status> verdicts() {
    return all(VerdictBadge.class::isInstance).stream()
        .map(badge -> ((VerdictBadge) badge).status().get())
        .toList();
  }

  /// Waits until all rows have these verdicts only.
  void awaitVerdicts(Predicate<Status> settled) {
    waitUntil(() -> !verdicts().isEmpty() && verdicts().stream().allMatch(settled));
  }

  Optional<Node> find(String id) {
    return all(node -> id.equals(node.getId())).stream().findFirst();
  }

  List<Node> all(Predicate<Node> wanted) {
    try {
      return fx(() -> {
        List<Node> found = new ArrayList<>();
        collect(scene().getRoot(), wanted, found);
        return found;
      });
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /// What lies within a node.
  List<Node> in(Node within, Predicate<Node> wanted) {
    List<Node> found = new ArrayList<>();
    collect(within, wanted, found);
    return found;
  }

  /// All words within a node.
  List<String> wordsOf(Node within) throws Exception {
    return fx(() ->
        in(within, Labeled.class::isInstance).stream()
            .map(node -> String.valueOf(((Labeled) node).getText()))
            .toList());
  }

  private static void collect(Node node, Predicate<Node> wanted, List<Node> into) {
    if (!node.isVisible()) {
      return;
    }
    if (wanted.test(node)) {
      into.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, into));
    }
  }

  /// All words on screen, for a look at what a row says.
  List<String> words() {
    return all(Labeled.class::isInstance).stream()
        .map(node -> String.valueOf(((Labeled) node).getText()))
        .toList();
  }

  void waitUntil(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            String.format(
                Locale.ROOT, "not within %s; on screen: %s %s", PATIENCE, verdicts(), words()));
      }
      WaitForAsyncUtils.waitForFxEvents();
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
  }

  static <T> T fx(Callable<T> call) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, call);
  }
}
