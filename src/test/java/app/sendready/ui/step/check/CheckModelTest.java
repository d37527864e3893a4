package app.sendready.ui.step.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Action;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Judgement;
import app.sendready.check.Plan;
import app.sendready.check.RowReport;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The rows, their order and what is told about them.
class CheckModelTest extends MadeUpRounds {
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
  void whatWaitsForTheOthersIsLaterUntilTheyAreRight() {
    ExpectedRecord last = B.afterOthers();
    CheckModel model =
        model(
            List.of(A, last),
            look -> List.of(look == 1 ? Sample.wrong(A) : Sample.right(A), Sample.wrong(last)));
    model.enter();
    assertThat(status(model, last)).isEqualTo(Status.LATER);
    assertThat(model.summary().get().toDo()).isEqualTo(1);
    assertThat(model.summary().get().next().map(CheckRow::expected)).contains(A);
    model.checkNow();
    assertThat(status(model, A)).isEqualTo(Status.CONFIRMING);
    assertThat(status(model, last)).isEqualTo(Status.LATER);
    model.checkNow();
    assertThat(status(model, A)).isEqualTo(Status.PASS);
    assertThat(status(model, last)).isEqualTo(Status.FAIL);
    assertThat(model.summary().get().next().map(CheckRow::expected)).contains(last);
  }

  /// What is there and wrong does harm now.
  @Test
  void onlyWhatIsNotThereWaits() {
    ExpectedRecord last = B.afterOthers();
    CheckModel model =
        model(List.of(A, last), look -> List.of(Sample.wrong(A), thereAndWrong(last)));
    model.enter();
    assertThat(status(model, last)).isEqualTo(Status.FAIL);
  }

  private static RowReport thereAndWrong(ExpectedRecord expected) {
    RowReport wrong = Sample.wrong(expected);
    return new RowReport(
        expected,
        Judgement.of(Action.CHANGE, List.of("v=DMARC1; p=rejct"), wrong.reason()),
        wrong.views());
  }

  @Test
  void rowsKeepTheirPlaceWhileAnswersArrive() {
    List<List<ExpectedRecord>> orders = new ArrayList<>();
    CheckModel[] model = new CheckModel[1];
    CheckRunner rounds =
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
  void otherAnswersStartAfreshButKeepRowsThatAreTheSame() {
    CheckModel model = model(List.of(A, B), look -> List.of(Sample.wrong(A), Sample.right(B)));
    model.enter();
    CheckRow before = row(model, A);
    assertThat(looks).isEqualTo(1);
    answers.set(answers.get().map(now -> now.withMode(app.sendready.answers.Mode.ON_PREMISE)));
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

  @Test
  void everyLookCountsItsOwnAnswers() {
    List<Integer> counted = new ArrayList<>();
    CheckModel[] model = new CheckModel[1];
    CheckRunner rounds =
        (now, onRow) -> {
          counted.add(model[0].summary().get().answered());
          onRow.accept(Sample.right(A));
          counted.add(model[0].summary().get().answered());
          return Sample.report(List.of(Sample.right(A), Sample.wrong(B)));
        };
    model[0] = model(List.of(A, B), rounds, Optional.empty());
    model[0].enter();
    assertThat(model[0].summary().get().answered()).isEqualTo(2);
    model[0].checkNow();
    assertThat(counted).containsExactly(0, 1, 0, 1);
    assertThat(model[0].summary().get().checking()).as("waiting for a first answer").isZero();
  }
}
