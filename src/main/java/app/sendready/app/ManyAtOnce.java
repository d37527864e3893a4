package app.sendready.app;

import app.sendready.bulk.BulkLine;
import app.sendready.bulk.ManyChecks;
import app.sendready.check.Checker;
import app.sendready.check.Report;
import app.sendready.cli.Refusal;
import app.sendready.cli.ResolverAddress;
import app.sendready.cli.Services;
import app.sendready.i18n.Text;
import app.sendready.kind.Kinds;
import app.sendready.live.Endpoint;
import app.sendready.live.LiveNetworks;
import app.sendready.live.LiveSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Checks domains on as many threads as are checked at once, and never holds more results than
/// that, twice over.
final class ManyAtOnce implements ManyChecks {
  /// Little is left of the time that a look may take.
  private static final Duration OVER = Commands.BUDGET.minusSeconds(1);

  private final LiveSettings settings;

  /// Lines that are mixed, where nobody wants their order.
  private static final int SHUFFLED = 256;

  private final Clock clock;

  /// @param settings whom to ask
  ManyAtOnce(LiveSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// What the command line asks through.
  static Services.Many ofCommands(Clock clock) {
    return resolvers -> new ManyAtOnce(settings(resolvers), clock);
  }

  @Override
  public <T> void run(
      Wish wish,
      Iterator<BulkLine> lines,
      Function<BulkLine.Unusable, T> unusable,
      BiFunction<BulkLine.Understood, Supplier<Report>, T> each,
      Consumer<T> done)
      throws InterruptedException {
    LiveNetworks polite = LiveNetworks.ofMany(settings, clock);
    LiveNetworks networks = wish.authoritative() ? polite.firsthand() : polite;
    Checker checker = new Checker(Kinds.all(), clock);
    Function<BulkLine, T> work =
        line ->
            switch (line) {
              case BulkLine.Unusable none -> unusable.apply(none);
              case BulkLine.Understood row -> each.apply(row, () -> check(checker, networks, row));
            };
    ExecutorService threads =
        Executors.newFixedThreadPool(
            wish.parallel(), Thread.ofPlatform().daemon().name("bulk-", 1).factory());
    try {
      if (wish.inOrder()) {
        inOrder(threads, 2 * wish.parallel(), lines, work, done);
      } else {
        asTheyCome(threads, 2 * wish.parallel(), lines, work, done);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /// A look whose time ran out while others were looked at gets a second one.
  private static Report check(Checker checker, LiveNetworks networks, BulkLine.Understood row) {
    try {
      Report first = checker.run(row.answers(), networks.open(Commands.BUDGET), _ -> {});
      return first.elapsed().compareTo(OVER) < 0
          ? first
          : checker.run(row.answers(), networks.open(Commands.BUDGET), _ -> {});
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }

  private static LiveSettings settings(List<ResolverAddress> resolvers) throws Refusal {
    if (!resolvers.isEmpty()) {
      return LiveSettings.only(
          resolvers.stream().map(r -> new Endpoint(r.address(), r.port())).toList());
    }
    Optional<LiveSettings> system = LiveSettings.ofMachine();
    return system.orElseThrow(() -> new Refusal(Text.of("bulk.no-resolver")));
  }

  private static <T> void inOrder(
      ExecutorService threads,
      int most,
      Iterator<BulkLine> lines,
      Function<BulkLine, T> work,
      Consumer<T> done)
      throws InterruptedException {
    Deque<Future<T>> open = new ArrayDeque<>();
    while (lines.hasNext() || !open.isEmpty()) {
      while (open.size() < most && lines.hasNext()) {
        BulkLine line = lines.next();
        open.add(threads.submit(() -> work.apply(line)));
      }
      done.accept(result(open.removeFirst()));
    }
  }

  private static <T> void asTheyCome(
      ExecutorService threads,
      int most,
      Iterator<BulkLine> lines,
      Function<BulkLine, T> work,
      Consumer<T> done)
      throws InterruptedException {
    BlockingQueue<Future<T>> ended = new LinkedBlockingQueue<>();
    List<BulkLine> ahead = new ArrayList<>();
    int open = 0;
    while (lines.hasNext() || !ahead.isEmpty() || open > 0) {
      while (open < most && (lines.hasNext() || !ahead.isEmpty())) {
        BulkLine line = shuffled(lines, ahead);
        threads.execute(new Told<>(() -> work.apply(line), ended));
        open++;
      }
      done.accept(result(ended.take()));
      open--;
    }
  }

  /// Any of the next lines: neighbours in a table are often served by the same servers.
  private static BulkLine shuffled(Iterator<BulkLine> lines, List<BulkLine> ahead) {
    while (ahead.size() < SHUFFLED && lines.hasNext()) {
      ahead.add(lines.next());
    }
    int chosen = ThreadLocalRandom.current().nextInt(ahead.size());
    BulkLine line = ahead.get(chosen);
    ahead.set(chosen, ahead.getLast());
    ahead.removeLast();
    return line;
  }

  /// A task that says when it has ended.
  private static final class Told<T> extends FutureTask<T> {
    private final BlockingQueue<Future<T>> ended;

    Told(Callable<T> work, BlockingQueue<Future<T>> ended) {
      super(work);
      this.ended = ended;
    }

    @Override
    protected void done() {
      ended.add(this);
    }
  }

  private static <T> T result(Future<T> ended) throws InterruptedException {
    try {
      return ended.get();
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
  }
}
