package app.sendready.cli;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.reports.ReportsTally;
import app.sendready.reports.read.DmarcReport;
import app.sendready.reports.read.ReportPlace;
import app.sendready.reports.read.ReportSink;
import app.sendready.reports.read.ReportsFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Counts reports as they are read, and tells of each.
final class ReportsCount implements ReportSink {
  private static final int EVERY = 5_000;

  private final ReportsTally tally;
  private final Optional<String> yours;
  private final ReportsOutput output;
  private final Terminal err;
  private final Messages messages;
  private long files;
  private boolean uncertain;

  /// @param yours the from-domain of the set-up, where there is one
  ReportsCount(
      ReportsTally tally,
      Optional<String> yours,
      ReportsOutput output,
      Terminal err,
      Messages messages) {
    this.tally = tally;
    this.yours = yours;
    this.output = output;
    this.err = err;
    this.messages = messages;
  }

  @Override
  public void report(ReportPlace place, DmarcReport report, List<Finding> odd) {
    Optional<Finding> again = tally.add(report, place.toString());
    if (again.isPresent()) {
      output.unread(place, again.get());
      return;
    }
    List<Finding> findings = new ArrayList<>(odd);
    yours
        .filter(own -> !ReportsTally.isAbout(report.domain(), own))
        .ifPresent(own ->
            findings.add(
                Finding.of(ReportsFinding.OTHER_DOMAIN)
                    .with("about", report.domain())
                    .with("domain", own)));
    output.report(place, report, findings);
  }

  @Override
  public void unread(ReportPlace place, Finding why) {
    uncertain |= why.verdict() == Verdict.UNKNOWN;
    output.unread(place, why);
  }

  @Override
  public void done() {
    files++;
    if (files % EVERY == 0) {
      err.line(messages.say(Text.of("cli.reports.progress", "count", files)));
    }
  }

  /// Whether something could not be read.
  boolean isUncertain() {
    return uncertain;
  }
}
