package app.sendready.check;

import app.sendready.answers.Answers;
import app.sendready.dns.ZoneCut;
import app.sendready.network.NetworkState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// All rows of one run.
///
/// @param network what kind of network it was done from
public record Report(
    Answers answers,
    ZoneCut zone,
    List<RowReport> rows,
    Instant checkedAt,
    Duration elapsed,
    NetworkState network) {
  public Report {
    rows = List.copyOf(rows);
  }

  /// From a network with nothing in the way.
  public Report(
      Answers answers, ZoneCut zone, List<RowReport> rows, Instant checkedAt, Duration elapsed) {
    this(answers, zone, rows, checkedAt, elapsed, NetworkState.OPEN);
  }

  /// The worst required row; what is only recommended, optional or legacy makes it *warn* at most.
  public Verdict verdict() {
    return Verdict.worst(
        rows.stream()
            .map(row -> {
              boolean required = row.expected().need() == Need.REQUIRED;
              return required || row.verdict() == Verdict.PASS ? row.verdict() : Verdict.WARN;
            })
            .toList());
  }
}
