package app.sendready.check.watch;

import java.time.Duration;
import java.util.List;

/// How long to wait before the next look: short at first, because the user has just typed
/// something; longer with every look that changed nothing.
final class Pace {
  /// How soon a second run follows one that would turn a row green.
  static final Duration CONFIRM = Duration.ofSeconds(2);

  private static final List<Duration> STEPS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(40),
          Duration.ofSeconds(60),
          Duration.ofSeconds(120),
          Duration.ofSeconds(300));

  private int next;

  /// The wait before the next look; the one after that will be longer.
  Duration next() {
    Duration wait = STEPS.get(next);
    next = Math.min(next + 1, STEPS.size() - 1);
    return wait;
  }

  /// Starts from the shortest again.
  void restart() {
    next = 0;
  }
}
