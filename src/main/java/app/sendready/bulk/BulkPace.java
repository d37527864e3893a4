package app.sendready.bulk;

import app.sendready.i18n.Text;
import java.time.Duration;
import java.time.Instant;

/// How far a run has come, how fast it is, and how long it will take.
///
/// @param done lines, those of earlier runs with them
/// @param before lines that earlier runs had done
/// @param busy how long this run has been working
public record BulkPace(int done, int before, int total, Duration busy) {
  private static final int MINUTE = 60;

  /// @param begin when this run began
  public static BulkPace since(Instant begin, Instant now, int done, int before, int total) {
    return new BulkPace(done, before, total, Duration.between(begin, now));
  }

  /// Domains a second.
  private double rate() {
    return (done - before) / (Math.max(1, busy.toMillis()) / 1000.0);
  }

  /// In one line; slow runs are told by the minute.
  public Text text() {
    double rate = rate();
    boolean slow = rate < 1;
    return Text.of(slow ? "bulk.progress.slow" : "bulk.progress", "done", done)
        .with("total", total)
        .with("rate", Math.round(slow ? rate * MINUTE : rate))
        .with("left", Duration.ofSeconds(Math.round((total - done) / Math.max(rate, 0.01))));
  }
}
