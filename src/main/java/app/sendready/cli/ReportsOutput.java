package app.sendready.cli;

import app.sendready.check.Finding;
import app.sendready.reports.DomainSummary;
import app.sendready.reports.NameLookup;
import app.sendready.reports.ReportsTally;
import app.sendready.reports.read.DmarcReport;
import app.sendready.reports.read.ReportPlace;
import java.util.List;
import java.util.Optional;

/// One form of what was read, told while it is read.
interface ReportsOutput {
  /// A report that counts.
  void report(ReportPlace place, DmarcReport report, List<Finding> findings);

  /// Something that does not count, and why.
  void unread(ReportPlace place, Finding why);

  /// All is read.
  ///
  /// @param named what was found out about unknown addresses; empty where nobody was asked
  void end(ReportsTally tally, List<DomainSummary> domains, Optional<NameLookup.Names> named);
}
