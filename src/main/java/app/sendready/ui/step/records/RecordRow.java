package app.sendready.ui.step.records;

import app.sendready.i18n.Text;
import app.sendready.setup.Action;
import app.sendready.setup.Content;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Finding;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One row of the table, in the form chosen.
///
/// @param name as typed into the panel
/// @param value as typed into the panel; empty where there is nothing to type
/// @param priority of an MX record, which has a field of its own
/// @param canonical the value before it was put into a panel's form
/// @param before what stands there now and is to be replaced
/// @param tooLong whether the panel takes no value of that length
/// @param cautions what to know before the row is typed, told without opening it
/// @param order says that other rows come first; empty where the row may be published at any time
public record RecordRow(
    int number,
    ExpectedRecord expected,
    Action action,
    String name,
    String value,
    OptionalInt priority,
    Optional<String> canonical,
    Optional<String> before,
    boolean tooLong,
    Optional<Finding> order,
    List<Text> cautions) {
  public RecordRow {
    cautions = List.copyOf(cautions);
  }

  /// Whether a part of the value is not known yet.
  public boolean hasGap() {
    return expected.content() instanceof Content.Placeholder;
  }

  /// The value that would take the place of what stands there; empty where nothing is to be typed.
  public Optional<String> proposed() {
    return switch (action) {
      case ADD, CHANGE, CONFLICT -> hasGap() ? Optional.empty() : canonical;
      case KEEP, REMOVE, NONE -> Optional.empty();
    };
  }

  /// The type, with the priority of an MX.
  public String type() {
    return expected.type() + (priority.isPresent() ? " " + priority.getAsInt() : "");
  }
}
