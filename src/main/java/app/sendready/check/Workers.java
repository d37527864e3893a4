package app.sendready.check;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// The threads of one run: platform threads for judging, which may be abandoned while they compute,
/// and virtual ones for asking, which only wait. None of them keeps the program alive.
final class Workers {
  private final ExecutorService judges =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("judge-", 1).factory());
  private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();

  <T> Future<T> judge(Callable<T> judging) {
    return judges.submit(judging);
  }

  <T> Future<T> ask(Callable<T> asking) {
    return askers.submit(asking);
  }

  /// Interrupts all; who computes on regardless is left to itself.
  void stop() {
    judges.shutdownNow();
    askers.shutdownNow();
  }

  boolean isStopped() {
    return judges.isShutdown();
  }

  /// Waits until the interrupted have ended, but not for ever.
  void await(Duration time) throws InterruptedException {
    if (judges.awaitTermination(time.toNanos(), TimeUnit.NANOSECONDS)) {
      askers.awaitTermination(time.toNanos(), TimeUnit.NANOSECONDS);
    }
  }
}
