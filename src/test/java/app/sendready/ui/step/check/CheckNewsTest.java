package app.sendready.ui.step.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.i18n.Language;
import app.sendready.ui.Sample;
import app.sendready.ui.fx.Background;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// What the rail counts while another step is on screen.
class CheckNewsTest {
  private boolean published;
  private final CheckModel model =
      new CheckModel(
          new SimpleObjectProperty<Optional<Answers>>(Optional.of(Sample.answers())),
          Sample::plan,
          (answers, onRow) ->
              Sample.report(
                  List.of(published ? Sample.right(Sample.SPF) : Sample.wrong(Sample.SPF))),
          new Background(Runnable::run, Runnable::run),
          (delay, task) -> () -> {},
          Clock.fixed(Sample.NOW, ZoneOffset.UTC),
          Optional.empty());
  private final CheckStep step = new CheckStep(model, Sample.words(Language.ENGLISH), _ -> {});

  /// The record is published or gone, and two looks agree on it.
  private void turn(boolean there) {
    published = there;
    model.checkNow();
    model.checkNow();
  }

  @Test
  void onlyWhatChangesElsewhereIsCountedAndOnlyUntilTheStepIsBack() {
    step.onEnter();
    model.checkNow();
    turn(true);
    assertThat(model.unseen().get()).as("it did change").isPositive();
    assertThat(step.news().getValue()).as("in sight").isZero();

    step.onLeave();
    int before = model.unseen().get();
    turn(false);
    assertThat(step.news().getValue()).isPositive().isEqualTo(model.unseen().get() - before);
    step.onEnter();
    assertThat(step.news().getValue()).isZero();
  }
}
