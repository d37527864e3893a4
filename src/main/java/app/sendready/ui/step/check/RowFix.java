package app.sendready.ui.step.check;

import app.sendready.check.Fix;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.text.Comparison;
import java.util.Optional;

/// The record to type into the panel, or to delete there, so that a row comes right.
///
/// @param delete whether it is to be deleted; else it is to be added or put in place of another
/// @param current the value that it takes the place of
record RowFix(
    boolean delete, DomainName name, RecordType type, String value, Optional<String> current) {
  /// What the worst finding asks for; else what the row itself is about, where it is to be added or
  /// changed.
  static Optional<RowFix> of(CheckRow row) {
    return row.report()
        .get()
        .filter(now -> now.verdict() != Verdict.PASS && !row.isLater())
        .flatMap(now -> of(row, now));
  }

  private static Optional<RowFix> of(CheckRow row, RowReport report) {
    Optional<RowFix> asked = report.reason().fix().flatMap(RowFix::of);
    boolean toType =
        switch (report.judgement().action()) {
          case ADD, CHANGE -> row.expected().isToPublish();
          case KEEP, REMOVE, CONFLICT, NONE -> false;
        };
    if (asked.isPresent() || !toType || report.verdict() != Verdict.FAIL) {
      return asked;
    }
    return row.publishable()
        .map(value ->
            new RowFix(
                false,
                row.expected().name(),
                row.expected().type(),
                value,
                Comparison.nearestOf(value, report.judgement().found())));
  }

  private static Optional<RowFix> of(Fix fix) {
    return switch (fix) {
      case Fix.Publish(DomainName name, RecordType type, String value) ->
          Optional.of(new RowFix(false, name, type, value, Optional.empty()));
      case Fix.Replace(DomainName name, RecordType type, String current, String proposed) ->
          Optional.of(new RowFix(false, name, type, proposed, Optional.of(current)));
      case Fix.Remove(DomainName name, RecordType type, String value) ->
          Optional.of(new RowFix(true, name, type, value, Optional.empty()));
      case Fix.ChangeSetting _, Fix.Wait _, Fix.AskProvider _ -> Optional.empty();
    };
  }
}
