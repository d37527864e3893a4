package app.sendready.check.watch;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/// When to look again, told after each run.
public final class Watch {
  private final Pace pace = new Pace();
  private int rightRounds;

  public Watch() {}

  /// Begins anew: somebody wants to know now.
  public void restart() {
    pace.restart();
    rightRounds = 0;
  }

  /// A run has ended.
  ///
  /// @param changed whether a row has settled on another verdict
  /// @return how long to wait; empty when all that is required works in two runs, so that nothing
  ///   need be asked any more
  public Optional<Duration> runEnded(boolean changed, Collection<Settling> rows) {
    if (changed) {
      pace.restart();
    }
    rightRounds = allWork(rows) ? rightRounds + 1 : 0;
    boolean confirming = rows.stream().anyMatch(Settling::isConfirming);
    if (rightRounds >= 2 && !confirming) {
      return Optional.empty();
    }
    return Optional.of(confirming || rightRounds == 1 ? Pace.CONFIRM : pace.next());
  }

  /// A run broke off for a reason of our own.
  public Duration roundBroke() {
    return pace.next();
  }

  /// Whether everything required works; everything, where nothing is required.
  public static boolean allWork(Collection<Settling> rows) {
    boolean anyRequired = rows.stream().anyMatch(Settling::isRequired);
    return rows.stream().filter(row -> row.isRequired() || !anyRequired).allMatch(Settling::works);
  }
}
