package app.sendready.check;

import app.sendready.answers.Answers;
import app.sendready.dns.ZoneCut;
import app.sendready.network.NetworkState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /// The rows in the order of the numbers that they have on every screen: the first is row 1.
  public List<RowReport> numbered() {
    Map<String, RowReport> byKey = new HashMap<>();
    rows.forEach(row -> byKey.putIfAbsent(row.expected().key(), row));
    return new Plan(answers, rows.stream().map(RowReport::expected).toList())
        .numbered().stream().map(expected -> byKey.get(expected.key())).toList();
  }

  /// Whether a row's turn has not come: it is to be published when the others are right, and they
  /// are not.
  public boolean isLater(RowReport row) {
    return row.isToWait()
        && !rows.stream().filter(each -> each.expected().goesFirst()).allMatch(RowReport::works);
  }

  /// Whether nobody answered anything that counts; then one sentence says so for all rows.
  public boolean isDeaf() {
    return network.isSilent();
  }

  /// Whether all there is to say of a row is that nobody answered, as of all the others.
  public boolean isDeaf(RowReport row) {
    return isDeaf() && row.reason().code() == PropagationFinding.OFFLINE;
  }

  /// What to tell people of a row, among the others of this run.
  public RowStatus status(RowReport row) {
    return isLater(row) ? RowStatus.LATER : row.statusInItsTurn();
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
