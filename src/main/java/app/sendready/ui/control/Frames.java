package app.sendready.ui.control;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;

/// Does much small work on the JavaFX thread a little at a time, so that keys and the mouse are
/// heard in between: in each frame as much as fits into a few milliseconds, and always one piece.
///
/// What is made or changed in a frame is styled and laid out in the same one, which takes longer
/// than making it; so the share of a frame is small.
public final class Frames {
  private static final long SHARE = 4_000_000;

  private final LongSupplier nanos;
  private final Queue<Runnable> pieces = new ArrayDeque<>();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          work();
        }
      };

  public Frames() {
    this(System::nanoTime);
  }

  /// @param nanos a clock that tells how long a piece took
  Frames(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// Does this in the next frame, or in one soon after.
  public void later(Runnable piece) {
    if (pieces.isEmpty()) {
      timer.start();
    }
    pieces.add(piece);
  }

  private void work() {
    long end = nanos.getAsLong() + SHARE;
    do {
      Runnable piece = pieces.poll();
      if (piece == null) {
        break;
      }
      piece.run();
    } while (nanos.getAsLong() < end);
    if (pieces.isEmpty()) {
      timer.stop();
    }
  }
}
