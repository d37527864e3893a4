package app.sendready.live;

import app.sendready.dns.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// What one run may spend: time and questions. Measured by the machine's steady clock, so that
/// setting the time of day changes nothing.
final class Budget {
  private final long end;
  private final AtomicInteger questions;

  Budget(Duration time, int questions) {
    this.end = System.nanoTime() + time.toNanos();
    this.questions = new AtomicInteger(questions);
  }

  /// What is left of the time, never negative.
  long nanosLeft() {
    return Math.max(0, end - System.nanoTime());
  }

  /// Takes one question out of the budget; says why not, if there is none or no time.
  Optional<Trouble> spend() {
    if (nanosLeft() == 0) {
      return Optional.of(outOfTime());
    }
    return questions.getAndDecrement() > 0
        ? Optional.empty()
        : Optional.of(new Trouble(Trouble.Kind.BUDGET, "too many questions in one run"));
  }

  static Trouble outOfTime() {
    return new Trouble(Trouble.Kind.BUDGET, "the time for this run is used up");
  }

  static Trouble cancelled() {
    return new Trouble(Trouble.Kind.BUDGET, "cancelled");
  }
}
