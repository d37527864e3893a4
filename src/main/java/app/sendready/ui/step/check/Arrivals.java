package app.sendready.ui.step.check;

import app.sendready.check.RowReport;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One run's answers on their way to the JavaFX thread, a batch at a time.
final class Arrivals {
  /// How many rows one turn on the JavaFX thread takes in.
  private static final int BATCH = 25;

  private final Consumer<Runnable> uiThread;
  private final BiConsumer<Arrivals, Queue<RowReport>> taken;
  private final Queue<RowReport> arrived = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean underWay = new AtomicBoolean();

  /// @param uiThread runs a task on the JavaFX thread while the run is the newest
  /// @param taken is given one batch after the other there
  Arrivals(Consumer<Runnable> uiThread, BiConsumer<Arrivals, Queue<RowReport>> taken) {
    this.uiThread = uiThread;
    this.taken = taken;
  }

  /// A row was judged; called on the run's own thread.
  void arrived(RowReport row) {
    arrived.add(row);
    deliver();
  }

  private void deliver() {
    if (underWay.compareAndSet(false, true)) {
      uiThread.accept(this::takeSome);
    }
  }

  private void takeSome() {
    underWay.set(false);
    Queue<RowReport> some = new ArrayDeque<>();
    for (int i = 0; i < BATCH; i++) {
      RowReport row = arrived.poll();
      if (row == null) {
        break;
      }
      some.add(row);
    }
    taken.accept(this, some);
    if (!arrived.isEmpty()) {
      deliver();
    }
  }
}
