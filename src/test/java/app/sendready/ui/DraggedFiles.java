package app.sendready.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// Files that the system's own pointer drags from a window of their own: the whole way, where there
/// is a display. JavaFX's platform without one moves nothing.
public final class DraggedFiles {
  private static final int SIDE = 120;
  private static final int STEPS = 20;
  private static final int STEP_MILLIS = 30;
  private static final int SETTLED_MILLIS = 400;

  private final List<File> files;
  private final Label handle = new Label("drag");

  public DraggedFiles(Path... files) {
    this.files = Stream.of(files).map(Path::toFile).toList();
    handle.setMinSize(SIDE, SIDE);
    handle.setOnDragDetected(begun -> {
      Dragboard board = handle.startDragAndDrop(TransferMode.COPY);
      ClipboardContent content = new ClipboardContent();
      content.putFiles(this.files);
      board.setContent(content);
      begun.consume();
    });
  }

  /// Whether there is a display.
  public static boolean isPossible() {
    return !"Headless".equals(System.getProperty("glass.platform"));
  }

  /// Drags them there and lets go.
  public void onto(Node place) {
    Stage window = OnFx.settledOnFx(this::open);
    pause(SETTLED_MILLIS);
    Point2D from = middle(handle);
    Point2D to = middle(place);
    Robot robot = OnFx.onFx(Robot::new);
    move(robot, from);
    OnFx.onFx(() -> {
      robot.mousePress(MouseButton.PRIMARY);
      return robot;
    });
    for (int i = 1; i <= STEPS; i++) {
      move(robot, from.interpolate(to, (double) i / STEPS));
    }
    pause(SETTLED_MILLIS);
    OnFx.onFx(() -> {
      robot.mouseRelease(MouseButton.PRIMARY);
      return robot;
    });
    pause(SETTLED_MILLIS);
    OnFx.settledOnFx(() -> {
      window.hide();
      return window;
    });
  }

  private Stage open() {
    Stage window = new Stage();
    window.setScene(new Scene(new StackPane(handle)));
    window.setX(0);
    window.setY(0);
    window.show();
    window.toFront();
    return window;
  }

  private static void move(Robot robot, Point2D to) {
    OnFx.onFx(() -> {
      robot.mouseMove(to);
      return to;
    });
    pause(STEP_MILLIS);
  }

  private static Point2D middle(Node node) {
    return OnFx.onFx(() -> {
      Bounds bounds = node.localToScreen(node.getLayoutBounds());
      return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    });
  }

  private static void pause(int millis) {
    WaitForAsyncUtils.sleep(millis, TimeUnit.MILLISECONDS);
  }
}
