package app.sendready.reports;

import app.sendready.answers.DmarcPolicy;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// What a project keeps of the reports that were read: the answer and its sums, no address, no
/// report, nobody's name.
///
/// @param domain whose reports they were
/// @param now the policy that the newest reports found
/// @param policy the rung that is next
/// @param ready whether it may be taken
/// @param last the newest day that was reported
public record KeptAnswer(
    String domain,
    DmarcPolicy now,
    DmarcPolicy policy,
    boolean ready,
    LocalDate last,
    long messages,
    long failed) {
  /// The field of a project in which it is kept.
  public static final String FIELD = "reports";

  private static final int PARTS = 7;

  /// Of a domain whose reports tell a day; empty for others.
  public static Optional<KeptAnswer> of(DomainSummary summary) {
    return summary
        .window()
        .map(window ->
            new KeptAnswer(
                summary.domain(),
                summary.next().now(),
                summary.next().policy(),
                summary.next().ready(),
                window.last(),
                window.messages(),
                window.failed()));
  }

  /// As a project keeps it: `shop.example quarantine reject yes 2026-11-28 48210 183`.
  public String print() {
    return String.join(
        " ",
        domain,
        now.word(),
        policy.word(),
        ready ? "yes" : "no",
        last.toString(),
        String.valueOf(messages),
        String.valueOf(failed));
  }

  /// Reads what [#print()] has written; empty for anything else.
  public static Optional<KeptAnswer> parse(String kept) {
    String[] part = kept.strip().split(" ", -1);
    if (part.length != PARTS) {
      return Optional.empty();
    }
    try {
      LocalDate last = LocalDate.parse(part[4]);
      long messages = Long.parseLong(part[5]);
      long failed = Long.parseLong(part[6]);
      boolean ready = part[3].equals("yes");
      return DmarcPolicy.byWord(part[1])
          .flatMap(now ->
              DmarcPolicy.byWord(part[2])
                  .map(policy ->
                      new KeptAnswer(part[0], now, policy, ready, last, messages, failed)));
    } catch (DateTimeException | NumberFormatException damaged) {
      return Optional.empty();
    }
  }
}
