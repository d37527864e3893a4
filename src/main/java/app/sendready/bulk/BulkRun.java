package app.sendready.bulk;

import app.sendready.check.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/// Works through a table, or a part of it: what the command line and the window have in common.
///
/// @param table what is worked through
/// @param shard the part of it
/// @param unusable what is said of a line that cannot be checked
/// @param judge makes a result of a line and of a look, or several looks, at its domain
public record BulkRun(
    BulkTable table,
    Shard shard,
    Function<BulkLine.Unusable, BulkResult> unusable,
    BiFunction<BulkLine.Understood, Supplier<Report>, BulkResult> judge) {
  /// Where a result goes.
  @FunctionalInterface
  public interface Sink {
    void take(BulkResult result) throws IOException;
  }

  /// Works until all is done or the gate ends it; an interrupt ends it too.
  ///
  /// @param open whether a line is still to be done
  /// @param sink gets each result, on the calling thread
  /// @throws InterruptedException if the calling thread was interrupted; what is done by then has
  ///   been handed over
  /// @throws IOException what the sink threw
  public void through(
      ManyChecks checks, ManyChecks.Wish wish, Predicate<BulkLine> open, BulkGate gate, Sink sink)
      throws InterruptedException, IOException {
    Iterator<BulkLine> lines =
        StreamSupport.stream(table.spliterator(), false)
            .filter(line -> shard.takes(line) && open.test(line))
            .takeWhile(_ -> !gate.isEnded())
            .iterator();
    try {
      checks.<Optional<BulkResult>>run(
          wish,
          lines,
          line -> Optional.of(unusable.apply(line)),
          (line, look) -> gate.isPassed() ? Optional.of(judge.apply(line, look)) : Optional.empty(),
          done -> done.ifPresent(result -> take(sink, result)));
    } catch (UncheckedIOException disk) {
      throw disk.getCause();
    }
  }

  private static void take(Sink sink, BulkResult result) {
    try {
      sink.take(result);
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }
}
