package app.sendready.live.datagram;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Ends what has waited too long.
///
/// Java has a thread of its own that ends the waiting of virtual threads, and wakes it at the
/// beginning and at the end of each wait that has a limit: with thousands of questions a second,
/// whose answers nearly always come at once, that was more than half of all switches between
/// threads. Here nobody is woken: as long as somebody waits, one thread looks every few
/// milliseconds whose time is over.
public final class Deadlines {
  /// How much later than it should a wait may end.
  static final Duration STEP = Duration.ofMillis(10);

  /// Looks without anybody waiting, then the thread goes.
  private static final int IDLE_LOOKS = 30;

  private static final class Shared {
    static final Deadlines ALL = new Deadlines(System::nanoTime);
  }

  private final LongSupplier nanoTime;
  private final Set<Deadline> open = ConcurrentHashMap.newKeySet();
  private volatile boolean looking;

  /// A wait that ends; closed, its end is never told.
  public final class Deadline implements AutoCloseable {
    private final long due;
    private final Runnable over;

    private Deadline(long due, Runnable over) {
      this.due = due;
      this.over = over;
    }

    @Override
    public void close() {
      open.remove(this);
    }
  }

  /// @param nanoTime goes on as [System#nanoTime] does
  Deadlines(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /// Those of this program.
  public static Deadlines shared() {
    return Shared.ALL;
  }

  /// Runs something once the time is over; on a thread that all share, so it must not wait.
  public Deadline in(long nanos, Runnable over) {
    Deadline deadline = new Deadline(nanoTime.getAsLong() + nanos, over);
    open.add(deadline);
    if (!looking) {
      begin();
    }
    return deadline;
  }

  /// Whether its thread is there.
  boolean isAtWork() {
    return looking;
  }

  private synchronized void begin() {
    if (!looking) {
      looking = true;
      Thread.ofPlatform().daemon().name("deadlines").start(this::watch);
    }
  }

  private void watch() {
    boolean gone = false;
    try {
      untilNobodyWaits();
      gone = true;
    } finally {
      if (!gone) {
        goOn();
      }
    }
  }

  /// After a fault of ours in one of them: the others' time still ends.
  private synchronized void goOn() {
    looking = false;
    if (!open.isEmpty()) {
      begin();
    }
  }

  private void untilNobodyWaits() {
    int idle = 0;
    while (idle < IDLE_LOOKS || !end()) {
      try {
        Thread.sleep(STEP);
      } catch (InterruptedException nobodyDoesThat) {
        continue;
      }
      idle = open.isEmpty() ? idle + 1 : 0;
      long now = nanoTime.getAsLong();
      for (Deadline deadline : late(now)) {
        if (open.remove(deadline)) {
          deadline.over.run();
        }
      }
    }
  }

  private List<Deadline> late(long now) {
    return open.stream().filter(deadline -> deadline.due - now <= 0).toList();
  }

  /// Whether the thread may go: somebody may have come meanwhile, who believed that it looks.
  private synchronized boolean end() {
    looking = false;
    looking = !open.isEmpty();
    return !looking;
  }
}
