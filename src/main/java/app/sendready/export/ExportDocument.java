package app.sendready.export;

import app.sendready.check.ExpectedRecord;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.dns.TypedName;
import app.sendready.dns.ZoneCut;
import app.sendready.provider.Detection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The records of one domain as they are handed over to somebody else, whatever the form.
///
/// It holds no words and knows no clock: the same plan, panel and look into DNS make the same
/// document, and with the same words the same bytes.
///
/// @param looked what DNS held when the document was made; empty where nobody looked
/// @param rows in the order and with the numbers of every screen
/// @param which of the plan's rows they are
public record ExportDocument(
    Plan plan, Panel panel, Optional<Report> looked, List<ExportRow> rows, PlanRows which) {
  public ExportDocument {
    rows = List.copyOf(rows);
  }

  /// A plan that was compared with nothing.
  public static ExportDocument of(Plan plan, Panel panel) {
    return of(plan, panel, Optional.empty());
  }

  /// @param looked left aside where it is of another domain; rows that are expected otherwise now
  ///   count as not seen
  public static ExportDocument of(Plan plan, Panel panel, Optional<Report> looked) {
    Optional<Report> same =
        looked.filter(report -> report.answers().fromDomain().equals(plan.answers().fromDomain()));
    Map<String, RowReport> seen = new HashMap<>();
    same.ifPresent(report -> report.rows().forEach(row -> seen.put(row.expected().key(), row)));
    List<ExportRow> rows = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (ExpectedRecord expected : plan.numbered()) {
      if (!listed.add(expected.key())) {
        continue;
      }
      rows.add(
          ExportRow.of(
              rows.size() + 1,
              expected,
              Optional.ofNullable(seen.get(expected.key()))
                  .filter(row -> row.expected().equals(expected)),
              panel));
    }
    return new ExportDocument(plan, panel, same, rows, PlanRows.ALL);
  }

  /// The same with only some of its rows, which keep their numbers.
  public ExportDocument only(PlanRows wanted) {
    return switch (wanted) {
      case ALL -> this;
      case MISSING ->
          new ExportDocument(
              plan,
              panel,
              looked,
              rows.stream().filter(row -> row.isToDo() || row.isToFollow()).toList(),
              wanted);
    };
  }

  /// Where a report's zone is edited.
  public static Panel panel(Report report, Detection host) {
    return report.zone() instanceof ZoneCut.Zone zone
            && report.answers().fromDomain().isWithin(zone.name())
            && zone.name().labels().size() > 1
        ? new Panel(Optional.of(zone.name()), host.known())
        : new Panel(Optional.empty(), host.known());
  }

  /// The from-domain as people read it.
  public String domain() {
    return TypedName.unicode(plan.answers().fromDomain());
  }

  /// Where one of the rows is edited: what is set by whoever owns an address is set in a panel that
  /// nobody knows.
  public Panel panel(ExportRow row) {
    return row.isInReverseZone() ? Panel.UNKNOWN : panel;
  }

  /// The records to type, in place or not.
  public List<ExportRow> typed() {
    return rows.stream().filter(row -> row.isTyped() || row.isToDo()).toList();
  }
}
