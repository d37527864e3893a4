package app.sendready.golive;

import app.sendready.check.ExpectedRecord;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How far one provider's demands are met, as far as a report can tell.
///
/// @param items one for each requirement, in the provider's order
public record ProviderReadiness(MailboxProvider provider, List<Item> items) {
  public ProviderReadiness {
    items = List.copyOf(items);
  }

  /// Where a requirement stands.
  public enum State {
    MET,
    /// Right at the DNS host, not yet everywhere.
    WAITING,
    NOT_MET,
    /// DNS gave no answer, or nobody has asked yet. Never an accusation.
    NOT_CHECKED,
    /// No DNS record of this domain can tell.
    ELSEWHERE
  }

  /// @param because the row that decides, where one does
  public record Item(Requirement requirement, State state, Optional<ExpectedRecord> because) {}

  /// @param report the newest look; empty before the first
  public static ProviderReadiness of(MailboxProvider provider, Optional<Report> report) {
    return new ProviderReadiness(
        provider, provider.requirements().stream().map(r -> judge(r, report)).toList());
  }

  public long count(State state) {
    return items.stream().filter(item -> item.state() == state).count();
  }

  /// The best of the groups decides; in a group, the worst of its rows.
  private static Item judge(Requirement requirement, Optional<Report> report) {
    if (requirement.anyOf().isEmpty()) {
      return new Item(requirement, State.ELSEWHERE, Optional.empty());
    }
    if (report.isEmpty()) {
      return new Item(requirement, State.NOT_CHECKED, Optional.empty());
    }
    return requirement.anyOf().stream()
        .map(group -> judge(requirement, group, report.get()))
        .min(Comparator.comparing(Item::state))
        .orElseThrow();
  }

  private static Item judge(Requirement requirement, List<String> group, Report report) {
    List<RowReport> rows =
        report.rows().stream().filter(row -> group.contains(row.expected().kind())).toList();
    boolean complete =
        group.stream()
            .allMatch(kind -> rows.stream().anyMatch(row -> row.expected().kind().equals(kind)));
    if (!complete) {
      // In the cloud, say, the sending servers and their reverse names are the platform's.
      return new Item(requirement, State.ELSEWHERE, Optional.empty());
    }
    RowReport worst = rows.stream().max(Comparator.comparing(RowReport::verdict)).orElseThrow();
    return new Item(requirement, state(worst.verdict()), Optional.of(worst.expected()));
  }

  private static State state(Verdict verdict) {
    return switch (verdict) {
      case PASS, WARN -> State.MET;
      case WAITING -> State.WAITING;
      case UNKNOWN -> State.NOT_CHECKED;
      case FAIL -> State.NOT_MET;
    };
  }
}
