package app.sendready.blocklist;

import app.sendready.check.Verdict;
import java.util.List;

/// What all lists say.
///
/// @param results in the order of what was asked about, then of the lists
public record BlocklistReport(List<BlocklistResult> results) {
  public BlocklistReport {
    results = List.copyOf(results);
  }

  /// A listing counts more than a list that does not tell; that one list tells nothing is no
  /// trouble where others do.
  public BlocklistResult worst() {
    return results.stream()
        .filter(result -> result.finding().verdict() == Verdict.WARN)
        .findFirst()
        .or(() ->
            results.stream()
                .filter(result -> result.finding().verdict() == Verdict.PASS)
                .findFirst())
        .orElseGet(results::getFirst);
  }

  /// Of what was asked, how it is as a whole.
  public Verdict verdict() {
    return results.isEmpty() ? Verdict.PASS : worst().finding().verdict();
  }

  public boolean isComplete() {
    return results.stream().noneMatch(r -> r.finding().verdict() == Verdict.UNKNOWN);
  }
}
