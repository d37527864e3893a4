package app.sendready;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still, and jumps over what a test need not wait for.
public final class JumpingClock extends Clock {
  private Instant now;

  public JumpingClock(Instant begin) {
    now = begin;
  }

  public void jump(Duration time) {
    now = now.plus(time);
  }

  /// The same time as [System#nanoTime] counts it, from no particular moment.
  public long nanos() {
    return Duration.between(Instant.EPOCH, now).toNanos();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
