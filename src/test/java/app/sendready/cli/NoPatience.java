package app.sendready.cli;

import java.time.Duration;

/// For commands that look once: waiting is a mistake.
final class NoPatience implements Services.Patience {
  @Override
  public void pause(Duration time) {
    throw new AssertionError("nothing to wait for: " + time);
  }

  @Override
  public int untilStopped(Work work) throws Refusal {
    return work.run();
  }
}
