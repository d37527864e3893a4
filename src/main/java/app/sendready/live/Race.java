package app.sendready.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/// Doing the same with several servers: with all side by side, or with one after the other until
/// one is good enough.
final class Race {
  private Race() {}

  /// The results for all, in their order. If the thread is interrupted, so is all that it waits
  /// for.
  static <T, R> List<R> all(Collection<? extends T> items, Function<T, R> work) {
    List<FutureTask<R>> tasks = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (T item : items) {
      FutureTask<R> task = new FutureTask<>(() -> work.apply(item));
      tasks.add(task);
      threads.add(Thread.startVirtualThread(task));
    }
    boolean interrupted = false;
    List<R> results = new ArrayList<>();
    for (FutureTask<R> task : tasks) {
      while (true) {
        try {
          results.add(task.get());
          break;
        } catch (InterruptedException cancelled) {
          interrupted = true;
          threads.forEach(Thread::interrupt);
        } catch (ExecutionException bug) {
          throw new IllegalStateException(bug.getCause());
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return results;
  }

  /// The first good result; the next item is tried as soon as one turns out bad, or has not come
  /// back within the head start. If none is good, the result of the first.
  ///
  /// @param items at least one
  static <T, R> R first(List<T> items, Duration headStart, Function<T, R> work, Predicate<R> good) {
    if (items.size() == 1) {
      return work.apply(items.getFirst());
    }
    record Done<R>(int index, R result) {}
    BlockingQueue<Done<R>> done = new LinkedBlockingQueue<>();
    List<Thread> threads = new ArrayList<>();
    List<Done<R>> bad = new ArrayList<>();
    boolean interrupted = false;
    while (bad.size() < items.size()) {
      if (threads.size() < items.size() && (threads.size() == bad.size() || !interrupted)) {
        int index = threads.size();
        threads.add(
            Thread.startVirtualThread(
                () -> done.add(new Done<>(index, work.apply(items.get(index))))));
      }
      try {
        Done<R> next =
            threads.size() < items.size()
                ? done.poll(headStart.toMillis(), TimeUnit.MILLISECONDS)
                : done.take();
        if (next != null && good.test(next.result())) {
          return next.result();
        }
        if (next != null) {
          bad.add(next);
        }
      } catch (InterruptedException cancelled) {
        interrupted = true;
        threads.forEach(Thread::interrupt);
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
      return work.apply(items.getFirst()); // returns at once, and says that it was cancelled
    }
    return bad.stream().min((a, b) -> Integer.compare(a.index(), b.index())).orElseThrow().result();
  }
}
