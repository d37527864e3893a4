package app.sendready.setup;

import app.sendready.dns.ZoneCut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// All rows of one run.
public record Report(
    Answers answers, ZoneCut zone, List<RowReport> rows, Instant checkedAt, Duration elapsed) {
  public Report {
    rows = List.copyOf(rows);
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
