package app.sendready.ui.step.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.setup.Answers;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Plan;
import app.sendready.setup.Report;
import app.sendready.setup.RowReport;
import app.sendready.setup.ServerNews;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Publisher;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class CheckModelTest {
  private static final ExpectedRecord A = Sample.SPF;
  private static final ExpectedRecord B = Sample.DKIM;
  private static final ExpectedRecord C = Sample.PTR;

  private final ManualTimer timer = new ManualTimer();
  private final SimpleObjectProperty<Optional<Answers>> answers =
      new SimpleObjectProperty<>(Optional.of(Sample.answers()));
  private final List<ExpectedRecord> published = new ArrayList<>();
  private final Deque<Runnable> held = new ArrayDeque<>();
  private boolean holding;
  private int looks;

  @Test
  void everyRowIsThereBeforeTheFirstAnswer() {
    holding = true;
    CheckModel model = model(List.of(A, B, C), look -> List.of());
    model.enter();
    assertThat(model.phase().get()).isEqualTo(Phase.ASKING);
    assertThat(statuses(model)).containsExactly(Status.CHECKING, Status.CHECKING, Status.CHECKING);
    assertThat(model.rows()).extracting(CheckRow::number).containsExactly(1, 2, 3);
  }

  @Test
  void theFirstRoundShowsEachVerdictAtOnce() {
    CheckModel model = model(List.of(A, B), look -> List.of(Sample.right(A), Sample.wrong(B)));
    model.enter();
    assertThat(status(model, A)).isEqualTo(Status.PASS);
    assertThat(status(model, B)).isEqualTo(Status.FAIL);
    assertThat(model.changes()).isEmpty();
  }

  @Test
  void rowsAreSortedByWhatIsWorstAndRequiredFirst() {
    List<ExpectedRecord> all = Sample.plan(Sample.answers()).records();
    CheckModel model = model(all, look -> Sample.report().rows());
    model.enter();
    assertThat(model.rows())
        .extracting(CheckRow::expected)
        .containsExactly(
            Sample.SPF,
            Sample.DKIM,
            Sample.DMARC,
            Sample.PTR,
            Sample.APEX,
            Sample.TRACKING_TWO,
            Sample.TRACKING,
            Sample.BOUNCE,
            Sample.DELEGATION,
            Sample.BIMI);
  }

  @Test
  void rowsKeepTheirPlaceWhileAnswersArrive() {
    List<List<ExpectedRecord>> orders = new ArrayList<>();
    CheckModel[] model = new CheckModel[1];
    Rounds rounds =
        (now, onRow) -> {
          onRow.accept(Sample.right(A));
          orders.add(model[0].rows().stream().map(CheckRow::expected).toList());
          onRow.accept(Sample.wrong(B));
          orders.add(model[0].rows().stream().map(CheckRow::expected).toList());
          return Sample.report(List.of(Sample.right(A), Sample.wrong(B)));
        };
    model[0] = model(List.of(A, B), rounds, Optional.empty());
    model[0].enter();
    assertThat(orders).containsExactly(List.of(A, B), List.of(A, B));
    assertThat(model[0].rows()).extracting(CheckRow::expected).containsExactly(B, A);
  }

  @Test
  void whoComesBackIsShownHowItIsNow() {
    CheckModel model =
        model(List.of(A), look -> List.of(look == 1 ? Sample.wrong(A) : Sample.right(A)));
    model.enter();
    assertThat(status(model, A)).isEqualTo(Status.FAIL);
    model.enter();
    assertThat(looks).isEqualTo(2);
    assertThat(status(model, A)).isEqualTo(Status.CONFIRMING);
    model.pause();
    model.enter();
    assertThat(looks).isEqualTo(2);
    assertThat(model.phase().get()).isEqualTo(Phase.PAUSED);
  }

  @Test
  void watchingSlowsDownWhileNothingChanges() {
    CheckModel model = model(List.of(A), look -> List.of(Sample.wrong(A)));
    model.enter();
    for (int seconds : new int[] {10, 20, 40, 60, 120, 300, 300}) {
      assertThat(model.secondsLeft().get()).isEqualTo(seconds);
      int before = looks;
      timer.advance(Duration.ofSeconds(seconds - 1));
      assertThat(model.secondsLeft().get()).isEqualTo(1);
      assertThat(looks).isEqualTo(before);
      timer.advance(Duration.ofSeconds(1));
      assertThat(looks).isEqualTo(before + 1);
    }
  }

  @Test
  void watchingIsSoonAgainAfterAChange() {
    CheckModel model =
        model(
            List.of(A, B),
            look -> List.of(Sample.wrong(A), look < 3 ? Sample.wrong(B) : Sample.silent(B)));
    model.enter();
    timer.advance(Duration.ofSeconds(30));
    assertThat(status(model, B)).isEqualTo(Status.UNKNOWN);
    assertThat(model.secondsLeft().get()).isEqualTo(10);
  }

  @Test
  void aRowTurnsGreenOnlyWhenTwoRoundsAgree() {
    CheckModel model =
        model(
            List.of(A, B),
            look -> List.of(look == 1 ? Sample.wrong(A) : Sample.right(A), Sample.wrong(B)));
    model.enter();
    timer.advance(Duration.ofSeconds(10));
    assertThat(status(model, A)).isEqualTo(Status.CONFIRMING);
    assertThat(model.secondsLeft().get()).isEqualTo(2);
    assertThat(turned(model)).isEmpty();
    assertThat(model.unseen().get()).isZero();
    timer.advance(Duration.ofSeconds(2));
    assertThat(status(model, A)).isEqualTo(Status.PASS);
    assertThat(turned(model)).hasSize(1);
    assertThat(model.unseen().get()).isEqualTo(1);
    assertThat(model.changes().getFirst())
        .isInstanceOfSatisfying(
            Change.Turned.class, turned -> assertThat(turned.now()).isEqualTo(Status.PASS));
    assertThat(model.changes().getFirst().number()).isEqualTo(1);
  }

  @Test
  void aRowOnWhichRoundsDisagreeNeverTurnsGreen() {
    CheckModel model =
        model(List.of(A), look -> List.of(look % 2 == 1 ? Sample.wrong(A) : Sample.right(A)));
    model.enter();
    for (int i = 0; i < 60; i++) {
      timer.advance(Duration.ofSeconds(1));
      assertThat(status(model, A)).isNotEqualTo(Status.PASS);
    }
    assertThat(looks).isGreaterThan(3);
    assertThat(turned(model)).isEmpty();
  }

  @Test
  void theTimelineNamesTheServersOnWhichARecordAppeared() {
    CheckModel model =
        model(List.of(A), look -> List.of(look == 1 ? Sample.wrong(A) : Sample.right(A)));
    model.enter();
    timer.advance(Duration.ofSeconds(10));
    assertThat(model.changes())
        .containsExactly(
            new Change.Heard(
                timer.instant(),
                1,
                A,
                ServerNews.Event.APPEARED,
                List.of("ada.ns.example", "kip.ns.example")));
  }

  @Test
  void aRowThatWorkedTurnsRedOnlyWhenTwoRoundsAgree() {
    CheckModel model =
        model(
            List.of(A, B),
            look ->
                List.of(
                    look == 2 || look > 4 ? Sample.wrong(A) : Sample.right(A), Sample.wrong(B)));
    model.enter();
    List<Status> seen = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      seen.add(status(model, A));
      timer.advance(Duration.ofSeconds(model.secondsLeft().get()));
    }
    assertThat(seen)
        .containsExactly(
            Status.PASS, Status.CONFIRMING, Status.PASS, Status.PASS, Status.CONFIRMING);
    assertThat(status(model, A)).isEqualTo(Status.FAIL);
    assertThat(turned(model)).hasSize(1);
  }

  @Test
  void theSummaryKeepsItsCountsWhileRowsAreBeingConfirmed() {
    CheckModel model =
        model(
            List.of(A, B),
            look ->
                look == 1
                    ? List.of(Sample.right(A), Sample.right(B))
                    : List.of(Sample.wrong(A), Sample.wrong(B)));
    List<String> told = new ArrayList<>();
    model
        .summary()
        .subscribe(now -> {
          String counts = now.working() + " of " + now.required() + ", to do " + now.toDo();
          if (told.isEmpty() || !told.getLast().equals(counts)) {
            told.add(counts);
          }
        });
    model.enter();
    timer.advance(Duration.ofSeconds(2));
    assertThat(statuses(model)).containsExactly(Status.CONFIRMING, Status.CONFIRMING);
    assertThat(model.summary().get().allWork()).isTrue();
    timer.advance(Duration.ofSeconds(2));
    assertThat(told)
        .as("one line after the other")
        .containsExactly(
            "0 of 0, to do 0",
            "0 of 2, to do 0",
            "1 of 2, to do 0",
            "2 of 2, to do 0",
            "1 of 2, to do 1",
            "0 of 2, to do 2");
  }

  @Test
  void noRowMovesUnlessTheUserAsks() {
    CheckModel model =
        model(
            List.of(A, B),
            look -> List.of(look < 2 ? Sample.wrong(A) : Sample.right(A), Sample.wrong(B)));
    model.enter();
    timer.advance(Duration.ofSeconds(12));
    assertThat(status(model, A)).isEqualTo(Status.PASS);
    assertThat(model.rows()).extracting(CheckRow::expected).containsExactly(A, B);
    assertThat(model.inOrder().get()).isFalse();
    model.sort();
    assertThat(model.rows()).extracting(CheckRow::expected).containsExactly(B, A);
    assertThat(model.inOrder().get()).isTrue();
  }

  @Test
  void noAnswerIsNeverRed() {
    CheckModel model =
        model(List.of(A), look -> List.of(look == 1 ? Sample.right(A) : Sample.silent(A)));
    model.enter();
    timer.advance(Duration.ofSeconds(2));
    assertThat(status(model, A)).isEqualTo(Status.UNKNOWN);
    assertThat(model.summary().get().working()).isZero();
  }

  @Test
  void askingEndsWhenAllRequiredRowsAreRightTwice() {
    CheckModel model =
        model(
            List.of(A, B, C), look -> List.of(Sample.right(A), Sample.right(B), Sample.silent(C)));
    model.enter();
    assertThat(model.phase().get()).isEqualTo(Phase.WATCHING);
    timer.advance(Duration.ofSeconds(2));
    assertThat(model.phase().get()).isEqualTo(Phase.SETTLED);
    timer.advance(Duration.ofHours(1));
    assertThat(looks).isEqualTo(2);
    assertThat(model.summary().get().allWork()).isTrue();
  }

  @Test
  void aPauseAsksNothingAndResumeLooksAtOnce() {
    CheckModel model = model(List.of(A), look -> List.of(Sample.wrong(A)));
    model.enter();
    model.pause();
    assertThat(model.phase().get()).isEqualTo(Phase.PAUSED);
    timer.advance(Duration.ofHours(1));
    assertThat(looks).isEqualTo(1);
    model.resume();
    assertThat(looks).isEqualTo(2);
    assertThat(model.phase().get()).isEqualTo(Phase.WATCHING);
  }

  @Test
  void aPauseLetsTheRunningRoundFinish() {
    holding = true;
    CheckModel model = model(List.of(A), look -> List.of(Sample.wrong(A)));
    model.enter();
    model.pause();
    held.removeFirst().run();
    assertThat(status(model, A)).isEqualTo(Status.FAIL);
    assertThat(model.phase().get()).isEqualTo(Phase.PAUSED);
    timer.advance(Duration.ofHours(1));
    assertThat(held).isEmpty();
  }

  @Test
  void cancelDropsWhatStillComes() {
    holding = true;
    CheckModel model = model(List.of(A), look -> List.of(Sample.wrong(A)));
    model.enter();
    model.cancel();
    assertThat(status(model, A)).isEqualTo(Status.NOT_YET);
    assertThat(model.phase().get()).isEqualTo(Phase.PAUSED);
    held.removeFirst().run();
    assertThat(status(model, A)).isEqualTo(Status.NOT_YET);
  }

  @Test
  void aRoundThatBreaksOffIsTriedAgain() {
    CheckModel model =
        model(
            List.of(A),
            look -> {
              if (look == 1) {
                throw new IllegalStateException("broken");
              }
              return List.of(Sample.right(A));
            });
    model.enter();
    assertThat(model.phase().get()).isEqualTo(Phase.BROKEN);
    assertThat(status(model, A)).isEqualTo(Status.NOT_YET);
    timer.advance(Duration.ofSeconds(10));
    assertThat(status(model, A)).isEqualTo(Status.PASS);
  }

  @Test
  void publishingLooksAtOnce() {
    CheckModel model =
        model(
            List.of(A),
            rounds(look -> List.of(published.isEmpty() ? Sample.wrong(A) : Sample.right(A))),
            Optional.of((record, value) -> published.add(record)));
    model.enter();
    model.publish(model.rows().getFirst());
    assertThat(published).containsExactly(A);
    assertThat(looks).isEqualTo(2);
    assertThat(status(model, A)).isEqualTo(Status.CONFIRMING);
    timer.advance(Duration.ofSeconds(2));
    assertThat(status(model, A)).isEqualTo(Status.PASS);
  }

  @Test
  void otherAnswersStartAfreshButKeepRowsThatAreTheSame() {
    CheckModel model = model(List.of(A, B), look -> List.of(Sample.wrong(A), Sample.right(B)));
    model.enter();
    CheckRow before = row(model, A);
    assertThat(looks).isEqualTo(1);
    answers.set(answers.get().map(now -> now.withMode(app.sendready.setup.Mode.ON_PREMISE)));
    model.enter();
    assertThat(looks).isEqualTo(2);
    assertThat(row(model, A)).isSameAs(before);
  }

  @Test
  void theSummaryNamesTheRequiredRowToMendFirst() {
    List<ExpectedRecord> all = Sample.plan(Sample.answers()).records();
    CheckModel model = model(all, look -> Sample.report().rows());
    model.enter();
    Summary summary = model.summary().get();
    assertThat(summary.working()).isEqualTo(3);
    assertThat(summary.required()).isEqualTo(7);
    assertThat(summary.next()).map(CheckRow::expected).contains(Sample.SPF);
  }

  @Test
  void nothingIsAskedWithoutADomain() {
    answers.set(Optional.empty());
    CheckModel model = model(List.of(A), look -> List.of(Sample.right(A)));
    model.enter();
    assertThat(looks).isZero();
    assertThat(model.phase().get()).isEqualTo(Phase.IDLE);
  }

  @Test
  void manyRowsArriveInBatches() {
    List<ExpectedRecord> many =
        IntStream.range(0, 500)
            .mapToObj(i ->
                new ExpectedRecord(
                    "sample.tracking",
                    Sample.FROM.child("t" + i),
                    A.type(),
                    A.content(),
                    A.need(),
                    A.place()))
            .toList();
    List<Runnable> onFx = new ArrayList<>();
    Background background = new Background(Runnable::run, onFx::add);
    CheckModel model =
        new CheckModel(
            answers,
            now -> new Plan(now, many),
            (now, onRow) -> {
              List<RowReport> rows = many.stream().map(Sample::right).toList();
              rows.forEach(onRow);
              return Sample.report(rows);
            },
            background,
            timer,
            timer,
            Optional.empty());
    model.enter();
    assertThat(onFx).as("rows waiting together take one turn").hasSizeLessThan(5);
    int[] most = {0};
    while (!onFx.isEmpty()) {
      long before = answered(model);
      Runnable next = onFx.removeFirst();
      next.run();
      if (model.phase().get() == Phase.ASKING) {
        most[0] = Math.max(most[0], (int) (answered(model) - before));
      }
    }
    assertThat(answered(model)).isEqualTo(500);
    assertThat(most[0]).isLessThanOrEqualTo(25);
  }

  private static long answered(CheckModel model) {
    return model.rows().stream().filter(row -> row.report().get().isPresent()).count();
  }

  private CheckModel model(List<ExpectedRecord> plan, Function<Integer, List<RowReport>> judge) {
    return model(plan, rounds(judge), Optional.empty());
  }

  private CheckModel model(
      List<ExpectedRecord> plan, Rounds rounds, Optional<Publisher> publisher) {
    return new CheckModel(
        answers,
        now -> new Plan(now, plan),
        rounds,
        new Background(
            task -> {
              if (holding) {
                held.add(task);
              } else {
                task.run();
              }
            },
            Runnable::run),
        timer,
        timer,
        publisher);
  }

  private Rounds rounds(Function<Integer, List<RowReport>> judge) {
    return new Rounds() {
      @Override
      public Report run(Answers now, Consumer<RowReport> onRow) {
        List<RowReport> rows = judge.apply(++looks);
        rows.forEach(onRow);
        return Sample.report(rows);
      }
    };
  }

  private static List<Change> turned(CheckModel model) {
    return model.changes().stream().filter(Change.Turned.class::isInstance).toList();
  }

  private static CheckRow row(CheckModel model, ExpectedRecord expected) {
    return model.rows().stream()
        .filter(row -> row.expected().equals(expected))
        .findFirst()
        .orElseThrow();
  }

  private static Status status(CheckModel model, ExpectedRecord expected) {
    return row(model, expected).status().get();
  }

  private static List<Status> statuses(CheckModel model) {
    return model.rows().stream().map(row -> row.status().get()).toList();
  }
}
