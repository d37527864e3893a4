package app.sendready.export;

import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.setup.Content;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Plan;
import java.util.ArrayList;
import java.util.List;

/// A plan for a terminal: one numbered row per record, the value beside it where it is short and on
/// a line of its own, never broken, where it is long.
public final class PlanText {
  /// A value up to this length stands in the table.
  private static final int SHORT = 40;

  private final Messages messages;
  private final RecordWords words;

  public PlanText(Messages messages) {
    this.messages = messages;
    this.words = new RecordWords(messages);
  }

  public String of(Plan plan) {
    StringBuilder out = new StringBuilder();
    out.append(
        messages.say(
            Text.of("export.plan.title", "domain", TypedName.unicode(plan.answers().fromDomain()))
                .with("mode", Text.of("export.mode." + plan.answers().mode().word()))
                .with("platform", plan.answers().platform().name())));
    out.append("\n\n");
    List<List<String>> cells = new ArrayList<>();
    cells.add(
        List.of(
            "#",
            messages.say("export.column.type"),
            messages.say("export.column.name"),
            messages.say("export.column.value")));
    for (ExpectedRecord row : plan.records()) {
      String value = value(row);
      cells.add(
          List.of(
              String.valueOf(cells.size()),
              row.type().name(),
              row.name().withoutDot(),
              value.length() <= SHORT ? value : ""));
    }
    Columns columns = Columns.fit(cells);
    columns.line(cells.getFirst(), out);
    for (int i = 0; i < plan.records().size(); i++) {
      ExpectedRecord row = plan.records().get(i);
      columns.line(cells.get(i + 1), out);
      if (value(row).length() > SHORT) {
        out.append(columns.indent()).append(value(row)).append('\n');
      }
      out.append(columns.indent()).append(about(row)).append('\n');
    }
    return out.toString();
  }

  private String value(ExpectedRecord row) {
    return switch (row.content()) {
      case Content.Value(String text) -> RecordWords.shown(row.type(), text);
      case Content.Placeholder(String text) -> RecordWords.shown(row.type(), text);
      case Content.CheckedOnly() -> messages.say("export.checked-only");
    };
  }

  /// What the row is, whether it must be there, and where it is edited if not in the zone.
  private String about(ExpectedRecord row) {
    List<String> parts = new ArrayList<>();
    parts.add(words.name(row.kind()));
    parts.add(messages.say("export.need." + row.need().word()));
    switch (row.content()) {
      case Content.Placeholder _ -> parts.add(messages.say("export.placeholder"));
      case Content.Value _, Content.CheckedOnly _ -> {}
    }
    if (row.place() == ExpectedRecord.Place.REVERSE_ZONE) {
      parts.add(messages.say("export.reverse-zone"));
    }
    return String.join(" · ", parts);
  }
}
