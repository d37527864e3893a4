package app.sendready.cli;

import app.sendready.bulk.BulkPace;
import app.sendready.i18n.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Tells how far a long list is: in front of a terminal in one line that changes, elsewhere a line
/// now and then.
final class BulkProgress {
  private static final Duration SOON = Duration.ofMillis(500);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(30);

  private final Messages messages;
  private final Terminal err;
  private final Clock clock;
  private final boolean watched;
  private final int total;
  private final Instant begin;
  private Instant told;
  private int done;
  private int before;
  private int width;

  /// @param watched whether somebody sits in front of a terminal
  BulkProgress(Messages messages, Terminal err, Clock clock, boolean watched, int total) {
    this.messages = messages;
    this.err = err;
    this.clock = clock;
    this.watched = watched;
    this.total = total;
    this.begin = clock.instant();
    this.told = begin;
  }

  /// One that an earlier run had done.
  void before() {
    before++;
    done++;
  }

  void done() {
    done++;
    Instant now = clock.instant();
    if (Duration.between(told, now).compareTo(watched ? SOON : NOW_AND_THEN) < 0) {
      return;
    }
    told = now;
    String line = line(now);
    if (watched) {
      err.over(line + " ".repeat(Math.max(0, width - line.length())));
      width = line.length();
    } else {
      err.line(line);
    }
  }

  private String line(Instant now) {
    return messages.say(BulkPace.since(begin, now, done, before, total).text());
  }

  void end() {
    if (width > 0) {
      err.wipe(width);
    }
  }
}
