package app.sendready.ui.reports;

import app.sendready.reports.DomainSummary;
import app.sendready.reports.ReportsTally;
import app.sendready.reports.read.FindingSorts;
import java.util.List;

/// What was read.
///
/// @param domains the user's own first
/// @param odd what was odd in reports, each sort once
/// @param unread what does not count, each sort once
/// @param whole whether the reading came to its end
record ReportsFound(
    long reports,
    long messages,
    long duplicates,
    List<DomainSummary> domains,
    List<FindingSorts.Sort> odd,
    List<FindingSorts.Sort> unread,
    boolean whole) {
  ReportsFound {
    domains = List.copyOf(domains);
    odd = List.copyOf(odd);
    unread = List.copyOf(unread);
  }

  static ReportsFound of(
      ReportsTally tally,
      List<DomainSummary> domains,
      FindingSorts odd,
      FindingSorts unread,
      boolean whole) {
    return new ReportsFound(
        tally.reports(),
        tally.messages(),
        tally.duplicates(),
        domains,
        odd.list(),
        unread.list(),
        whole);
  }
}
