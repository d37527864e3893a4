package app.sendready.cli;

import app.sendready.bulk.BulkLine;
import app.sendready.check.Report;
import java.util.Iterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// For tests of commands that check no lists.
public final class NoMany implements ManyChecks {
  @Override
  public <T> void run(
      Wish wish,
      Iterator<BulkLine> lines,
      Function<BulkLine.Unusable, T> unusable,
      BiFunction<BulkLine.Understood, Supplier<Report>, T> each,
      Consumer<T> done) {
    throw new UnsupportedOperationException();
  }
}
