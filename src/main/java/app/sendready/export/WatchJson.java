package app.sendready.export;

import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.ServerNews;
import app.sendready.check.Verdict;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import app.sendready.provider.Detection;
import java.time.Instant;
import java.util.Locale;

/// What happens while a check is watched, as JSON Lines: each object says in `event` what it is.
///
/// * `row`: a row's first judgement;
/// * `change`: a row has settled on another verdict than `before`;
/// * `heard`: what one `server` says about a row has `appeared`, `changed` or `gone`, told in
///   `news`;
/// * `report`, the last line: why it `ended` (`settled`, `deadline`, `stopped`), after how many
///   `rounds`, and every member of `check --format json` as things stand then.
public final class WatchJson {
  private final Messages messages;

  public WatchJson(Messages messages) {
    this.messages = messages;
  }

  public Json row(Instant at, int number, RowReport row) {
    return line("row", at, number, row).end();
  }

  public Json change(Instant at, int number, Verdict before, RowReport row) {
    return line("change", at, number, row).put("before", before.word()).end();
  }

  public Json heard(Instant at, int number, RowReport row, ServerNews.Item news) {
    return Json.object()
        .put("event", "heard")
        .put("at", at.toString())
        .put("number", number)
        .put("id", row.expected().kind())
        .put("name", row.expected().name().toString())
        .put("type", row.expected().type().name())
        .put("server", news.server().name())
        .put("news", news.event().name().toLowerCase(Locale.ROOT))
        .end();
  }

  public Json end(String ended, int rounds, Report report, Detection host) {
    Json.Builder line =
        Json.object().put("event", "report").put("ended", ended).put("rounds", rounds);
    new CheckJson(messages).of(report, host).members().forEach(line::put);
    return line.end();
  }

  private Json.Builder line(String event, Instant at, int number, RowReport row) {
    return Json.object()
        .put("event", event)
        .put("at", at.toString())
        .put("number", number)
        .put("id", row.expected().kind())
        .put("name", row.expected().name().toString())
        .put("type", row.expected().type().name())
        .put("status", row.verdict().word())
        .put("reason", row.reason().code().code())
        .put("message", messages.say(row.reason().title()))
        .put("fix", messages.say(row.reason().cure()));
  }
}
