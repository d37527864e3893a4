package app.sendready.export;

import app.sendready.check.RowReport;
import app.sendready.check.ServerNews;
import app.sendready.check.Verdict;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import java.time.Instant;
import java.util.Locale;

/// What happens while a check is watched, a line for each thing.
public final class WatchText {
  private final FindingText findings;
  private final RecordWords words;
  private final Messages messages;

  public WatchText(Messages messages) {
    this.messages = messages;
    this.findings = new FindingText(messages);
    this.words = new RecordWords(messages);
  }

  /// A row's first judgement.
  public String row(Instant at, int number, RowReport row) {
    return head(at, number) + findings.badge(row) + "  " + what(row) + cure(row);
  }

  /// A row's turn has come: those that go first are right, and it is not.
  public String turn(Instant at, int number, RowReport row) {
    return head(at, number) + findings.badge(row.verdict()) + "  " + what(row) + toDo(row);
  }

  /// A row has settled on another verdict.
  public String change(Instant at, int number, Verdict before, RowReport row) {
    return head(at, number)
        + findings.badge(before)
        + " → "
        + findings.badge(row)
        + "  "
        + what(row)
        + cure(row);
  }

  /// A server began or ceased to say something about a row.
  public String heard(Instant at, int number, RowReport row, ServerNews.Item news) {
    return head(at, number)
        + words.name(row.expected())
        + "  "
        + messages.say(
            Text.of(
                "export.watch." + news.event().name().toLowerCase(Locale.ROOT),
                "server",
                VisibleText.of(news.server().name())));
  }

  private String head(Instant at, int number) {
    return messages.time(at) + String.format(Locale.ROOT, "  %2d  ", number);
  }

  private String what(RowReport row) {
    return words.name(row.expected())
        + "  "
        + row.expected().name().withoutDot()
        + " "
        + row.expected().type();
  }

  private String cure(RowReport row) {
    return row.verdict() == Verdict.PASS || row.isToWait() ? "" : toDo(row);
  }

  private String toDo(RowReport row) {
    return "\n" + " ".repeat(11) + "→ " + messages.say(row.reason().cure());
  }
}
