package app.sendready.app;

import app.sendready.bulk.BulkLine;
import app.sendready.bulk.InTurn;
import app.sendready.bulk.ManyChecks;
import app.sendready.check.Report;
import app.sendready.ui.many.ManyWorld;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Thousands of domains of which one was looked at, and little seen: what is tried is not the
/// check.
final class OneLookForAll implements ManyChecks {
  private final ManyWorld world;
  private Optional<Report> report = Optional.empty();

  OneLookForAll(ManyWorld world) {
    this.world = world;
  }

  @Override
  public <T> void run(
      Wish wish,
      Iterator<BulkLine> lines,
      Function<BulkLine.Unusable, T> unusable,
      BiFunction<BulkLine.Understood, Supplier<Report>, T> each,
      Consumer<T> done) {
    new InTurn(this::look).run(wish, lines, unusable, each, done);
  }

  private Report look(BulkLine.Understood line) {
    Report first = report.orElseGet(() -> brief(world.look(line.answers())));
    report = Optional.of(first);
    return first;
  }

  private static Report brief(Report whole) {
    return new Report(
        whole.answers(),
        whole.zone(),
        whole.rows().subList(0, 3),
        whole.checkedAt(),
        whole.elapsed());
  }
}
