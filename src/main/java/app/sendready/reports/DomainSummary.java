package app.sendready.reports;

import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the reports of one domain say, and whether its policy may go a step up.
///
/// @param domain whose policy was found; empty for reports that name none
/// @param senders the one with the most failing messages first, then with the most
/// @param days in their order, those without a report left out
/// @param window what was judged; empty where no report tells a day
/// @param next the answer
/// @param findings the answer first, then what it is made of
public record DomainSummary(
    String domain,
    long reports,
    long messages,
    long passed,
    List<Sender> senders,
    List<DayCount> days,
    List<String> reporters,
    Optional<Window> window,
    Next next,
    List<Finding> findings) {
  public DomainSummary {
    senders = List.copyOf(senders);
    days = List.copyOf(days);
    reporters = List.copyOf(reporters);
    findings = List.copyOf(findings);
  }

  /// Messages of a day by what became of them.
  public record DayCount(
      LocalDate day, long passed, long delivered, long quarantined, long rejected) {
    public long messages() {
      return passed + delivered + quarantined + rejected;
    }
  }

  /// The days that are judged.
  ///
  /// @param days how many of them have reports
  public record Window(LocalDate first, LocalDate last, long days, long messages, long passed) {
    public long failed() {
      return messages - passed;
    }
  }

  /// The next rung.
  ///
  /// @param now the policy that the newest reports found
  /// @param policy the one that is next; the same where there is none above
  /// @param ready whether it may be taken
  /// @param touched messages within the window that it would have touched
  public record Next(DmarcPolicy now, DmarcPolicy policy, boolean ready, long touched) {}
}
