package app.sendready.bulk;

import app.sendready.check.Report;
import java.util.Iterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Checks many domains, several at once.
@FunctionalInterface
public interface ManyChecks {
  /// How many domains are checked at once where nobody says.
  int USUAL_PARALLEL = 16;

  /// @param parallel how many domains are checked at once
  /// @param inOrder whether the results come in the order of the lines
  /// @param authoritative whether nobody is asked what he remembers of a record
  record Wish(int parallel, boolean inOrder, boolean authoritative) {}

  /// Checks every domain, as `check` would.
  ///
  /// @param lines taken one by one, as there is room for them
  /// @param unusable what is made of a line that cannot be checked
  /// @param each makes something of a line and of a look, or several looks, at its domain; on any
  ///   thread
  /// @param done gets what was made, on the calling thread
  /// @throws InterruptedException if the calling thread was interrupted; what is done by then has
  ///   been handed over
  <T> void run(
      Wish wish,
      Iterator<BulkLine> lines,
      Function<BulkLine.Unusable, T> unusable,
      BiFunction<BulkLine.Understood, Supplier<Report>, T> each,
      Consumer<T> done)
      throws InterruptedException;
}
