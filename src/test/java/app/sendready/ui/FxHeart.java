package app.sendready.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/// Asks the JavaFX thread again and again for a sign of life, and keeps the longest time between
/// two of them: whatever it did in between, no key and no mouse was heard.
///
/// Beside the clock it tells the processor time of the same turn, and how long at most it stood at
/// a lock that another thread had: on a machine with other work the clock also counts the time in
/// which this program was not let run.
public final class FxHeart {
  private static final long QUICK = 100_000_000L;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final AtomicBoolean stop = new AtomicBoolean();
  private final Thread thread;
  private long lastClock;
  private long lastProcessor;
  private long longest;
  private long processorOfLongest;
  private long mostProcessor;
  private long lastBlocked;
  private long mostBlocked;
  private long beats;

  /// Begins, and waits for the first sign.
  public FxHeart() throws InterruptedException {
    threads.setThreadContentionMonitoringEnabled(true);
    thread = Thread.startVirtualThread(this::run);
    begun.await();
  }

  private void run() {
    while (!stop.get()) {
      CountDownLatch heard = new CountDownLatch(1);
      Platform.runLater(() -> {
        beat();
        heard.countDown();
      });
      try {
        heard.await();
        TimeUnit.MILLISECONDS.sleep(1);
      } catch (InterruptedException end) {
        return;
      }
    }
  }

  private void beat() {
    long clock = System.nanoTime();
    long processor = threads.getCurrentThreadCpuTime();
    long blocked = threads.getThreadInfo(Thread.currentThread().threadId()).getBlockedTime();
    if (beats++ > 0) {
      mostBlocked = Math.max(mostBlocked, blocked - lastBlocked);
      if (clock - lastClock > longest) {
        longest = clock - lastClock;
        processorOfLongest = processor - lastProcessor;
      }
      mostProcessor = Math.max(mostProcessor, processor - lastProcessor);
    }
    lastClock = clock;
    lastProcessor = processor;
    lastBlocked = blocked;
    begun.countDown();
  }

  /// No more is asked.
  public FxHeart stop() throws InterruptedException {
    stop.set(true);
    thread.join();
    return this;
  }

  /// Whether no pause was longer than a person takes for none.
  public boolean isQuick() {
    return longest <= QUICK;
  }

  /// The most work of that thread from one sign of life to the next, in milliseconds.
  public long mostWork() {
    return mostProcessor / 1_000_000;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "longest pause of the JavaFX thread %d ms by the clock, %d ms of it work;"
            + " most work in one turn %d ms, at a lock %d ms; %d turns",
        longest / 1_000_000,
        processorOfLongest / 1_000_000,
        mostWork(),
        mostBlocked,
        beats);
  }

  /// How many octets are still held after collecting. The toolkit clears its weak tables when it
  /// next works.
  public static long memory() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
