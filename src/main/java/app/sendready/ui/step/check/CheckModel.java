package app.sendready.ui.step.check;

import app.sendready.setup.Answers;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Plan;
import app.sendready.setup.Report;
import app.sendready.setup.RowReport;
import app.sendready.setup.ServerNews;
import app.sendready.setup.watch.Publication;
import app.sendready.setup.watch.Watch;
import app.sendready.ui.control.Publisher;
import app.sendready.ui.control.RowNumbers;
import app.sendready.ui.fx.Background;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
  /// The timeline keeps so many lines; older ones are of no use to anybody.
  private static final int CHANGES_KEPT = 200;

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
  private final ReadOnlyObjectWrapper<Optional<Instant>> unchangedSince =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper inOrder = new ReadOnlyBooleanWrapper(true);

  private final Map<String, CheckRow> byKey = new HashMap<>();
  private final Watch watch = new Watch();
  private Publication publication = new Publication();
  private Optional<Answers> asked = Optional.empty();
  private Optional<Arrivals> round = Optional.empty();
  private Optional<Instant> due = Optional.empty();
  private Runnable stopTimer = () -> {};
  private boolean sortAfter;

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

  /// The rows in the order to show them: what needs the user first, as it was when the user last
  /// asked for a look. Looks that come by themselves move no row.
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

  /// How many rows have turned into something else since [#seen()].
  public ReadOnlyIntegerProperty unseen() {
    return unseen.getReadOnlyProperty();
  }

  /// The user is looking at the rows now.
  public void seen() {
    unseen.set(0);
  }

  /// Whether what needs the user still comes first.
  public ReadOnlyBooleanProperty inOrder() {
    return inOrder.getReadOnlyProperty();
  }

  /// The time now, for telling the age of answers.
  public Instant now() {
    return clock.instant();
  }

  /// The domain being checked, as typed into the first step; empty before.
  public Optional<Answers> asked() {
    return asked;
  }

  /// The step came on screen: starts unless these answers are being watched already.
  public void enter() {
    if (phase.get() == Phase.IDLE || !asked.equals(answers.getValue())) {
      checkNow();
    } else {
      sort();
    }
  }

  /// Looks now, and soon again after.
  public void checkNow() {
    sortAfter = true;
    lookSoon();
  }

  private void lookSoon() {
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
              lookSoon();
            }));
  }

  /// Since when nothing new was published, where that is worth telling.
  public ReadOnlyObjectProperty<Optional<Instant>> unchangedSince() {
    return unchangedSince.getReadOnlyProperty();
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
    Arrivals next = arrivals();
    round = Optional.of(next);
    phase.set(Phase.ASKING);
    rows.forEach(CheckRow::roundBegins);
    sum();
    background.run(
        () -> rounds.run(now.get(), next::arrived),
        done -> ended(next, done),
        failed -> broke(next));
  }

  private Arrivals arrivals() {
    return new Arrivals(
        background::progress,
        (which, some) -> {
          if (isCurrent(which)) {
            some.forEach(this::take);
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

  private void ended(Arrivals which, Report done) {
    if (!isCurrent(which)) {
      return;
    }
    round = Optional.empty();
    done.rows().forEach(this::take);
    boolean changed = tell();
    rows.forEach(CheckRow::calledOff);
    if (sortAfter) {
      sortAfter = false;
      sort();
    }
    inOrder.set(sorted().equals(rows));
    sum();
    report.set(Optional.of(done));
    unchangedSince.set(publication.saw(done));
    Optional<Duration> delay =
        watch.roundEnded(changed, rows.stream().map(CheckRow::settling).toList());
    if (phase.get() == Phase.PAUSED) {
      return;
    }
    phase.set(delay.isPresent() ? Phase.WATCHING : Phase.SETTLED);
    delay.ifPresent(this::wait);
  }

  private void broke(Arrivals which) {
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

  /// Writes the timeline on; tells whether anything has changed.
  private boolean tell() {
    List<Change> turned = new ArrayList<>();
    List<Change> heard = new ArrayList<>();
    Instant now = clock.instant();
    for (CheckRow row : rows) {
      if (row.roundEnds()) {
        turned.add(new Change.Turned(now, row.number(), row.expected(), row.status().get()));
      }
      Map<ServerNews.Event, List<String>> news = new EnumMap<>(ServerNews.Event.class);
      row.news()
          .forEach(item ->
              news.computeIfAbsent(item.event(), _ -> new ArrayList<>()).add(item.server().name()));
      news.forEach((event, servers) ->
          heard.add(new Change.Heard(now, row.number(), row.expected(), event, servers)));
    }
    int rowsTurned = turned.size();
    if (rowsTurned + heard.size() > 0) {
      List<Change> all = new ArrayList<>(turned);
      all.addAll(heard);
      all.addAll(changes);
      changes.setAll(all.subList(0, Math.min(all.size(), CHANGES_KEPT)));
    }
    unseen.set(unseen.get() + rowsTurned);
    return rowsTurned > 0;
  }

  /// Puts what needs the user first again.
  public void sort() {
    List<CheckRow> sorted = sorted();
    if (!sorted.equals(rows)) {
      rows.setAll(sorted);
    }
    inOrder.set(true);
  }

  private List<CheckRow> sorted() {
    return rows.stream().sorted(RowOrder.BY_NEED).toList();
  }

  private void sum() {
    summary.set(Summary.of(rows));
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

  private boolean isCurrent(Arrivals which) {
    return round.filter(now -> now == which).isPresent();
  }
}
