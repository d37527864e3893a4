package app.sendready.ui.reports;

import app.sendready.answers.Answers;
import app.sendready.answers.SendingPlatform;
import app.sendready.check.Finding;
import app.sendready.reports.DomainSummary;
import app.sendready.reports.NameLookup;
import app.sendready.reports.ReportsTally;
import app.sendready.reports.RungRules;
import app.sendready.reports.SenderNames;
import app.sendready.reports.read.DmarcReport;
import app.sendready.reports.read.FindingSorts;
import app.sendready.reports.read.ReportPlace;
import app.sendready.reports.read.ReportSink;
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
  private final FindingSorts odd = new FindingSorts();
  private final FindingSorts unread = new FindingSorts();
  private boolean whole;
  private long files;

  /// @param progress is told, now and then, how many files were read
  ReportsIntake(SendingPlatform platform, Optional<Answers> answers, LongConsumer progress) {
    tally = new ReportsTally(new SenderNames(platform, answers));
    yours = answers.map(a -> a.fromDomain().withoutDot());
    this.progress = progress;
  }

  /// Reads all of these.
  ReportsFound read(List<Path> paths) {
    whole = new ReportsReader(this).read(paths);
    return found(NameLookup.Names.NONE);
  }

  /// What was read, where addresses are called so.
  ReportsFound found(NameLookup.Names named) {
    List<DomainSummary> domains = new ArrayList<>(tally.domains(RungRules.builtIn(), yours, named));
    domains.sort(Comparator.comparing(domain -> !isYours(domain)));
    return ReportsFound.of(tally, domains, odd, unread, whole);
  }

  private boolean isYours(DomainSummary domain) {
    return yours.filter(own -> ReportsTally.isAbout(domain.domain(), own)).isPresent();
  }

  @Override
  public void report(ReportPlace place, DmarcReport report, List<Finding> findings) {
    String where = place.withoutFolders().toString();
    tally
        .add(report, where)
        .ifPresentOrElse(
            again -> unread.add(where, again),
            () -> findings.forEach(finding -> odd.add(where, finding)));
  }

  @Override
  public void unread(ReportPlace place, Finding why) {
    unread.add(place.withoutFolders().toString(), why);
  }

  @Override
  public void done() {
    if (++files % EVERY == 0) {
      progress.accept(files);
    }
  }
}
