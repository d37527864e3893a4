package app.sendready.live;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.Question;
import app.sendready.live.datagram.Deadlines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Doing the same with several servers: with all side by side, or with one after the other until
/// one is good enough.
final class ServerRace {
  private static final int LATE = -1;

  private ServerRace() {}

  /// The results for all, in their order; the last is worked at on this thread. If the thread is
  /// interrupted, so is all that it waits for.
  static <T, R> List<R> all(Collection<? extends T> items, Function<T, R> work) {
    List<FutureTask<R>> tasks = new ArrayList<>();
    for (T item : items) {
      tasks.add(new FutureTask<>(() -> work.apply(item)));
    }
    List<Thread> threads =
        tasks.stream()
            .limit(Math.max(0, tasks.size() - 1L))
            .map(Thread::startVirtualThread)
            .toList();
    if (!tasks.isEmpty()) {
      tasks.getLast().run();
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

  /// The answers to all questions, each asked once.
  static Map<Question, DnsAnswer> askAll(
      Collection<Question> questions, Function<Question, DnsAnswer> ask) {
    List<Question> distinct = List.copyOf(new LinkedHashSet<>(questions));
    List<DnsAnswer> answers = all(distinct, ask);
    Map<Question, DnsAnswer> all = new LinkedHashMap<>();
    for (int i = 0; i < distinct.size(); i++) {
      all.put(distinct.get(i), answers.get(i));
    }
    return all;
  }

  /// The first good result; the next item is tried as soon as one turns out bad, or has not come
  /// back within the head start. If none is good, the result of the first.
  ///
  /// @param items at least one
  static <T, R> R first(List<T> items, Duration headStart, Function<T, R> work, Predicate<R> good) {
    if (items.size() == 1) {
      return work.apply(items.getFirst());
    }
    BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
    List<FutureTask<R>> tasks = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int bad = 0; bad < items.size(); ) {
      int index = tasks.size();
      if (index < items.size()) {
        FutureTask<R> task = new FutureTask<>(() -> work.apply(items.get(index)));
        tasks.add(task);
        threads.add(
            Thread.startVirtualThread(() -> {
              task.run();
              done.add(index);
            }));
      }
      try {
        int next = tasks.size() < items.size() ? next(done, headStart) : done.take();
        if (next != LATE) {
          R result = result(tasks.get(next));
          if (good.test(result)) {
            return result;
          }
          bad++;
        }
      } catch (InterruptedException cancelled) {
        threads.forEach(Thread::interrupt);
        Thread.currentThread().interrupt();
        return work.apply(items.getFirst()); // returns at once, and says that it was cancelled
      }
    }
    return result(tasks.getFirst());
  }

  /// The result, if it is there before the time is over; else it is worked at for whoever asks for
  /// the same later.
  static <R> Optional<R> within(Duration time, Supplier<R> work) {
    BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
    FutureTask<R> task = new FutureTask<>(work::get);
    Thread thread =
        Thread.startVirtualThread(() -> {
          task.run();
          done.add(0);
        });
    try {
      return next(done, time) == LATE ? Optional.empty() : Optional.of(result(task));
    } catch (InterruptedException cancelled) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// The next that is done, if it is before the head start is over.
  private static int next(BlockingQueue<Integer> done, Duration headStart)
      throws InterruptedException {
    try (Deadlines.Deadline _ = Deadlines.shared().in(headStart.toNanos(), () -> done.add(LATE))) {
      return done.take();
    }
  }

  /// The result of a task that has ended.
  private static <R> R result(FutureTask<R> task) {
    return switch (task.state()) {
      case SUCCESS -> task.resultNow();
      case FAILED -> throw new IllegalStateException(task.exceptionNow());
      case RUNNING, CANCELLED -> throw new IllegalStateException("not ended");
    };
  }
}
