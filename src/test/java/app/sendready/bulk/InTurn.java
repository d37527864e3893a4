package app.sendready.bulk;

import app.sendready.check.Report;
import java.util.Iterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Domains one after the other, on the thread that calls.
///
/// @param look at the domain of a line
public record InTurn(Function<BulkLine.Understood, Report> look) implements ManyChecks {
  @Override
  public <T> void run(
      Wish wish,
      Iterator<BulkLine> lines,
      Function<BulkLine.Unusable, T> unusable,
      BiFunction<BulkLine.Understood, Supplier<Report>, T> each,
      Consumer<T> done) {
    while (lines.hasNext()) {
      done.accept(
          switch (lines.next()) {
            case BulkLine.Unusable line -> unusable.apply(line);
            case BulkLine.Understood line -> each.apply(line, () -> look.apply(line));
          });
    }
  }
}
