package app.sendready.ui.step.check;

import app.sendready.answers.Answers;
import app.sendready.baseline.KnownFinding;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.watch.Publication;
import app.sendready.check.watch.Watch;
import app.sendready.ui.control.Publisher;
import app.sendready.ui.fx.Background;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/// The rows, their verdicts and the watching, without any node.
///
/// All of it is used on the JavaFX thread; only [CheckRunner] runs elsewhere.
public final class CheckModel {
  private final ObservableValue<Optional<Answers>> answers;
  private final Function<Answers, Plan> planner;
  private final CheckRunner runner;
  private final Background background;
  private final Clock clock;
  private final Optional<Publisher> publisher;

  private final RowTable table = new RowTable();
  private final Timeline timeline = new Timeline();
  private final Unfolded unfolded = new Unfolded();
  private final Countdown countdown;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
  private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.NONE);
  private final ReadOnlyObjectWrapper<Optional<Report>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Instant>> unchangedSince =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// Whoever comes back sooner than this has typed nothing in between.
  private static final Duration AWAY = Duration.ofSeconds(3);

  private Supplier<List<KnownFinding>> known = List::of;
  private final Watch watch = new Watch();
  private Publication publication = new Publication();
  private Optional<Answers> asked = Optional.empty();
  private Optional<Arrivals> run = Optional.empty();
  private boolean sortAfter;
  private Instant began = Instant.MIN;

  /// @param planner the rows for some answers, shown before the first answer comes
  /// @param background makes one run at a time, away from the JavaFX thread
  /// @param publisher fills the made-up zone while practising; empty otherwise
  public CheckModel(
      ObservableValue<Optional<Answers>> answers,
      Function<Answers, Plan> planner,
      CheckRunner runner,
      Background background,
      Timer timer,
      Clock clock,
      Optional<Publisher> publisher) {
    this.answers = answers;
    this.planner = planner;
    this.runner = runner;
    this.background = background;
    this.clock = clock;
    this.publisher = publisher;
    countdown = new Countdown(timer, clock, this::startRun);
  }

  /// Says which findings the owner knows of and lives with; asked for whenever a row is told.
  public void known(Supplier<List<KnownFinding>> findings) {
    known = findings;
  }

  /// Since when and why all that is not right in a row is known.
  Optional<KnownFinding> known(CheckRow row) {
    return row.report()
        .get()
        .flatMap(now -> KnownFinding.covering(known.get(), RowSentences.wrong(now)));
  }

  /// The rows in the order to show them: what needs the user first, as it was when the user last
  /// asked for a look. Looks that come by themselves move no row.
  public ObservableList<CheckRow> rows() {
    return table.rows();
  }

  /// What changed since watching began, newest first.
  public ObservableList<TimelineEntry> changes() {
    return timeline.changes();
  }

  public ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Summary> summary() {
    return summary.getReadOnlyProperty();
  }

  /// The newest complete report; other steps read it.
  public ReadOnlyObjectProperty<Optional<Report>> report() {
    return report.getReadOnlyProperty();
  }

  /// Whether the first look at these answers runs: there is nothing to tell yet.
  public boolean isFirstRound() {
    return phase.get() == Phase.ASKING && report.get().isEmpty();
  }

  /// Whether nothing that counts is heard in this network, which is said once for all rows.
  boolean isDeaf() {
    return report.get().map(Report::network).filter(NetworkBanner::isDeaf).isPresent();
  }

  /// Until the next look, while [Phase#WATCHING] or [Phase#BROKEN].
  public ReadOnlyIntegerProperty secondsLeft() {
    return countdown.secondsLeft();
  }

  /// How many rows have turned into something else since [#seen()].
  public ReadOnlyIntegerProperty unseen() {
    return timeline.unseen();
  }

  /// The user is looking at the rows now.
  public void seen() {
    timeline.seen();
  }

  /// Whether what needs the user still comes first.
  public ReadOnlyBooleanProperty inOrder() {
    return table.inOrder();
  }

  /// The time now, for telling the age of answers.
  public Instant now() {
    return clock.instant();
  }

  /// The domain being checked, as typed into the first step; empty before.
  public Optional<Answers> asked() {
    return asked;
  }

  /// The step came on screen: looks now, unless it was paused or nothing is left to wait for.
  public void enter() {
    if (phase.get() == Phase.IDLE || !asked.equals(answers.getValue())) {
      checkNow();
    } else {
      sort();
      if (phase.get() == Phase.WATCHING) {
        // Who comes back from the table has just typed something there.
        checkNow();
      }
    }
  }

  /// The window has the focus again: who comes back from the panel's page has just typed something
  /// there. The rows keep their places.
  public void cameBack() {
    boolean looks =
        phase.get() == Phase.WATCHING
            || phase.get() == Phase.BROKEN
            || phase.get() == Phase.SETTLED && !summary.get().allWork();
    if (looks && Duration.between(began, clock.instant()).compareTo(AWAY) > 0) {
      runSoon();
    }
  }

  /// The row that is unfolded.
  ReadOnlyObjectProperty<Optional<CheckRow>> unfolded() {
    return unfolded.row();
  }

  /// Unfolds a row, or folds it.
  void turn(CheckRow row) {
    if (unfolded.row().get().filter(row::equals).isPresent()) {
      unfolded.fold();
    } else {
      unfolded.choose(row);
    }
  }

  /// Unfolds a row.
  void unfold(CheckRow row) {
    unfolded.choose(row);
  }

  /// Unfolds the first row of a kind of record, for whoever is sent here from elsewhere.
  public void unfold(String kind) {
    table.rows().stream()
        .filter(row -> row.expected().kind().equals(kind))
        .findFirst()
        .ifPresent(this::unfold);
  }

  /// Looks now, and soon again after.
  public void checkNow() {
    sortAfter = true;
    runSoon();
  }

  /// Something is known that was not: looks again, unless nothing was asked yet or the user has
  /// paused.
  ///
  /// @return whether it does
  public boolean checkAgain() {
    boolean watched = phase.get() != Phase.IDLE && phase.get() != Phase.PAUSED;
    if (watched) {
      runSoon();
    }
    return watched;
  }

  private void runSoon() {
    watch.restart();
    startRun();
  }

  /// Asks nothing until [#resume()]; a run under way is let finish.
  public void pause() {
    countdown.stop();
    if (phase.get() != Phase.IDLE) {
      phase.set(Phase.PAUSED);
    }
  }

  /// Goes on after a pause, with a look at once.
  public void resume() {
    if (run.isPresent()) {
      phase.set(Phase.ASKING);
    } else {
      checkNow();
    }
  }

  /// Calls off the run under way and pauses. Answers that came stay.
  public void cancel() {
    if (run.isEmpty()) {
      return;
    }
    background.cancel();
    run = Optional.empty();
    rows().forEach(CheckRow::calledOff);
    sum();
    pause();
  }

  /// Whether rows can be published from here: only while practising.
  public boolean canPublish() {
    return publisher.isPresent();
  }

  /// Publishes the row's value in the made-up zone and looks at once.
  public void publish(CheckRow row) {
    publisher.ifPresent(made ->
        row.publishable()
            .ifPresent(value -> {
              made.publish(row.expected(), value);
              runSoon();
            }));
  }

  /// Since when nothing new was published, where that is worth telling.
  public ReadOnlyObjectProperty<Optional<Instant>> unchangedSince() {
    return unchangedSince.getReadOnlyProperty();
  }

  private void startRun() {
    countdown.stop();
    Optional<Answers> now = answers.getValue();
    if (now.isEmpty()) {
      return;
    }
    if (!asked.equals(now)) {
      replan(now.get());
    }
    began = clock.instant();
    Arrivals next = arrivals();
    run = Optional.of(next);
    phase.set(Phase.ASKING);
    rows().forEach(CheckRow::runBegins);
    sum();
    background.run(
        () -> runner.run(now.get(), next::arrived),
        done -> ended(next, done),
        failed -> broke(next));
  }

  private Arrivals arrivals() {
    return new Arrivals(
        background::progress,
        (which, some) -> {
          if (isCurrent(which)) {
            some.forEach(table::take);
            sum();
          }
        });
  }

  /// New answers: rows that are expected just the same keep what is known about them.
  private void replan(Answers now) {
    asked = Optional.of(now);
    report.set(Optional.empty());
    publication = new Publication();
    unchangedSince.set(Optional.empty());
    table.replan(planner.apply(now));
    unfolded.keepTo(rows());
    timeline.forget(change -> !table.expects(change.expected()));
  }

  private void ended(Arrivals which, Report done) {
    if (!isCurrent(which)) {
      return;
    }
    run = Optional.empty();
    done.rows().forEach(table::take);
    boolean changed = timeline.roundEnds(rows(), clock.instant());
    rows().forEach(CheckRow::calledOff);
    if (sortAfter) {
      sortAfter = false;
      sort();
    }
    table.judgeOrder();
    sum();
    unfolded.lead(summary.get().next());
    report.set(Optional.of(done));
    unchangedSince.set(publication.saw(done));
    Optional<Duration> delay =
        watch.runEnded(changed, rows().stream().map(CheckRow::settling).toList());
    if (phase.get() == Phase.PAUSED) {
      return;
    }
    phase.set(delay.isPresent() ? Phase.WATCHING : Phase.SETTLED);
    delay.ifPresent(countdown::start);
  }

  private void broke(Arrivals which) {
    if (!isCurrent(which)) {
      return;
    }
    run = Optional.empty();
    rows().forEach(CheckRow::calledOff);
    sum();
    if (phase.get() != Phase.PAUSED) {
      phase.set(Phase.BROKEN);
      countdown.start(watch.roundBroke());
    }
  }

  /// Puts what needs the user first again.
  public void sort() {
    table.sort();
  }

  private void sum() {
    table.takeTurns();
    summary.set(Summary.of(rows()));
  }

  private boolean isCurrent(Arrivals which) {
    return run.filter(now -> now == which).isPresent();
  }
}
