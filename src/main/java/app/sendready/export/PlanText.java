package app.sendready.export;

import app.sendready.check.RowReport;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import java.util.ArrayList;
import java.util.List;

/// A plan for a terminal: one numbered row per record, the value beside it where it is short and on
/// a line of its own, never broken, where it is long.
final class PlanText {
  /// A value up to this length stands in the table.
  private static final int SHORT = 40;

  private final Messages messages;
  private final RecordWords words;

  public PlanText(Messages messages) {
    this.messages = messages;
    this.words = new RecordWords(messages);
  }

  public String of(PanelSheet document) {
    StringBuilder out = new StringBuilder();
    DocumentWords about = new DocumentWords(messages, document);
    out.append(about.title()).append('\n');
    about.notes().forEach(note -> out.append(note).append('\n'));
    about.habits().forEach(habit -> out.append(habit).append('\n'));
    out.append('\n');
    boolean looked = document.looked().isPresent();
    List<List<String>> cells = new ArrayList<>();
    cells.add(
        cells(
            looked,
            "#",
            messages.say("export.column.action"),
            messages.say("export.column.type"),
            about.nameLabel(document.panel()),
            messages.say("export.column.value")));
    for (PanelRow row : document.rows()) {
      String value = value(row);
      cells.add(
          cells(
              looked,
              String.valueOf(row.number()),
              messages.say("export.action." + row.action().word()),
              row.expected().type().name(),
              row.name(messages),
              value.length() <= SHORT ? value : ""));
    }
    Columns columns = Columns.fit(cells);
    columns.line(cells.getFirst(), out);
    PanelSheet.Group group = PanelSheet.Group.PANEL;
    for (int i = 0; i < document.rows().size(); i++) {
      PanelRow row = document.rows().get(i);
      if (document.group(row) != group) {
        group = document.group(row);
        out.append(about.heading(group)).append('\n');
      }
      columns.line(cells.get(i + 1), out);
      if (value(row).length() > SHORT) {
        out.append(columns.indent()).append(value(row)).append('\n');
      }
      for (String old : row.replacedValues()) {
        out.append(columns.indent())
            .append(messages.say(Text.of("export.instead-of", "value", old)))
            .append('\n');
      }
      if (row.isConflict()) {
        row.seen()
            .map(RowReport::reason)
            .ifPresent(reason ->
                out.append(columns.indent()).append(messages.say(reason.cure())).append('\n'));
      }
      about.careful(row).forEach(why -> out.append(columns.indent()).append(why).append('\n'));
      out.append(columns.indent()).append(about(row)).append('\n');
    }
    return out.toString();
  }

  private static List<String> cells(boolean looked, String number, String action, String... rest) {
    List<String> cells = new ArrayList<>();
    cells.add(number);
    if (looked) {
      cells.add(action);
    }
    cells.addAll(List.of(rest));
    return cells;
  }

  private String value(PanelRow row) {
    if (row.isConflict()) {
      return "";
    }
    return row.canonical().isPresent()
        ? VisibleText.of(row.line(messages))
        : messages.say("export.checked-only");
  }

  /// What the row is, and whether it must be there.
  private String about(PanelRow row) {
    List<String> parts = new ArrayList<>();
    parts.add(words.name(row.expected()));
    parts.add(messages.say("export.need." + row.expected().need().word()));
    return String.join(" · ", parts);
  }
}
