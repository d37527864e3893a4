package app.sendready.export;

import app.sendready.dns.RecordType;
import app.sendready.provider.Dialect;
import app.sendready.setup.Action;
import app.sendready.setup.Content;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Fix;
import app.sendready.setup.Judgement;
import app.sendready.setup.RowReport;
import app.sendready.setup.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One record as it is handed over: what to do, and what to type where.
///
/// @param number the number it has on every screen
/// @param name as typed into the panel
/// @param value as typed into the panel; empty where there is nothing to type
/// @param priority of an MX record where that has a field of its own
/// @param canonical the value before it was put into a panel's form
/// @param replaces what stands there now and has to go, or stands in the way
/// @param tooLong whether the panel takes no value of that length
/// @param seen what a look into DNS made of it; empty where nobody looked
public record ExportRow(
    int number,
    ExpectedRecord expected,
    Action action,
    String name,
    String value,
    OptionalInt priority,
    Optional<String> canonical,
    List<String> replaces,
    boolean tooLong,
    Optional<RowReport> seen) {
  public ExportRow {
    replaces = List.copyOf(replaces);
  }

  static ExportRow of(int number, ExpectedRecord expected, Optional<RowReport> seen, Panel panel) {
    Optional<Judgement> judgement = seen.map(RowReport::judgement);
    Optional<String> canonical =
        judgement.flatMap(Judgement::proposed).or(() -> expected.values().stream().findFirst());
    Action action =
        judgement
            .map(Judgement::action)
            .filter(said -> said != Action.NONE || !expected.isToPublish())
            .orElse(expected.isToPublish() ? unjudged(judgement) : Action.NONE);
    Dialect dialect = panel.dialect().at(expected.place());
    return new ExportRow(
        number,
        expected,
        action,
        dialect.name(expected.name(), panel.zone().orElse(expected.name())),
        canonical.map(value -> dialect.value(expected.type(), value)).orElse(""),
        dialect.priorityInValue()
            ? OptionalInt.empty()
            : canonical
                .map(value -> Dialect.priority(expected.type(), value))
                .orElse(OptionalInt.empty()),
        canonical,
        judgement.map(said -> replaced(action, said, canonical)).orElse(List.of()),
        expected.type() == RecordType.TXT && canonical.filter(dialect::isTooLong).isPresent(),
        seen);
  }

  /// Where something stands that nobody could judge, the place is not free.
  private static Action unjudged(Optional<Judgement> judgement) {
    return judgement.filter(said -> !said.found().isEmpty()).isPresent()
        ? Action.CONFLICT
        : Action.ADD;
  }

  /// What the findings ask to be replaced or removed; else all that stands there.
  private static List<String> replaced(
      Action action, Judgement judgement, Optional<String> canonical) {
    List<String> named = new ArrayList<>();
    judgement.findings().stream()
        .flatMap(finding -> finding.fix().stream())
        .forEach(fix -> {
          switch (fix) {
            case Fix.Replace replace -> named.addAll(Arrays.asList(replace.current().split("\n")));
            case Fix.Remove remove -> named.add(remove.value());
            case Fix.Publish _, Fix.ChangeSetting _, Fix.Wait _, Fix.AskProvider _ -> {}
          }
        });
    List<String> values =
        switch (action) {
          case CHANGE, REMOVE -> named.isEmpty() ? judgement.found() : named;
          case CONFLICT -> judgement.found();
          case ADD, KEEP, NONE -> List.of();
        };
    return values.stream().distinct().filter(old -> !canonical.equals(Optional.of(old))).toList();
  }

  /// Whether somebody has to touch this record in the panel.
  public boolean isToDo() {
    return switch (action) {
      case ADD, CHANGE -> isTyped() && !hasGap();
      case REMOVE, CONFLICT -> true;
      case KEEP, NONE -> false;
    };
  }

  /// Whether it belongs into a list of records to type, whatever stands there already.
  public boolean isTyped() {
    return expected.isToPublish() && canonical.isPresent();
  }

  /// Whether a part of the value is not known yet, and no look into DNS has found it.
  public boolean hasGap() {
    return expected.content() instanceof Content.Placeholder(String text)
        && canonical.equals(Optional.of(text));
  }

  /// Whether it will have to be typed once its gap is filled.
  boolean isToFollow() {
    return hasGap() && action != Action.KEEP;
  }

  /// Whether the name is typed whole, with or without its final dot.
  boolean isNameWhole() {
    String whole = expected.name().withoutDot();
    return name.equals(whole) || name.equals(whole + ".");
  }

  /// The value with the priority of an MX in front, for people who read it on one line.
  String line() {
    return priority.isPresent() ? priority.getAsInt() + " " + value : value;
  }

  public boolean isInReverseZone() {
    return expected.place() == ExpectedRecord.Place.REVERSE_ZONE;
  }

  /// Whether nobody could say what stands there now: nobody looked, or no answer came.
  public boolean isUnseen() {
    return seen.map(row -> row.verdict() == Verdict.UNKNOWN).orElse(true);
  }
}
