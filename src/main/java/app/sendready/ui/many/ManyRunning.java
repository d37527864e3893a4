package app.sendready.ui.many;

import app.sendready.bulk.BulkGate;
import app.sendready.bulk.BulkJournal;
import app.sendready.bulk.BulkOutcome;
import app.sendready.bulk.BulkPace;
import app.sendready.bulk.BulkResult;
import app.sendready.bulk.BulkRun;
import app.sendready.bulk.ManyChecks;
import app.sendready.ui.fx.Background;
import app.sendready.ui.many.list.KeptResults;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One run, away from the JavaFX thread; what it finds is handed over a few times a second, so that
/// thousands of results leave the window its time.
final class ManyRunning {
  /// What is new is shown no more often.
  static final Duration PIECE = Duration.ofMillis(120);

  /// What was found of a line.
  record Arrived(int line, BulkOutcome outcome) {}

  private final Background background;
  private final Clock clock;
  private final BiConsumer<Duration, Runnable> later;
  private final BulkGate gate = new BulkGate();
  private final Queue<Arrived> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean awaited = new AtomicBoolean();
  private final CompletableFuture<Boolean> over = new CompletableFuture<>();
  private final int before;
  private Instant begin;
  private Duration busy = Duration.ZERO;
  private boolean held;
  private int done;

  /// @param later runs something on the JavaFX thread, where it is asked for
  /// @param before lines that earlier runs had done
  ManyRunning(
      Background background, Clock clock, BiConsumer<Duration, Runnable> later, int before) {
    this.background = background;
    this.clock = clock;
    this.later = later;
    this.before = before;
    begin = clock.instant();
  }

  /// @param sink takes what is new, on the JavaFX thread
  /// @param ended hears there when it is over, and what broke it off
  void start(
      BulkRun run,
      ManyChecks checks,
      KeptResults kept,
      Consumer<List<Arrived>> sink,
      Consumer<Optional<Exception>> ended) {
    background.run(
        () -> {
          try {
            work(run, checks, kept.journal(), sink);
          } finally {
            over.complete(true);
          }
          return gate;
        },
        _ -> {
          flush(sink);
          ended.accept(Optional.empty());
        },
        broke -> {
          flush(sink);
          ended.accept(Optional.of(broke));
        });
  }

  private void work(
      BulkRun run, ManyChecks checks, BulkJournal journal, Consumer<List<Arrived>> sink)
      throws InterruptedException, IOException {
    run.through(
        checks,
        new ManyChecks.Wish(ManyChecks.USUAL_PARALLEL, false, false),
        line -> !journal.has(line),
        gate,
        result -> keep(journal, result, sink));
  }

  /// Comes true when nothing is looked at and kept any more.
  CompletableFuture<Boolean> over() {
    return over;
  }

  private void keep(BulkJournal journal, BulkResult result, Consumer<List<Arrived>> sink)
      throws IOException {
    journal.add(result);
    waiting.add(new Arrived(result.line(), BulkOutcome.of(result)));
    if (awaited.compareAndSet(false, true)) {
      background.progress(() -> later.accept(PIECE, () -> flush(sink)));
    }
  }

  private void flush(Consumer<List<Arrived>> sink) {
    awaited.set(false);
    List<Arrived> some = new ArrayList<>();
    for (Arrived next = waiting.poll(); next != null; next = waiting.poll()) {
      some.add(next);
    }
    if (!some.isEmpty()) {
      done += some.size();
      sink.accept(some);
    }
  }

  /// No domain is begun until it goes on.
  void hold() {
    gate.hold();
    if (!held) {
      busy = busy();
      held = true;
    }
  }

  void goOn() {
    if (held) {
      begin = clock.instant();
      held = false;
    }
    gate.goOn();
  }

  /// No domain is begun any more.
  void end() {
    gate.end();
  }

  private Duration busy() {
    return held ? busy : busy.plus(Duration.between(begin, clock.instant()));
  }

  BulkPace pace(int total) {
    return new BulkPace(Math.min(total, before + done), before, total, busy());
  }
}
