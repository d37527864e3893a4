package app.sendready.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Senders as lines of a table, for a spreadsheet or a script; names of columns are stable.
public final class SenderTable {
  public static final List<String> HEAD =
      List.of(
          "domain",
          "kind",
          "sender",
          "messages",
          "passed",
          "dkimAligned",
          "spfAligned",
          "delivered",
          "quarantined",
          "rejected",
          "forwarded",
          "first",
          "last",
          "from",
          "addresses");

  private SenderTable() {}

  /// All senders of a domain, below the names of the columns.
  public static List<List<String>> lines(DomainSummary domain) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEAD);
    domain.senders().forEach(sender -> lines.add(line(domain.domain(), sender)));
    return lines;
  }

  /// @param domain whose reports these are
  public static List<String> line(String domain, Sender sender) {
    return List.of(
        domain,
        sender.kind().word(),
        sender.name(),
        String.valueOf(sender.messages()),
        String.valueOf(sender.passed()),
        String.valueOf(sender.dkimAligned()),
        String.valueOf(sender.spfAligned()),
        String.valueOf(sender.delivered()),
        String.valueOf(sender.quarantined()),
        String.valueOf(sender.rejected()),
        String.valueOf(sender.passedOn()),
        day(sender.first()),
        day(sender.last()),
        String.join(" ", sender.from()),
        sender.addresses().size() + (sender.moreAddresses() ? "+" : ""));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
