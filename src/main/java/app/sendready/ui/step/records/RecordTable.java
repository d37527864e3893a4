package app.sendready.ui.step.records;

import app.sendready.i18n.Messages;
import app.sendready.provider.PanelRow;
import java.util.List;

/// The whole table as text for a sheet (TSV) and for a mail or a ticket (HTML).
final class RecordTable {
  private final List<List<String>> lines;

  /// @param heads the column heads: action, type, name, content, TTL
  RecordTable(List<String> heads, List<PanelRow> rows, Messages say, String ttl) {
    java.util.ArrayList<List<String>> all = new java.util.ArrayList<>();
    all.add(heads);
    for (PanelRow row : rows) {
      all.add(
          List.of(
              String.valueOf(row.number()),
              say.say("control.action." + row.action().word()),
              row.typeInWords(),
              row.name(say),
              row.value(say),
              ttl));
    }
    lines = List.copyOf(all);
  }

  private RecordTable(List<String> line) {
    lines = List.of(line);
  }

  /// One row without a head: type, name, content, TTL.
  static RecordTable one(PanelRow row, Messages say, String ttl) {
    return new RecordTable(List.of(row.typeInWords(), row.name(say), row.value(say), ttl));
  }

  String tsv() {
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      text.append(String.join("\t", line.stream().map(RecordTable::cell).toList())).append('\n');
    }
    return text.toString();
  }

  /// A sheet takes a quote at a cell's start as its own: such a cell is quoted once more.
  private static String cell(String text) {
    return text.startsWith("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  String html() {
    StringBuilder text =
        new StringBuilder("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">");
    for (int i = 0; i < lines.size(); i++) {
      String tag = i == 0 && lines.size() > 1 ? "th" : "td";
      text.append("<tr>");
      for (String cell : lines.get(i)) {
        text.append('<').append(tag).append('>');
        text.append(escape(cell));
        text.append("</").append(tag).append('>');
      }
      text.append("</tr>");
    }
    return text.append("</table>").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
