package app.sendready.live;

import app.sendready.dns.Trouble;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/// Work done at most once per key and run, however many threads want its result.
///
/// Whoever wants it first does it. A caller that is interrupted goes away at once and spoils the
/// result for nobody else: who waits for it then does the work again. Only a virtual thread can be
/// torn away from a socket, so others have the work done by one.
final class SharedWork<K, V> {
  /// Empty where whoever did the work was interrupted.
  private final ConcurrentMap<K, CompletableFuture<Optional<V>>> started =
      new ConcurrentHashMap<>();

  private final Budget budget;
  private final Function<Trouble, V> otherwise;

  /// @param otherwise the result for a caller who cannot wait any longer
  SharedWork(Budget budget, Function<Trouble, V> otherwise) {
    this.budget = budget;
    this.otherwise = otherwise;
  }

  /// @param work ends by itself when the run's time is over, and at once when its thread is
  ///   interrupted, which it still is then
  V get(K key, Supplier<V> work) {
    while (!Thread.currentThread().isInterrupted()) {
      CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
      CompletableFuture<Optional<V>> theirs = started.putIfAbsent(key, mine);
      if (theirs == null && Thread.currentThread().isVirtual()) {
        carryOut(key, mine, work);
      } else if (theirs == null) {
        Thread.startVirtualThread(() -> carryOut(key, mine, work));
      }
      try {
        Optional<V> done =
            (theirs == null ? mine : theirs).get(budget.nanosLeft(), TimeUnit.NANOSECONDS);
        if (done.isPresent()) {
          return done.get();
        }
      } catch (TimeoutException late) {
        return otherwise.apply(Budget.outOfTime());
      } catch (InterruptedException cancelled) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException bug) {
        throw new IllegalStateException(bug.getCause());
      }
    }
    return otherwise.apply(Budget.cancelled());
  }

  private void carryOut(K key, CompletableFuture<Optional<V>> promised, Supplier<V> work) {
    try {
      V done = work.get();
      if (Thread.currentThread().isInterrupted()) {
        started.remove(key, promised);
        promised.complete(Optional.empty());
      } else {
        promised.complete(Optional.of(done));
      }
    } catch (RuntimeException | Error bug) {
      promised.completeExceptionally(bug);
    }
  }
}
