package app.sendready.app;

import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// The sign of the program in title bars and task lists: an envelope with a tick, drawn for each
/// size that a desktop asks for, so that it is sharp in all of them.
final class WindowIcon {
  private static final List<Integer> SIZES = List.of(16, 20, 24, 32, 40, 48, 64, 128, 256);
  private static final Color GROUND = Color.web("#0969da");
  private static final Color TICK = Color.web("#2da44e");

  private WindowIcon() {}

  /// Every size, on the JavaFX thread.
  static List<Image> images() {
    return SIZES.stream().map(WindowIcon::image).toList();
  }

  private static Image image(int size) {
    Canvas canvas = new Canvas(size, size);
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.scale(size / 64.0, size / 64.0);
    pen.setFill(GROUND);
    pen.fillRoundRect(0, 0, 64, 64, 16, 16);
    pen.setStroke(Color.WHITE);
    pen.setLineWidth(size < 24 ? 6 : 4);
    pen.setLineJoin(StrokeLineJoin.ROUND);
    pen.setLineCap(StrokeLineCap.ROUND);
    pen.strokeRoundRect(10, 16, 44, 32, 6, 6);
    pen.strokePolyline(new double[] {12, 32, 52}, new double[] {20, 35, 20}, 3);
    pen.setFill(TICK);
    pen.fillOval(34, 34, 28, 28);
    pen.strokePolyline(new double[] {41, 46, 55}, new double[] {48, 53, 43}, 3);
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    return canvas.snapshot(clear, null);
  }
}
