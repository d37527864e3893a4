package app.sendready.export;

import java.util.ArrayList;
import java.util.List;

/// Widths of a table whose last column is left ragged.
record Columns(List<Integer> widths) {
  private static final String GAP = "  ";

  static Columns fit(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < rows.getFirst().size(); i++) {
      int column = i;
      widths.add(rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
    }
    return new Columns(List.copyOf(widths));
  }

  /// One row with a line feed, without spaces at its end; the first column is set to the right.
  void line(List<String> cells, StringBuilder out) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String pad = " ".repeat(widths.get(i) - width(cells.get(i)));
      line.append(i == 0 ? pad + cells.get(i) : cells.get(i) + pad).append(GAP);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  /// What stands under the second column.
  String indent() {
    return " ".repeat(widths.getFirst()) + GAP;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
