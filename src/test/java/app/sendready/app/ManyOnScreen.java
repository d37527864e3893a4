package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.bulk.ManyChecks;
import app.sendready.i18n.Language;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.many.ManyModel;
import app.sendready.ui.many.ManyWorld;
import app.sendready.ui.shell.StyleSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The window *Check many domains* on screen, with a small internet in memory; looks at domains
/// begin, and come to their end unless they are held.
final class ManyOnScreen {
  final Localized words =
      new Localized(Language.ENGLISH, language -> Words.in(language, ZoneOffset.UTC));

  /// Whether looks do not come to their end.
  final AtomicBoolean held = new AtomicBoolean();

  /// How many looks there were.
  final AtomicInteger looks = new AtomicInteger();

  final ManyWorld world =
      new ManyWorld(
          Showcase.CLOCK,
          _ -> {
            looks.incrementAndGet();
            while (held.get()) {
              WaitForAsyncUtils.sleep(5, TimeUnit.MILLISECONDS);
            }
          });
  private Optional<ManyDomains> domains = Optional.empty();

  /// The window put together with a small internet.
  ///
  /// @param scratch where results are kept that cannot be kept beside a table
  static ManyDomains domains(
      SideWindows.Frame frame,
      ManyWorld world,
      Supplier<ManyChecks> checks,
      Clock clock,
      Path scratch) {
    PracticeWeb web = new PracticeWeb(Showcase.CLOCK);
    return new ManyDomains(
        frame,
        () -> Showcase.PLATFORM,
        new SessionWorld(
            _ -> world.network(),
            _ -> world.network(),
            web::fetch,
            web,
            Optional.empty(),
            Optional.empty()),
        checks,
        clock,
        scratch);
  }

  /// Shows it beside an empty window. On the JavaFX thread.
  ///
  /// @param checks looks at domains
  void show(Stage stage, Supplier<ManyChecks> checks) throws IOException {
    stage.setScene(new Scene(new Pane()));
    stage.show();
    ManyDomains shown =
        domains(
            new SideWindows.Frame(
                words,
                new Theme(StyleSheets.all(), new SimpleObjectProperty<>(ColorScheme.LIGHT)),
                () -> Optional.of(stage),
                () -> new Background(Thread::startVirtualThread, Platform::runLater),
                _ -> {},
                _ -> {}),
            world,
            checks,
            Showcase.CLOCK,
            Files.createTempDirectory("many").resolve("results"));
    domains = Optional.of(shown);
    shown.show();
  }

  ManyModel model() {
    return domains.orElseThrow().model();
  }

  /// Shows it once more. On the JavaFX thread.
  void showAgain() {
    domains.orElseThrow().show();
  }

  void close(FxRobot robot) {
    held.set(false);
    robot.interact(() -> domains.ifPresent(ManyDomains::close));
  }

  static Optional<Node> find(String id) {
    return ShownNodes.find("manywindow", id);
  }

  static TableView<?> table() {
    return (TableView<?>) find("manywindow.table").orElseThrow();
  }

  /// Waits for something that comes, however busy the machine is.
  static void until(FxRobot robot, BooleanSupplier there) {
    AtomicBoolean is = new AtomicBoolean();
    for (int i = 0; i < 600 && !is.get(); i++) {
      robot.interact(() -> is.set(there.getAsBoolean()));
      if (!is.get()) {
        WaitForAsyncUtils.sleep(20, TimeUnit.MILLISECONDS);
      }
    }
    assertThat(is.get()).as("in the end: " + spoken()).isTrue();
  }

  static void press(FxRobot robot, String id) {
    until(robot, () -> find(id).isPresent());
    robot.interact(() -> ((ButtonBase) find(id).orElseThrow()).fire());
  }

  static void type(FxRobot robot, String id, String text) {
    robot.interact(() -> ((TextInputControl) find(id).orElseThrow()).setText(text));
  }

  /// What a screen reader tells of the node with the focus.
  static String spoken() {
    return ShownNodes.scene("manywindow")
        .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
        .map(node -> String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .orElse("");
  }
}
