package app.sendready.cli;

import app.sendready.answers.Answers;
import app.sendready.bulk.BulkLine;
import app.sendready.bulk.ManyChecks;
import app.sendready.check.Report;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Checks the lines of a table one after the other.
final class OneByOne implements Services.Many, ManyChecks {
  final List<Wish> wishes = new ArrayList<>();
  final List<List<ResolverAddress>> asked = new ArrayList<>();
  private final Function<Answers, Report> check;
  int stopAt = Integer.MAX_VALUE;
  int checked;

  OneByOne(Function<Answers, Report> check) {
    this.check = check;
  }

  @Override
  public ManyChecks through(List<ResolverAddress> resolvers) {
    asked.add(resolvers);
    return this;
  }

  @Override
  public <T> void run(
      Wish wish,
      Iterator<BulkLine> lines,
      Function<BulkLine.Unusable, T> unusable,
      BiFunction<BulkLine.Understood, Supplier<Report>, T> each,
      Consumer<T> done)
      throws InterruptedException {
    wishes.add(wish);
    while (lines.hasNext()) {
      if (--stopAt < 0) {
        throw new InterruptedException();
      }
      switch (lines.next()) {
        case BulkLine.Unusable line -> done.accept(unusable.apply(line));
        case BulkLine.Understood line -> {
          checked++;
          done.accept(each.apply(line, () -> check.apply(line.answers())));
        }
      }
    }
  }
}
