package app.sendready.ui.step.check;

import java.time.Duration;
import javafx.animation.PauseTransition;

/// The timer of a running program.
public final class FxTimer implements Timer {
  public FxTimer() {}

  @Override
  public Runnable after(Duration delay, Runnable task) {
    PauseTransition pause =
        new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
    pause.setOnFinished(_ -> task.run());
    pause.play();
    return pause::stop;
  }
}
