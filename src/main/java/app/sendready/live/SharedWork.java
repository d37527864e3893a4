package app.sendready.live;

import app.sendready.dns.Trouble;
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
/// It runs on a thread of its own: a caller that is interrupted goes away at once and spoils the
/// result for nobody else.
final class SharedWork<K, V> {
  private final ConcurrentMap<K, CompletableFuture<V>> started = new ConcurrentHashMap<>();
  private final Budget budget;
  private final Function<Trouble, V> otherwise;

  /// @param otherwise the result for a caller who cannot wait any longer
  SharedWork(Budget budget, Function<Trouble, V> otherwise) {
    this.budget = budget;
    this.otherwise = otherwise;
  }

  V get(K key, Supplier<V> work) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> theirs = started.putIfAbsent(key, mine);
    if (theirs == null) {
      Thread.startVirtualThread(() -> complete(mine, work));
    }
    try {
      return (theirs == null ? mine : theirs).get(budget.nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      return otherwise.apply(Budget.outOfTime());
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return otherwise.apply(Budget.cancelled());
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
  }

  private static <V> void complete(CompletableFuture<V> future, Supplier<V> work) {
    try {
      future.complete(work.get());
    } catch (RuntimeException | Error bug) {
      future.completeExceptionally(bug);
    }
  }
}
