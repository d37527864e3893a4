package app.sendready.ui.step.check;

import app.sendready.setup.Answers;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Plan;
import app.sendready.setup.Report;
import app.sendready.setup.RowReport;
import app.sendready.setup.Verdict;
import app.sendready.setup.watch.Watch;
import app.sendready.ui.control.Publisher;
import app.sendready.ui.control.RowNumbers;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows, their verdicts and the watching, without any node.
///
/// All of it is used on the JavaFX thread; only [Rounds] runs elsewhere.
public final class CheckModel {
  /// Not right, could not check, works-but, waiting, right; required first; then the plan's order.
  private static final Comparator<CheckRow> ORDER =
      Comparator.comparingInt((CheckRow row) -> place(row.rank()))
          .thenComparing(row -> !row.isRequired())
          .thenComparingInt(CheckRow::number);

  /// How many rows one turn on the JavaFX thread takes in.
  private static final int BATCH = 25;

  private final ObservableValue<Optional<Answers>> answers;
  private final Function<Answers, Plan> planner;
  private final Rounds rounds;
  private final Background background;
  private final Timer timer;
  private final Clock clock;
  private final Optional<Publisher> publisher;

  private final ObservableList<CheckRow> rows = FXCollections.observableArrayList();
  private final ObservableList<Change> changes = FXCollections.observableArrayList();
  // Kept, because such a view is only weakly held by what it shows.
  private final ObservableList<CheckRow> shownRows = FXCollections.unmodifiableObservableList(rows);
  private final ObservableList<Change> shownChanges =
      FXCollections.unmodifiableObservableList(changes);
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
  private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.NONE);
  private final ReadOnlyObjectWrapper<Optional<Report>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper();

  private final Map<String, CheckRow> byKey = new HashMap<>();
  private final Watch watch = new Watch();
  private Optional<Answers> asked = Optional.empty();
  private Optional<Round> round = Optional.empty();
  private Optional<Instant> due = Optional.empty();
  private Runnable stopTimer = () -> {};

  /// @param planner the rows for some answers, shown before the first answer comes
  /// @param background runs one round at a time, away from the JavaFX thread
  /// @param publisher fills the made-up zone while practising; empty otherwise
  public CheckModel(
      ObservableValue<Optional<Answers>> answers,
      Function<Answers, Plan> planner,
      Rounds rounds,
      Background background,
      Timer timer,
      Clock clock,
      Optional<Publisher> publisher) {
    this.answers = answers;
    this.planner = planner;
    this.rounds = rounds;
    this.background = background;
    this.timer = timer;
    this.clock = clock;
    this.publisher = publisher;
  }

  /// The rows in the order to show them.
  public ObservableList<CheckRow> rows() {
    return shownRows;
  }

  /// What changed since watching began, newest first.
  public ObservableList<Change> changes() {
    return shownChanges;
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

  /// Until the next look, while [Phase#WATCHING] or [Phase#BROKEN].
  public ReadOnlyIntegerProperty secondsLeft() {
    return secondsLeft.getReadOnlyProperty();
  }

  /// The domain being checked, as typed into the first step; empty before.
  public Optional<Answers> asked() {
    return asked;
  }

  /// The step came on screen: starts unless these answers are being watched already.
  public void enter() {
    if (phase.get() == Phase.IDLE || !asked.equals(answers.getValue())) {
      checkNow();
    }
  }

  /// Looks now, and soon again after.
  public void checkNow() {
    watch.restart();
    look();
  }

  /// Asks nothing until [#resume()]; a round that runs is let finish.
  public void pause() {
    stopTimer.run();
    due = Optional.empty();
    if (phase.get() != Phase.IDLE) {
      phase.set(Phase.PAUSED);
    }
  }

  /// Goes on after a pause, with a look at once.
  public void resume() {
    if (round.isPresent()) {
      phase.set(Phase.ASKING);
    } else {
      checkNow();
    }
  }

  /// Calls the running round off and pauses. Answers that came stay.
  public void cancel() {
    if (round.isEmpty()) {
      return;
    }
    background.cancel();
    round = Optional.empty();
    rows.forEach(CheckRow::calledOff);
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
              checkNow();
            }));
  }

  private void look() {
    stopTimer.run();
    due = Optional.empty();
    Optional<Answers> now = answers.getValue();
    if (now.isEmpty()) {
      return;
    }
    if (!asked.equals(now)) {
      replan(now.get());
    }
    Round next = new Round();
    round = Optional.of(next);
    phase.set(Phase.ASKING);
    rows.forEach(CheckRow::roundBegins);
    sum();
    background.run(
        () -> rounds.run(now.get(), next::arrived),
        done -> ended(next, done),
        failed -> broke(next));
  }

  /// New answers: rows that are expected just the same keep what is known about them.
  private void replan(Answers now) {
    asked = Optional.of(now);
    report.set(Optional.empty());
    RowNumbers numbers = new RowNumbers(planner.apply(now));
    Map<String, CheckRow> old = new HashMap<>(byKey);
    byKey.clear();
    List<CheckRow> fresh = new ArrayList<>();
    for (ExpectedRecord expected : numbers.ordered()) {
      CheckRow row = old.get(expected.key());
      int number = numbers.of(expected);
      if (row == null || !row.expected().equals(expected) || row.number() != number) {
        row = new CheckRow(number, expected);
      }
      if (byKey.putIfAbsent(expected.key(), row) == null) {
        fresh.add(row);
      }
    }
    changes.removeIf(change -> !byKey.containsKey(change.expected().key()));
    rows.setAll(fresh);
  }

  private void take(RowReport judged) {
    CheckRow row = byKey.get(judged.expected().key());
    if (row == null) {
      row = new CheckRow(rows.size() + 1, judged.expected());
      byKey.put(judged.expected().key(), row);
      rows.add(row);
    }
    row.take(judged);
  }

  private void ended(Round which, Report done) {
    if (!isCurrent(which)) {
      return;
    }
    round = Optional.empty();
    done.rows().forEach(this::take);
    List<Change> news = new ArrayList<>();
    for (CheckRow row : rows) {
      if (row.roundEnds()) {
        news.add(new Change(clock.instant(), row.number(), row.expected(), row.status().get()));
      }
    }
    rows.forEach(CheckRow::calledOff);
    if (!news.isEmpty()) {
      changes.addAll(0, news);
    }
    sort();
    sum();
    report.set(Optional.of(done));
    Optional<Duration> delay =
        watch.roundEnded(!news.isEmpty(), rows.stream().map(CheckRow::settling).toList());
    if (phase.get() == Phase.PAUSED) {
      return;
    }
    phase.set(delay.isPresent() ? Phase.WATCHING : Phase.SETTLED);
    delay.ifPresent(this::wait);
  }

  private void broke(Round which) {
    if (!isCurrent(which)) {
      return;
    }
    round = Optional.empty();
    rows.forEach(CheckRow::calledOff);
    sum();
    if (phase.get() != Phase.PAUSED) {
      phase.set(Phase.BROKEN);
      wait(watch.roundBroke());
    }
  }

  private void sort() {
    List<CheckRow> sorted = new ArrayList<>(rows);
    sorted.sort(ORDER);
    if (!sorted.equals(rows)) {
      rows.setAll(sorted);
    }
  }

  private void sum() {
    Set<CheckRow> counted = new HashSet<>();
    rows.stream().filter(CheckRow::isRequired).forEach(counted::add);
    if (counted.isEmpty()) {
      counted.addAll(rows);
    }
    int working = (int) counted.stream().filter(CheckRow::works).count();
    int answered = (int) rows.stream().filter(row -> row.status().get() != Status.CHECKING).count();
    Optional<CheckRow> next =
        rows.stream()
            .filter(row -> row.verdict().filter(v -> v != Verdict.PASS).isPresent())
            .min(
                Comparator.comparing((CheckRow row) -> !row.isRequired() || row.works())
                    .thenComparingInt(row -> place(row.verdict().orElseThrow()))
                    .thenComparingInt(CheckRow::number));
    summary.set(new Summary(working, counted.size(), answered, rows.size(), next));
  }

  private void wait(Duration delay) {
    due = Optional.of(clock.instant().plus(delay));
    tick();
  }

  private void tick() {
    Duration left = due.map(at -> Duration.between(clock.instant(), at)).orElse(Duration.ZERO);
    if (due.isEmpty()) {
      return;
    }
    if (left.compareTo(Duration.ZERO) <= 0) {
      look();
      return;
    }
    secondsLeft.set((int) ((left.toMillis() + 999) / 1000));
    Duration second = Duration.ofSeconds(1);
    stopTimer = timer.after(left.compareTo(second) < 0 ? left : second, this::tick);
  }

  private boolean isCurrent(Round which) {
    return round.filter(now -> now == which).isPresent();
  }

  private static int place(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> 0;
      case UNKNOWN -> 1;
      case WARN -> 2;
      case WAITING -> 3;
      case PASS -> 4;
    };
  }

  /// One round's answers on their way to the JavaFX thread, a batch at a time.
  private final class Round {
    private final Queue<RowReport> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean underWay = new AtomicBoolean();

    void arrived(RowReport row) {
      arrived.add(row);
      deliver();
    }

    private void deliver() {
      if (underWay.compareAndSet(false, true)) {
        background.progress(this::takeSome);
      }
    }

    private void takeSome() {
      underWay.set(false);
      if (!isCurrent(this)) {
        return;
      }
      for (int i = 0; i < BATCH; i++) {
        RowReport row = arrived.poll();
        if (row == null) {
          break;
        }
        take(row);
      }
      sum();
      if (!arrived.isEmpty()) {
        deliver();
      }
    }
  }
}
