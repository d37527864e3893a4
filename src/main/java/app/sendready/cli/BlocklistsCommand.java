package app.sendready.cli;

import app.sendready.answers.Answers;
import app.sendready.blocklist.Blocklist;
import app.sendready.blocklist.BlocklistCheck;
import app.sendready.blocklist.BlocklistReport;
import app.sendready.blocklist.BlocklistResult;
import app.sendready.blocklist.Blocklists;
import app.sendready.blocklist.Suspect;
import app.sendready.export.FindingJson;
import app.sendready.export.FindingText;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `sendready blocklists`: whether the servers' addresses, the from-domain or the domains of the
/// links are on a blocklist.
record BlocklistsCommand(Services services, Messages messages) {
  Outcome run(ParsedOptions typed, Terminal err) throws Refusal {
    boolean json = typed.isJson();
    Answers answers = Cli.answers(typed, services, messages, err);
    BlocklistReport report =
        new BlocklistCheck(
                Blocklists.builtIn(), services.outside().resolver().apply(typed.resolvers()))
            .about(Suspect.of(answers));
    return new Outcome(
        report.isComplete() ? Cli.NOTHING_FAILED : Cli.NOT_CHECKED,
        json ? json(report).print() : text(report));
  }

  private String text(BlocklistReport report) {
    FindingText words = new FindingText(messages);
    List<String> lines = new ArrayList<>();
    for (BlocklistResult result : report.results()) {
      lines.add(
          words.badge(result.finding().verdict())
              + "  "
              + result.suspect().text()
              + "  "
              + result.list().name());
      lines.addAll(words.sentences(result.finding()));
    }
    return String.join("\n", lines) + "\n";
  }

  private Json.Obj json(BlocklistReport report) {
    FindingJson findings = new FindingJson(messages);
    return Json.object()
        .put("status", report.verdict().word())
        .put(
            "results",
            Json.list(
                report.results().stream().<Json>map(result -> result(result, findings)).toList()))
        .end();
  }

  private static Json.Obj result(BlocklistResult result, FindingJson findings) {
    Blocklist list = result.list();
    return Json.object()
        .put("suspect", result.suspect().text())
        .put("sort", result.suspect().sort().name().toLowerCase(Locale.ROOT))
        .put("list", list.id())
        .put("zone", list.zone().withoutDot())
        .put("listChecked", list.checked().toString())
        .put("delisting", list.delisting().toString())
        .put("status", result.finding().verdict().word())
        .put("findings", findings.list(List.of(result.finding())))
        .end();
  }
}
