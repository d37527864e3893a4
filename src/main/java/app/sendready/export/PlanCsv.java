package app.sendready.export;

import app.sendready.i18n.Messages;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import java.util.ArrayList;
import java.util.List;

/// A plan for a spreadsheet, one line for each record to type.
record PlanCsv(Messages messages) {
  public String of(PanelSheet document) {
    RecordWords words = new RecordWords(messages);
    DocumentWords about = new DocumentWords(messages, document);
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            "#",
            messages.say("export.column.action"),
            messages.say("export.column.type"),
            messages.say("export.column.name"),
            messages.say("export.column.value"),
            messages.say("export.column.priority"),
            "TTL",
            messages.say("export.column.whole-name"),
            messages.say("export.column.replaces"),
            messages.say("export.column.record"),
            messages.say("export.column.need"),
            messages.say("export.column.careful"),
            messages.say("export.column.where"),
            messages.say("export.column.habits")));
    String habits = String.join(" ", about.habits());
    for (PanelRow row : document.typed()) {
      lines.add(
          List.of(
              String.valueOf(row.number()),
              messages.say("export.action." + row.action().word()),
              row.expected().type().name(),
              row.name(messages),
              row.value(messages),
              row.priority().isPresent() ? String.valueOf(row.priority().getAsInt()) : "",
              about.ttl(row),
              row.expected().name().withoutDot(),
              String.join(" | ", row.replacedValues()),
              words.name(row.expected()),
              messages.say("export.need." + row.expected().need().word()),
              String.join(" ", about.careful(row)),
              about.heading(document.group(row)),
              row.isInReverseZone() ? "" : habits));
    }
    return Csv.of(lines);
  }
}
