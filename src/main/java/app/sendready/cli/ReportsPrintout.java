package app.sendready.cli;

import app.sendready.check.Finding;
import app.sendready.export.FindingText;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.reports.DomainSummary;
import app.sendready.reports.NameLookup;
import app.sendready.reports.ReportsTally;
import app.sendready.reports.RungFinding;
import app.sendready.reports.Sender;
import app.sendready.reports.read.DmarcReport;
import app.sendready.reports.read.FindingSorts;
import app.sendready.reports.read.ReportPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was read, for a terminal or a ticket: the answer of each domain first, then senders, then
/// what was odd.
final class ReportsPrintout implements ReportsOutput {
  private static final int MOST_SENDERS = 20;

  private final Messages messages;
  private final Terminal out;
  private final FindingText words;
  private final FindingSorts odd = new FindingSorts();
  private final FindingSorts unread = new FindingSorts();

  ReportsPrintout(Messages messages, Terminal out) {
    this.messages = messages;
    this.out = out;
    words = new FindingText(messages);
  }

  @Override
  public void report(ReportPlace place, DmarcReport report, List<Finding> findings) {
    findings.forEach(finding -> odd.add(place.toString(), finding));
  }

  @Override
  public void unread(ReportPlace place, Finding why) {
    unread.add(place.toString(), why);
  }

  @Override
  public void end(
      ReportsTally tally, List<DomainSummary> domains, Optional<NameLookup.Names> named) {
    List<String> lines = new ArrayList<>();
    if (domains.isEmpty()) {
      lines.add(messages.say("cli.reports.nothing"));
    } else {
      lines.add(
          messages.say(
              Text.of("cli.reports.total", "reports", tally.reports())
                  .with("messages", tally.messages())
                  .with("duplicates", tally.duplicates())));
    }
    domains.forEach(domain -> domain(domain, lines));
    named.ifPresent(names -> names(names, lines));
    sorts("cli.reports.odd", "cli.reports.odd-line", odd.list(), lines);
    sorts("cli.reports.unread", "cli.reports.unread-line", unread.list(), lines);
    out.print(String.join("\n", lines) + "\n");
  }

  private void domain(DomainSummary domain, List<String> lines) {
    lines.add("");
    Text head =
        Text.of(
                domain.window().isPresent() ? "cli.reports.head" : "cli.reports.head-undated",
                "domain",
                domain.domain().isEmpty() ? messages.say("cli.reports.no-domain") : domain.domain())
            .with("reports", domain.reports())
            .with("reporters", domain.reporters().size());
    lines.add(
        messages.say(
            domain
                .window()
                .map(window ->
                    head.with("first", domain.days().getFirst().day())
                        .with("last", window.last())
                        .with("days", domain.days().size()))
                .orElse(head)));
    for (Finding finding : domain.findings()) {
      lines.add("");
      if (!(finding.code() instanceof RungFinding code && code.isNote())) {
        lines.add(words.badge(finding.verdict()));
      }
      lines.addAll(words.sentences(finding));
      if (finding.code() instanceof RungFinding code && code.isStep()) {
        lines.add(messages.say(finding.why()));
        lines.add("→ " + messages.say(finding.cure()));
      }
    }
    lines.add("");
    lines.add(messages.say("cli.reports.senders"));
    for (Sender sender : domain.senders().stream().limit(MOST_SENDERS).toList()) {
      lines.add(
          "  "
              + name(sender)
              + ": "
              + sender.messages()
              + ", "
              + sender.failed()
              + ", "
              + sender.addresses().size()
              + (sender.moreAddresses() ? "+" : ""));
    }
    int more = domain.senders().size() - MOST_SENDERS;
    if (more > 0) {
      lines.add("  " + messages.say(Text.of("cli.reports.more-senders", "count", more)));
    }
  }

  /// Each address that was asked for, by its name.
  private void names(NameLookup.Names names, List<String> lines) {
    lines.add("");
    lines.add(messages.say(names.told()));
    names.names().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            one -> lines.add("  " + one.getKey() + "  " + messages.say(one.getValue().told())));
  }

  private String name(Sender sender) {
    return messages.say(Text.of("reports.sender." + sender.sort(), "name", sender.name()));
  }

  private void sorts(String head, String line, List<FindingSorts.Sort> sorts, List<String> lines) {
    if (sorts.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(messages.say(head));
    sorts.forEach(sort ->
        lines.add(
            "  "
                + messages.say(
                    Text.of(line, "count", sort.count())
                        .with("file", sort.first())
                        .with("text", sort.finding().title()))));
  }
}
