package app.sendready.export;

import app.sendready.check.Finding;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.RowStatus;
import app.sendready.check.ServerView;
import app.sendready.check.Spread;
import app.sendready.check.Verdict;
import app.sendready.i18n.Messages;
import java.util.ArrayList;
import java.util.List;

/// Findings for a terminal or a ticket, the same in every command.
public record FindingText(Messages messages) {
  /// What is, and unless all is well why it matters and what to do.
  public List<String> sentences(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.say(finding.title()));
    if (finding.verdict() != Verdict.PASS) {
      lines.add(messages.say(finding.why()));
      lines.add("→ " + messages.say(finding.cure()));
    }
    return lines;
  }

  /// An icon and a word.
  public String badge(Verdict verdict) {
    return badge(RowStatus.of(verdict));
  }

  /// The sign of a row by itself: one that waits for others is for later, whatever they are.
  String badge(RowReport row) {
    return badge(row.status());
  }

  /// The sign of a row among the others of its run.
  String badge(Report report, RowReport row) {
    return badge(report.status(row));
  }

  private String badge(RowStatus status) {
    String icon =
        switch (status) {
          case PASS -> "✓";
          case WARN -> "!";
          case WAITING -> "◔";
          case UNKNOWN -> "?";
          case FAIL -> "✕";
          case LATER, NOT_THERE_YET -> "○";
          case NOT_USED -> "–";
        };
    return icon + " " + messages.say("export.verdict." + status.word());
  }

  /// What to say of a row: every finding, or only that its turn has not come.
  List<String> sentences(Report report, RowReport row) {
    return report.isLater(row)
        ? List.of(messages.say("export.later"))
        : ordered(row).stream().flatMap(finding -> sentences(finding).stream()).toList();
  }

  /// The worst first, since it is the row's reason; good news only where there is nothing else.
  private static List<Finding> ordered(RowReport row) {
    List<Finding> sorted = new ArrayList<>(row.judgement().findings());
    sorted.remove(row.reason());
    sorted.sort((a, b) -> b.verdict().compareTo(a.verdict()));
    sorted.addFirst(row.reason());
    return row.verdict() == Verdict.PASS
        ? sorted
        : sorted.stream().filter(f -> f.verdict() != Verdict.PASS).toList();
  }

  /// What one server said, in a word or two; *has it* only where it has what should be there.
  String outcome(ServerView view, Spread spread) {
    String said = spread.has(view) == Spread.Has.OTHER ? "other" : view.outcome();
    String key = "export.outcome." + said;
    return messages.has(key) ? messages.say(key) : view.outcome();
  }
}
