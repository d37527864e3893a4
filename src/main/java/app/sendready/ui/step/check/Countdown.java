package app.sendready.ui.step.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Waits until the next look is due and tells the seconds that are left.
final class Countdown {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Timer timer;
  private final Clock clock;
  private final Runnable whenDue;
  private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper();
  private Optional<Instant> due = Optional.empty();
  private Runnable stopTimer = () -> {};

  /// @param whenDue runs when the time is up, unless it was stopped before
  Countdown(Timer timer, Clock clock, Runnable whenDue) {
    this.timer = timer;
    this.clock = clock;
    this.whenDue = whenDue;
  }

  /// What is left, in whole seconds, the last one begun counted as one.
  ReadOnlyIntegerProperty secondsLeft() {
    return secondsLeft.getReadOnlyProperty();
  }

  void start(Duration delay) {
    due = Optional.of(clock.instant().plus(delay));
    tick();
  }

  void stop() {
    stopTimer.run();
    due = Optional.empty();
  }

  private void tick() {
    if (due.isEmpty()) {
      return;
    }
    Duration left = Duration.between(clock.instant(), due.get());
    if (!left.isPositive()) {
      whenDue.run();
      return;
    }
    secondsLeft.set((int) ((left.toMillis() + 999) / 1000));
    stopTimer = timer.after(left.compareTo(SECOND) < 0 ? left : SECOND, this::tick);
  }
}
