package app.sendready.cli;

import app.sendready.check.Finding;
import app.sendready.export.Csv;
import app.sendready.i18n.Messages;
import app.sendready.reports.DomainSummary;
import app.sendready.reports.NameLookup;
import app.sendready.reports.ReportsTally;
import app.sendready.reports.Sender;
import app.sendready.reports.SenderTable;
import app.sendready.reports.read.DmarcReport;
import app.sendready.reports.read.ReportPlace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line for each sender of each domain, for a spreadsheet.
record ReportsTable(Messages messages, Terminal out) implements ReportsOutput {
  @Override
  public void report(ReportPlace place, DmarcReport report, List<Finding> findings) {
    // Senders are told, not reports.
  }

  @Override
  public void unread(ReportPlace place, Finding why) {
    // The other forms tell of these.
  }

  @Override
  public void end(
      ReportsTally tally, List<DomainSummary> domains, Optional<NameLookup.Names> named) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(SenderTable.HEAD);
    for (DomainSummary domain : domains) {
      for (Sender sender : domain.senders()) {
        lines.add(SenderTable.line(domain.domain(), sender));
      }
    }
    out.file(Csv.of(lines).getBytes(StandardCharsets.UTF_8));
  }
}
