package app.sendready.export;

import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A row of a report with the number it has on every screen.
record NumberedRow(int number, RowReport report) {
  /// In the order of the numbers.
  static List<NumberedRow> of(Report report) {
    Map<String, RowReport> byKey = new HashMap<>();
    report.rows().forEach(row -> byKey.putIfAbsent(row.expected().key(), row));
    List<NumberedRow> rows = new ArrayList<>();
    new Plan(report.answers(), report.rows().stream().map(RowReport::expected).toList())
        .numbered()
        .forEach(expected -> {
          RowReport row = byKey.remove(expected.key());
          if (row != null) {
            rows.add(new NumberedRow(rows.size() + 1, row));
          }
        });
    return rows;
  }
}
