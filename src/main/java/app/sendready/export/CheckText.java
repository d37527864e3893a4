package app.sendready.export;

import app.sendready.check.DigLine;
import app.sendready.check.Finding;
import app.sendready.check.PropagationFinding;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.ServerView;
import app.sendready.check.Spread;
import app.sendready.check.Verdict;
import app.sendready.check.Views;
import app.sendready.dns.ServerAddress;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.provider.Detection;
import app.sendready.provider.PanelRow;
import java.util.List;

/// A report for a terminal or a ticket: one block per row in the plan's order, then the sum.
public final class CheckText {
  private static final String INDENT = "    ";
  private static final List<String> LABELS =
      List.of("export.expected", "export.found", "export.proposed");

  private final Messages messages;
  private final RecordWords words;
  private final FindingText findings;

  public CheckText(Messages messages) {
    this.messages = messages;
    this.words = new RecordWords(messages);
    this.findings = new FindingText(messages);
  }

  public String of(Report report, Detection host) {
    StringBuilder out = new StringBuilder();
    ReportWords about = new ReportWords(messages, report, host);
    out.append(about.head()).append('\n');
    out.append(about.zone()).append('\n');
    if (report.network().isWorthTelling()) {
      out.append(messages.say(report.network().sentence())).append('\n');
    }
    if (report.isDeaf()) {
      String cure = messages.say(Finding.of(PropagationFinding.OFFLINE).cure());
      out.append("→ ").append(cure).append('\n');
    }
    out.append(about.checked()).append("\n\n");
    List<RowReport> rows = report.numbered();
    for (int i = 0; i < rows.size(); i++) {
      block(i + 1, report, rows.get(i), out);
    }
    out.append(about.sum()).append('\n');
    return out.toString();
  }

  /// One line for one row that has just been judged, for progress.
  public String line(RowReport row) {
    return line(findings.badge(row), row);
  }

  private String line(String badge, RowReport row) {
    return String.join(
        "  ",
        badge,
        words.name(row.expected()),
        row.expected().name().withoutDot() + " " + row.expected().type());
  }

  private void block(int number, Report report, RowReport row, StringBuilder out) {
    out.append(number < 10 ? " " : "")
        .append(number)
        .append("  ")
        .append(line(findings.badge(report, row), row))
        .append(" · ")
        .append(messages.say("export.need." + row.expected().need().word()))
        .append('\n');
    if (report.isDeaf(row)) {
      // Why nothing is known is told once, above all rows.
      return;
    }
    findings.sentences(report, row).forEach(line -> out.append(INDENT).append(line).append('\n'));
    if (row.verdict() != Verdict.PASS) {
      int width = 0;
      for (String label : LABELS) {
        width = Math.max(width, messages.say(label).length());
      }
      if (!row.harmless().isEmpty()) {
        values("export.expected", width, row, row.harmless(), out);
      }
      if (row.verdict() != Verdict.UNKNOWN || !row.judgement().found().isEmpty()) {
        values("export.found", width, row, row.judgement().found(), out);
      }
      List<String> proposed = row.judgement().proposed().stream().toList();
      if (!proposed.isEmpty() && !proposed.equals(row.expected().values())) {
        values("export.proposed", width, row, proposed, out);
      }
      new ComparisonText(messages)
          .of(row)
          .forEach(line -> out.append(INDENT).append(line).append('\n'));
    }
    if (!row.views().equals(Views.NONE)) {
      evidence(row, out);
    }
    out.append('\n');
  }

  private void values(
      String label, int width, RowReport row, List<String> values, StringBuilder out) {
    String word = messages.say(label);
    String head = word + " ".repeat(width - word.length() + 1);
    if (values.isEmpty()) {
      out.append(INDENT).append(head).append(messages.say("export.none")).append('\n');
    }
    String rest = " ".repeat(head.length());
    for (int i = 0; i < values.size(); i++) {
      out.append(INDENT)
          .append(i == 0 ? head : rest)
          .append(
              RecordWords.shown(
                  row.expected().type(), PanelRow.filled(row.expected(), values.get(i), messages)))
          .append('\n');
    }
  }

  private void evidence(RowReport row, StringBuilder out) {
    Views views = row.views();
    long answered = views.authoritative().stream().filter(v -> isAnswer(v.outcome())).count();
    if (!views.authoritative().isEmpty()) {
      out.append(INDENT)
          .append(
              messages.say(
                  Text.of("export.evidence", "answered", answered)
                      .with("servers", views.authoritative().size())))
          .append('\n');
    }
    Spread spread = Spread.of(row);
    for (ServerView view : views.all()) {
      out.append(INDENT)
          .append("  ")
          .append(messages.clock(view.at()))
          .append("  ")
          .append(findings.outcome(view, spread))
          .append("  ")
          .append(VisibleText.of(view.server().name()))
          .append(isNowhere(view) ? "" : " " + view.server().address())
          .append(view.ttl() < 0 ? "" : "  TTL " + view.ttl())
          .append('\n');
    }
    if (row.verdict() != Verdict.PASS) {
      out.append(INDENT).append("  ").append(DigLine.of(row)).append('\n');
    }
    views
        .visibleEverywhereBy()
        .ifPresent(by ->
            out.append(INDENT)
                .append(messages.say(Text.of("export.visible-by", "time", by)))
                .append('\n'));
  }

  private static boolean isNowhere(ServerView view) {
    return view.server().address() instanceof ServerAddress.None;
  }

  private static boolean isAnswer(String outcome) {
    return outcome.equals("found") || outcome.equals("no-data") || outcome.equals("nxdomain");
  }
}
