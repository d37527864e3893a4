package app.sendready.app;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/// Lets the window live on for a moment, from within the JavaFX thread.
final class Pulses {
  private Pulses() {}

  /// @param milliseconds at least so long
  static void pass(int milliseconds) {
    PauseTransition pause = new PauseTransition(Duration.millis(milliseconds));
    pause.setOnFinished(done -> Platform.exitNestedEventLoop(pause, null));
    pause.play();
    Platform.enterNestedEventLoop(pause);
  }
}
