package app.sendready.ui.step.check;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where the notes of who presents stand: on another screen, which is not shared; else docked to
/// the window that is, beside it and never over it.
///
/// @param notes where they stand
/// @param window where the presented window stands then; empty where it stays
record NotesPlace(Rectangle2D notes, Optional<Rectangle2D> window) {
  private static final double WIDTH = 420;
  private static final double HEIGHT = 320;

  /// The presented window is not made smaller than this for them.
  private static final double LEAST = 760;

  /// @param window that is presented
  /// @param its screen's room for windows
  /// @param others the same of every other screen
  static NotesPlace of(Rectangle2D window, Rectangle2D its, List<Rectangle2D> others) {
    if (!others.isEmpty()) {
      Rectangle2D there = others.getFirst();
      double width = Math.min(WIDTH, there.getWidth());
      double height = Math.min(HEIGHT, there.getHeight());
      return new NotesPlace(
          new Rectangle2D(
              there.getMinX() + (there.getWidth() - width) / 2,
              there.getMinY() + (there.getHeight() - height) / 2,
              width,
              height),
          Optional.empty());
    }
    double height = Math.min(Math.max(HEIGHT, window.getHeight()), its.getHeight());
    double y = Math.clamp(window.getMinY(), its.getMinY(), its.getMaxY() - height);
    if (window.getMaxX() + WIDTH <= its.getMaxX()) {
      return new NotesPlace(new Rectangle2D(window.getMaxX(), y, WIDTH, height), Optional.empty());
    }
    if (window.getMinX() - WIDTH >= its.getMinX()) {
      return new NotesPlace(
          new Rectangle2D(window.getMinX() - WIDTH, y, WIDTH, height), Optional.empty());
    }
    // Both side by side, as far as the presented one stays large enough.
    double left =
        Math.max(its.getMinX(), Math.min(window.getMinX(), its.getMaxX() - WIDTH - LEAST));
    double width = Math.min(window.getWidth(), Math.max(LEAST, its.getMaxX() - WIDTH - left));
    double x = Math.min(left + width, its.getMaxX() - WIDTH);
    return new NotesPlace(
        new Rectangle2D(x, y, WIDTH, height),
        Optional.of(new Rectangle2D(left, window.getMinY(), width, window.getHeight())));
  }
}
