package app.sendready.check;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The threads of one run, for judging and for asking. All of them are virtual, because most of
/// what they do is to wait; those that judge may be abandoned while they compute ([Carriers]). None
/// of them keeps the program alive.
final class Workers {
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
    Thread.startVirtualThread(() -> {
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

  /// Waits for what a judge comes to, and sees to it that it has its turn.
  ///
  /// @throws TimeoutException if it is not there by then
  static <T> T get(Future<T> judged, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    long end = System.nanoTime() + nanos;
    while (true) {
      try {
        return judged.get(pulse(end), TimeUnit.NANOSECONDS);
      } catch (TimeoutException notYet) {
        if (end - System.nanoTime() <= 0) {
          throw notYet;
        }
        Carriers.shared().relieve();
      }
    }
  }

  /// The same for whatever comes next into a queue that judges fill; null if nothing does.
  static <T> @Nullable T poll(BlockingQueue<T> judged, long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    while (true) {
      T next = judged.poll(pulse(end), TimeUnit.NANOSECONDS);
      if (next != null || end - System.nanoTime() <= 0) {
        return next;
      }
      Carriers.shared().relieve();
    }
  }

  private static long pulse(long end) {
    return Math.min(end - System.nanoTime(), Carriers.PULSE);
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
