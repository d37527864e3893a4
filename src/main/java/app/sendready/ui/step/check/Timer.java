package app.sendready.ui.step.check;

import java.time.Duration;

/// Runs something later, on the JavaFX thread.
@FunctionalInterface
public interface Timer {
  /// Runs `task` once after `delay`.
  ///
  /// @return forgets the task if it has not run yet
  Runnable after(Duration delay, Runnable task);
}
