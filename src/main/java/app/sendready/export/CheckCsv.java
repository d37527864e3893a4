package app.sendready.export;

import app.sendready.check.ExpectedRecord;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.i18n.Messages;
import app.sendready.provider.PanelRow;
import java.util.ArrayList;
import java.util.List;

/// A report for a spreadsheet, one line for each row.
record CheckCsv(Messages messages) {
  public String of(Report report) {
    RecordWords words = new RecordWords(messages);
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            "#",
            messages.say("export.column.status"),
            messages.say("export.column.record"),
            messages.say("export.column.type"),
            messages.say("export.column.name"),
            messages.say("export.column.need"),
            messages.say("export.column.action"),
            messages.say("export.column.finding"),
            messages.say("export.column.fix"),
            messages.say("export.column.expected"),
            messages.say("export.column.found"),
            messages.say("export.column.checked-at")));
    List<RowReport> rows = report.numbered();
    for (int i = 0; i < rows.size(); i++) {
      RowReport row = rows.get(i);
      ExpectedRecord expected = row.expected();
      boolean later = report.isLater(row);
      boolean right = row.verdict() == Verdict.PASS;
      lines.add(
          List.of(
              String.valueOf(i + 1),
              messages.say("export.verdict." + report.status(row).word()),
              words.name(expected),
              expected.type().name(),
              expected.name().withoutDot(),
              messages.say("export.need." + expected.need().word()),
              messages.say("export.action." + (later ? "later" : row.judgement().action().word())),
              later ? messages.say("export.later") : messages.say(row.reason().title()),
              right || later ? "" : messages.say(row.reason().cure()),
              PanelRow.filled(
                  expected,
                  row.judgement().proposed().orElse(String.join(" | ", row.harmless())),
                  messages),
              String.join(" | ", row.judgement().found()),
              report.checkedAt().toString()));
    }
    return Csv.of(lines);
  }
}
