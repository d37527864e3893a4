package app.sendready.ui.step.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A timer and its clock, moved by hand.
final class ManualTimer extends Clock implements Timer {
  private record Task(Instant at, Runnable run) {}

  private final List<Task> tasks = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T14:00:00Z");

  @Override
  public Runnable after(Duration delay, Runnable run) {
    Task task = new Task(now.plus(delay), run);
    tasks.add(task);
    return () -> tasks.remove(task);
  }

  /// Lets time pass, running what falls due on the way.
  void advance(Duration by) {
    Instant end = now.plus(by);
    while (true) {
      Task next = tasks.stream().min(Comparator.comparing(Task::at)).orElse(null);
      if (next == null || next.at().isAfter(end)) {
        break;
      }
      tasks.remove(next);
      now = next.at();
      next.run().run();
    }
    now = end;
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
