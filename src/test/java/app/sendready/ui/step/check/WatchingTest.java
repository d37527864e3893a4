package app.sendready.ui.step.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.ServerNews;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When it looks again, and when it believes what it sees.
class WatchingTest extends MadeUpRounds {
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
            TimelineEntry.StatusChanged.class,
            turned -> assertThat(turned.now()).isEqualTo(Status.PASS));
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
            new TimelineEntry.ServersChanged(
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
}
