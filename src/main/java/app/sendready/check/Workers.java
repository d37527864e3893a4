package app.sendready.check;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads of one run: platform threads for judging, which may be abandoned while they compute,
/// and virtual ones for asking, which only wait. None of them keeps the program alive.
///
/// Threads that judge are lent from run to run: where many domains are looked at, making a dozen
/// for each would take longer than what they do.
final class Workers {
  private static final Duration IDLE = Duration.ofSeconds(1);

  private static final ExecutorService JUDGES =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE.toNanos(),
          TimeUnit.NANOSECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("judge-", 1).factory());

  private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<FutureTask<?>> judging = new HashSet<>();
  private boolean stopped;

  /// @throws RejectedExecutionException if the run was stopped
  <T> Future<T> judge(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    synchronized (judging) {
      if (stopped) {
        throw new RejectedExecutionException("stopped");
      }
      judging.add(task);
    }
    JUDGES.execute(() -> {
      try {
        task.run();
      } finally {
        ended(task);
      }
    });
    return task;
  }

  private void ended(FutureTask<?> task) {
    synchronized (judging) {
      judging.remove(task);
      judging.notifyAll();
    }
  }

  <T> Future<T> ask(Callable<T> asking) {
    return askers.submit(asking);
  }

  /// Interrupts all; who computes on regardless is left to itself.
  void stop() {
    synchronized (judging) {
      stopped = true;
      judging.forEach(task -> task.cancel(true));
    }
    askers.shutdownNow();
  }

  boolean isStopped() {
    synchronized (judging) {
      return stopped;
    }
  }

  /// Waits until the interrupted have ended, but not for ever.
  void await(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    synchronized (judging) {
      while (!judging.isEmpty()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return;
        }
        TimeUnit.NANOSECONDS.timedWait(judging, left);
      }
    }
    askers.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
  }
}
