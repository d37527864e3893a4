package app.sendready.ui.step.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.ExpectedRecord;
import app.sendready.check.RowReport;
import app.sendready.i18n.Language;
import app.sendready.ui.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which row is unfolded, and what makes another one take its place.
class UnfoldedTest extends MadeUpRounds {
  private final List<ExpectedRecord> right = new ArrayList<>();
  private final CheckModel model = model(List.of(A, B), _ -> judged());

  private List<RowReport> judged() {
    return List.of(A, B).stream()
        .map(each -> right.contains(each) ? Sample.right(each) : Sample.wrong(each))
        .toList();
  }

  private Optional<ExpectedRecord> unfolded() {
    return model.unfolded().get().map(CheckRow::expected);
  }

  @Test
  void theFirstThatNeedsTheUserIsAndThenTheNext() {
    assertThat(unfolded()).isEmpty();
    model.enter();
    assertThat(unfolded()).contains(A);
    model.checkNow();
    assertThat(unfolded()).contains(A);
    right.add(A);
    model.checkNow();
    assertThat(unfolded()).contains(B);
    right.add(B);
    model.checkNow();
    assertThat(unfolded()).isEmpty();
  }

  @Test
  void whatTheUserChoseStaysAndWhatTheUserFoldedStaysFolded() {
    right.add(A);
    model.enter();
    model.unfold(row(model, A));
    model.checkNow();
    assertThat(unfolded()).contains(A);
    model.turn(row(model, A));
    model.checkNow();
    assertThat(unfolded()).isEmpty();
  }

  @Test
  void whoComesBackToTheWindowIsLookedForAtOnceButNotAllTheTime() {
    model.enter();
    int before = looks;
    timer.advance(Duration.ofSeconds(4));
    int byItself = looks;
    model.cameBack();
    assertThat(looks).isEqualTo(byItself + 1).isGreaterThan(before);
    model.cameBack();
    assertThat(looks).as("a moment later").isEqualTo(byItself + 1);
    model.pause();
    timer.advance(Duration.ofSeconds(60));
    model.cameBack();
    assertThat(looks).as("paused").isEqualTo(byItself + 1);
  }

  @Test
  void nothingLeadsOnWhileARequiredRowIsNotRight() {
    CheckStep step = new CheckStep(model, Sample.words(Language.ENGLISH), _ -> {});
    assertThat(step.leadsOn().getValue()).isFalse();
    model.enter();
    assertThat(step.leadsOn().getValue()).isFalse();
    right.addAll(List.of(A, B));
    model.checkNow();
    assertThat(step.leadsOn().getValue()).as("two looks have to agree").isFalse();
    model.checkNow();
    assertThat(step.leadsOn().getValue()).isTrue();
  }
}
