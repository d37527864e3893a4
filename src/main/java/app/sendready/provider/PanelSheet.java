package app.sendready.provider;

import app.sendready.check.Action;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.dns.TypedName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The records of one domain as they are typed into a panel: the one list that the table on the
/// screen shows and that every document prints.
///
/// It holds no words and knows no clock: the same plan, panel, form and look into DNS make the same
/// sheet, and with the same words every document has the same bytes.
///
/// @param looked what DNS held when the sheet was made; empty where nobody looked
/// @param rows in the order and with the numbers of every screen
/// @param which of the plan's rows they are
public record PanelSheet(
    Plan plan, Panel panel, Optional<Report> looked, List<PanelRow> rows, PlanRows which) {
  public PanelSheet {
    rows = List.copyOf(rows);
  }

  /// In the form that the panel wants.
  ///
  /// @param looked left aside where it is of another domain; rows that are expected otherwise now
  ///   count as not seen
  public static PanelSheet of(Plan plan, Optional<Report> looked, Panel panel) {
    return of(plan, looked, panel, panel.dialect());
  }

  /// @param looked left aside where it is of another domain; rows that are expected otherwise now
  ///   count as not seen
  /// @param form how names and values are written; short names are short for the panel's zone, and
  ///   for the from-domain while that is not known
  public static PanelSheet of(Plan plan, Optional<Report> looked, Panel panel, Dialect form) {
    Optional<Report> same =
        looked.filter(report -> report.answers().fromDomain().equals(plan.answers().fromDomain()));
    Map<String, RowReport> seen = new HashMap<>();
    same.ifPresent(report -> report.rows().forEach(row -> seen.put(row.expected().key(), row)));
    List<PanelRow> rows = new ArrayList<>();
    for (ExpectedRecord expected : plan.numbered()) {
      Optional<RowReport> own =
          Optional.ofNullable(seen.get(expected.key()))
              .filter(row -> row.expected().equals(expected));
      Optional<Panel> part = own.flatMap(RowReport::zone).map(Panel::ofPart);
      rows.add(
          PanelRow.of(
              rows.size() + 1,
              expected,
              own,
              part.map(there -> there.dialect().with(form.names())).orElse(form),
              part.or(() -> Optional.of(panel))
                  .flatMap(Panel::zone)
                  .orElse(plan.answers().fromDomain())));
    }
    return new PanelSheet(plan, panel, same, rows, PlanRows.ALL);
  }

  /// The same with only some of its rows, which keep their numbers.
  public PanelSheet only(PlanRows wanted) {
    return switch (wanted) {
      case ALL -> this;
      case MISSING ->
          new PanelSheet(
              plan,
              panel,
              looked,
              rows.stream().filter(row -> row.isToDo() || row.isToFollow()).toList(),
              wanted);
    };
  }

  /// The from-domain as people read it.
  public String domain() {
    return TypedName.unicode(plan.answers().fromDomain());
  }

  /// Where one of the rows is edited.
  public Panel panel(PanelRow row) {
    return row.zone().map(Panel::ofPart).orElseGet(() -> panel.editing(row.expected().place()));
  }

  /// The records to type, in place or not. What must not be published is not among them.
  public List<PanelRow> typed() {
    return rows.stream().filter(row -> row.isTyped() || row.isToDo()).toList();
  }

  /// What the table on the screen shows: the records to type, and those that the plan asks for but
  /// that must not be published.
  public List<PanelRow> shown() {
    return rows.stream()
        .filter(row ->
            row.isTyped() || row.isToDo() || row.isConflict() && row.expected().isToPublish())
        .toList();
  }

  /// Where and when some of the rows are to be typed.
  public enum Group {
    /// In the panel of the zone.
    PANEL,
    /// There too, when the others are right.
    LATER,
    /// At the company that gave the user the address.
    OWNER,
    /// Nowhere: the record is only checked.
    CHECKED
  }

  /// Some of the rows by where and when they are typed, in the order of the numbers; only groups
  /// that have any.
  public Map<Group, List<PanelRow>> grouped(List<PanelRow> some) {
    Map<Group, List<PanelRow>> groups = new EnumMap<>(Group.class);
    some.forEach(row -> groups.computeIfAbsent(group(row), _ -> new ArrayList<>()).add(row));
    return groups;
  }

  /// Where and when a row is typed.
  public Group group(PanelRow row) {
    if (!row.expected().isToPublish() && !row.isToDo()) {
      return Group.CHECKED;
    }
    if (row.isInReverseZone()) {
      return Group.OWNER;
    }
    boolean typed = row.action() == Action.ADD || row.action() == Action.CHANGE;
    boolean last = row.expected().turn() == ExpectedRecord.Turn.LAST;
    return last && typed && !othersAreRight() ? Group.LATER : Group.PANEL;
  }

  private boolean othersAreRight() {
    return rows.stream()
        .filter(row -> row.expected().goesFirst())
        .allMatch(row -> row.seen().filter(RowReport::works).isPresent());
  }

  /// What somebody has to do, in the order of the numbers.
  public List<PanelRow> toDo() {
    return rows.stream().filter(PanelRow::isToDo).toList();
  }

  /// The rows to type for which there is this to do.
  public List<PanelRow> with(Action action) {
    return typed().stream().filter(row -> row.action() == action).toList();
  }
}
