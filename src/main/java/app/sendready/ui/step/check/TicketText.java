package app.sendready.ui.step.check;

import app.sendready.check.Finding;
import app.sendready.check.PropagationFinding;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Discretion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands on the screen as plain text, to paste into a ticket. Tickets are passed on, so
/// addresses of people and keys are covered.
final class TicketText {
  private TicketText() {}

  /// @param headline the line on top of the screen
  static String of(CheckModel model, String headline, Messages say) {
    List<String> lines = new ArrayList<>();
    Instant now = model.now();
    String domain = model.asked().map(a -> TypedName.unicode(a.fromDomain())).orElse("");
    lines.add(say.say(Text.of("check.ticket.title", "domain", domain).with("time", now)));
    lines.add(headline);
    model
        .report()
        .get()
        .filter(Report::isDeaf)
        .ifPresent(silent -> {
          lines.add(say.say(silent.network().sentence()));
          lines.add("→ " + say.say(Finding.of(PropagationFinding.OFFLINE).cure()));
        });
    lines.add("");
    for (CheckRow row : model.rows()) {
      lines.add(line(row, say));
      Optional<RowReport> report = row.report().get().filter(each -> !isToldAbove(model, each));
      report.ifPresent(r -> lines.add("   " + RowSentences.what(row, say)));
      report
          .filter(r -> r.verdict() != Verdict.PASS && !row.isLater())
          .ifPresent(r -> lines.add("   → " + say.say(r.reason().cure())));
    }
    return Discretion.hide(String.join("\n", lines));
  }

  /// Whether one sentence for all rows says why nothing is known of this one.
  private static boolean isToldAbove(CheckModel model, RowReport row) {
    return model.report().get().filter(all -> all.isDeaf(row)).isPresent();
  }

  private static String line(CheckRow row, Messages say) {
    return row.number()
        + ". "
        + say.say(row.status().get().key())
        + ": "
        + say.say(row.expected().title())
        + ", "
        + TypedName.unicode(row.expected().name())
        + " "
        + row.expected().type();
  }
}
