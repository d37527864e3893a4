package app.sendready.ui.many;

import app.sendready.bulk.BulkBaseline;
import app.sendready.bulk.BulkPace;
import app.sendready.bulk.BulkRun;
import app.sendready.bulk.ManyChecks;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Background;
import app.sendready.ui.many.list.KeptResults;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Runs through a list: begun, held up, gone on with and ended, one at a time.
///
/// All of it is used on the JavaFX thread.
final class ManyRuns {
  private final Background background;
  private final Clock clock;
  private final BiConsumer<Duration, Runnable> later;
  private final ObjectProperty<ManyStage> stage;
  private final ManyTally tally;
  private final ReadOnlyObjectWrapper<Optional<BulkPace>> pace =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<ManyRunning> run = Optional.empty();

  /// @param later runs something on the JavaFX thread, on which it is asked for
  /// @param stage told how far it has come
  /// @param tally gets what is found
  ManyRuns(
      Background background,
      Clock clock,
      BiConsumer<Duration, Runnable> later,
      ObjectProperty<ManyStage> stage,
      ManyTally tally) {
    this.background = background;
    this.clock = clock;
    this.later = later;
    this.stage = stage;
    this.tally = tally;
  }

  /// How far a run has come; empty while there was none.
  ReadOnlyObjectProperty<Optional<BulkPace>> pace() {
    return pace.getReadOnlyProperty();
  }

  /// @param sink hears what was found, too
  void start(
      BulkRun work, ManyChecks checks, KeptResults kept, Consumer<List<ManyRunning.Arrived>> sink) {
    ManyRunning next = new ManyRunning(background, clock, later, tally.done());
    run = Optional.of(next);
    stage.set(new ManyStage.Running());
    tally.count(true);
    measure();
    next.start(
        work,
        checks,
        kept,
        some ->
            ifCurrent(
                next,
                () -> {
                  tally.add(some, stage.get().isBusy());
                  measure();
                  sink.accept(some);
                }),
        broken -> ifCurrent(next, () -> ended(broken)));
  }

  private void measure() {
    pace.set(run.map(now -> now.pace(tally.rows().size())));
  }

  private void ifCurrent(ManyRunning which, Runnable action) {
    if (run.filter(now -> now == which).isPresent()) {
      action.run();
    }
  }

  void ended(Optional<Exception> broken) {
    stage.set(
        broken
            .<ManyStage>map(why -> new ManyStage.Broken(said(why)))
            .orElseGet(ManyStage.Ready::new));
    tally.count(false);
    measure();
  }

  private static Text said(Exception why) {
    if (BulkBaseline.isGone(why)) {
      return Text.of("manywindow.since.gone");
    }
    return Text.of(why instanceof IOException ? "manywindow.disk" : "manywindow.run-broken");
  }

  void pause() {
    if (stage.get() instanceof ManyStage.Running) {
      run.ifPresent(ManyRunning::hold);
      stage.set(new ManyStage.Paused());
    }
  }

  void goOn() {
    if (stage.get() instanceof ManyStage.Paused) {
      run.ifPresent(ManyRunning::goOn);
      stage.set(new ManyStage.Running());
    }
  }

  /// Begins no domain any more; what is known stays, and a later start goes on from there.
  void cancel() {
    if (stage.get() instanceof ManyStage.Running || stage.get() instanceof ManyStage.Paused) {
      stage.set(new ManyStage.Stopping());
      run.ifPresent(ManyRunning::end);
    }
  }

  /// Ends what runs and tells of it no more.
  ///
  /// @return comes true when nothing is looked at and kept any more
  CompletableFuture<Boolean> forget() {
    run.ifPresent(ManyRunning::end);
    CompletableFuture<Boolean> over =
        run.map(ManyRunning::over).orElseGet(() -> CompletableFuture.completedFuture(true));
    run = Optional.empty();
    pace.set(Optional.empty());
    return over;
  }
}
