package app.sendready.ui.reports;

import app.sendready.answers.Answers;
import app.sendready.answers.SendingPlatform;
import app.sendready.check.Finding;
import app.sendready.reports.DomainSummary;
import app.sendready.reports.ReportsTally;
import app.sendready.reports.RungRules;
import app.sendready.reports.SenderNames;
import app.sendready.reports.read.DmarcReport;
import app.sendready.reports.read.ReportPlace;
import app.sendready.reports.read.ReportSink;
import app.sendready.reports.read.ReportsFinding;
import app.sendready.reports.read.ReportsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Reads files and adds up, on the thread that calls it; an interrupt ends it.
final class ReportsIntake implements ReportSink {
  private static final int EVERY = 50;

  private final ReportsTally tally;
  private final Optional<String> yours;
  private final LongConsumer progress;
  private final ReportsFound.Sorts odd = new ReportsFound.Sorts();
  private final ReportsFound.Sorts unread = new ReportsFound.Sorts();
  private long files;

  /// @param progress is told, now and then, how many files were read
  ReportsIntake(SendingPlatform platform, Optional<Answers> answers, LongConsumer progress) {
    tally = new ReportsTally(new SenderNames(platform, answers));
    yours = answers.map(a -> a.fromDomain().withoutDot());
    this.progress = progress;
  }

  ReportsFound read(List<Path> paths) {
    boolean whole = new ReportsReader(this).read(paths);
    List<DomainSummary> domains = new ArrayList<>(tally.domains(RungRules.builtIn(), yours));
    domains.sort(Comparator.comparing(domain -> !isYours(domain)));
    return ReportsFound.of(tally, domains, odd, unread, whole);
  }

  private boolean isYours(DomainSummary domain) {
    return yours.filter(own -> ReportsTally.isAbout(domain.domain(), own)).isPresent();
  }

  @Override
  public void report(ReportPlace place, DmarcReport report, List<Finding> findings) {
    Optional<String> first = tally.add(report, ReportsFound.Sorts.shown(place));
    if (first.isPresent()) {
      unread(place, Finding.of(ReportsFinding.DUPLICATE).with("first", first.get()));
    } else {
      findings.forEach(finding -> odd.add(place, finding));
    }
  }

  @Override
  public void unread(ReportPlace place, Finding why) {
    unread.add(place, why);
  }

  @Override
  public void done() {
    if (++files % EVERY == 0) {
      progress.accept(files);
    }
  }
}
