package app.sendready.bulk;

import app.sendready.check.Report;
import app.sendready.i18n.Messages;
import app.sendready.provider.Detection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes a result of a line and of a look at its domain, and of a second look where there is news
/// to be sure of: what the command line and the window have in common.
///
/// @param hosts who serves the zone of a report; on any thread
/// @param messages the words of the results
/// @param since earlier results; empty where nobody wants to know what has changed
public record BulkJudge(
    Function<Report, Detection> hosts, Messages messages, Optional<BulkBaseline> since)
    implements BiFunction<BulkLine.Understood, Supplier<Report>, BulkResult> {
  @Override
  public BulkResult apply(BulkLine.Understood line, Supplier<Report> look) {
    Supplier<BulkResult> again = () -> of(line, look.get());
    BulkResult now = again.get();
    return since.map(before -> before.compared(now, again)).orElse(now);
  }

  /// The result of one look, compared with nothing.
  public BulkResult of(BulkLine.Understood line, Report report) {
    return BulkResult.of(line, report, hosts.apply(report), messages);
  }
}
