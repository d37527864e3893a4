package app.sendready.check;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.management.VirtualThreadSchedulerMXBean;

/// The threads of the system that carry the virtual ones: as many as there are processors.
///
/// A judge that computes without end keeps its carrier, and with a few of those nothing in the
/// program would go on. So whoever waits for judges calls here now and then; where a new thread did
/// not get its turn meanwhile, there are more carriers from then on.
final class Carriers {
  /// How often whoever waits is to call.
  static final long PULSE = TimeUnit.MILLISECONDS.toNanos(100);

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /// One that is without end costs a processor, and of more than this nobody could tell.
  private static final int MOST = 32 + PROCESSORS;

  private static final Carriers SHARED = new Carriers();

  private AtomicBoolean ran = new AtomicBoolean(true);
  private long sent = System.nanoTime() - PULSE;

  private Carriers() {}

  static Carriers shared() {
    return SHARED;
  }

  /// Adds some where the thread that was started when this was last called has not run yet.
  synchronized void relieve() {
    long now = System.nanoTime();
    if (now - sent < PULSE) {
      return;
    }
    if (!ran.get()) {
      add();
    }
    AtomicBoolean turn = new AtomicBoolean();
    ran = turn;
    sent = now;
    Thread.startVirtualThread(() -> turn.set(true));
  }

  /// By a thread of the system of its own: Java makes a carrier only for who comes into an empty
  /// queue, and those of all others may be full by now.
  private static void add() {
    VirtualThreadSchedulerMXBean scheduler =
        ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    int allowed = scheduler.getParallelism();
    int wanted = scheduler.getPoolSize() < allowed ? allowed : Math.min(MOST, allowed + PROCESSORS);
    Thread.ofPlatform().daemon().start(() -> scheduler.setParallelism(wanted));
  }
}
