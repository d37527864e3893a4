package app.sendready.baseline;

import app.sendready.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An earlier `check` object, to hold a later one against.
///
/// * *Could not check* is never news, whatever the row was before.
/// * A server that lies or is silent today makes no news: a row has changed only when no server
///   that spoke then says the same now.
/// * What was right, is right and holds the same has not changed, however it is called.
/// * What is known ([KnownRows]) is no news until it gets worse: what was better in a report that
///   is younger than the mark cannot have been meant by it.
public final class Baseline {
  private final Json.Obj report;
  private final Map<String, RowState> rows;

  private Baseline(Json.Obj report) {
    this.report = report;
    this.rows = states(report);
  }

  /// Empty where the text is no report of one domain.
  public static Optional<Baseline> read(String text) {
    return Json.parse(text) instanceof Json.Parsed.Read(Json.Obj object)
        ? of(object)
        : Optional.empty();
  }

  public static Optional<Baseline> of(Json.Obj object) {
    boolean report =
        object.text("domain").isPresent()
            && object.text("verdict").isPresent()
            && !object.objects("records").isEmpty();
    return report ? Optional.of(new Baseline(object)) : Optional.empty();
  }

  private static Map<String, RowState> states(Json.Obj report) {
    Map<String, RowState> rows = new LinkedHashMap<>();
    report.objects("records").stream()
        .map(RowState::of)
        .forEach(state -> rows.putIfAbsent(state.key(), state));
    return rows;
  }

  /// The domain that it is about, without its final dot.
  public String domain() {
    return report.text("domain").orElse("");
  }

  /// When it was made, in ISO 8601.
  public String at() {
    return report.text("checkedAt").orElse("");
  }

  /// That of the reports of one domain in which most was asked for alike: mode, rows, and what they
  /// should hold; of several such that of the same line of its table, or the last.
  public static Optional<Baseline> likest(List<Baseline> earlier, Json.Obj now) {
    if (earlier.size() < 2) {
      return earlier.stream().findFirst();
    }
    Map<String, RowState> rows = states(now);
    return earlier.stream()
        .max(
            Comparator.<Baseline, Boolean>comparing(
                    then -> then.report.text("mode").equals(now.text("mode")))
                .thenComparingInt(then -> -then.unlike(rows.keySet()))
                .thenComparingLong(then -> then.expectedAlike(rows))
                .thenComparing(then -> then.report.number("line").equals(now.number("line")))
                .thenComparingInt(earlier::lastIndexOf));
  }

  /// How many rows are in one of both only.
  private int unlike(Set<String> others) {
    Set<String> all = new HashSet<>(others);
    all.addAll(rows.keySet());
    return (int)
        all.stream().filter(key -> !(others.contains(key) && rows.containsKey(key))).count();
  }

  private long expectedAlike(Map<String, RowState> others) {
    return rows.values().stream()
        .filter(
            row -> Optional.ofNullable(others.get(row.key())).filter(row::expectsAs).isPresent())
        .count();
  }

  /// What has changed, in the order of the rows. A row that is not in the earlier report could not
  /// be checked then: it is news where it is wrong. One that is not in the later report was not
  /// asked for, and is none.
  public List<Change> until(Json.Obj now) {
    List<Change> changes = new ArrayList<>();
    for (RowState state : states(now).values()) {
      RowState before = Optional.ofNullable(rows.get(state.key())).orElseGet(state::unchecked);
      sort(before, state).ifPresent(sort -> changes.add(new Change(sort, before, state)));
    }
    return changes;
  }

  /// Those of the changes that a second look shows too.
  public static List<Change> confirmed(List<Change> first, List<Change> second) {
    return second.stream().filter(change -> first.stream().anyMatch(change::isLike)).toList();
  }

  /// The object with what has changed: `baselineAt` and `changes`.
  public static Json.Obj with(Json.Obj now, Baseline before, List<Change> changes) {
    Json.Builder out = Json.object();
    now.members().forEach(out::put);
    return out.put("baselineAt", before.at())
        .put("changes", Json.list(changes.stream().map(Change::json).toList()))
        .end();
  }

  /// Whether every row could be checked.
  public static boolean isWhole(Json.Obj now) {
    return now.objects("records").stream()
        .noneMatch(row -> row.text("status").filter("unknown"::equals).isPresent());
  }

  private Optional<Change.Sort> sort(RowState before, RowState now) {
    if (now.standing() == RowState.Standing.UNKNOWN) {
      return Optional.empty();
    }
    boolean known = KnownRows.isKnown(now.row());
    if (before.standing() == RowState.Standing.UNKNOWN) {
      return now.standing() == RowState.Standing.WRONG && !known
          ? Optional.of(Change.Sort.SEEN)
          : Optional.empty();
    }
    boolean values = !before.found().equals(now.found());
    int worse = now.standing().compareTo(before.standing());
    boolean right = now.standing() == RowState.Standing.RIGHT;
    boolean same = worse == 0 && !values && (right || before.reason().equals(now.reason()));
    boolean elsewhere = !values && !before.servers().isEmpty();
    boolean meant = known && !(worse > 0 && KnownRows.wasKnownBefore(now.row(), at()));
    if (same || meant || !elsewhere && now.isStillSaid(before)) {
      return Optional.empty();
    }
    if (worse == 0) {
      return Optional.of(Change.Sort.CHANGED);
    }
    return Optional.of(worse > 0 ? Change.Sort.BROKE : Change.Sort.MENDED);
  }
}
