package app.sendready.ui.step.records;

import app.sendready.check.Action;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Text;
import app.sendready.provider.PanelRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One row of the table, in the form chosen.
///
/// @param typed what to do, and what to type where
/// @param before what stands there now and is to be replaced
/// @param order says that other rows come first; empty where the row may be published at any time
/// @param cautions what to know before the row is typed, told without opening it
record RecordRow(
    int number,
    PanelRow typed,
    Optional<String> before,
    Optional<Finding> order,
    List<Text> cautions) {
  RecordRow {
    cautions = List.copyOf(cautions);
  }

  ExpectedRecord expected() {
    return typed.expected();
  }

  Action action() {
    return typed.action();
  }

  RecordType type() {
    return typed.expected().type();
  }

  /// As typed into the panel.
  String name() {
    return typed.name();
  }

  /// As typed into the panel; empty where there is nothing to type.
  String value() {
    return typed.value();
  }

  /// Of an MX record, where it has a field of its own.
  OptionalInt priority() {
    return typed.priority();
  }

  /// The value before it was put into a panel's form.
  Optional<String> canonical() {
    return typed.canonical();
  }

  /// Whether a part of the value is not known yet.
  boolean hasGap() {
    return typed.hasGap();
  }

  /// The value that would take the place of what stands there; empty where nothing is to be typed.
  Optional<String> proposed() {
    return switch (action()) {
      case ADD, CHANGE, CONFLICT -> hasGap() ? Optional.empty() : canonical();
      case KEEP, REMOVE, NONE -> Optional.empty();
    };
  }

  /// The type, with the priority of an MX.
  String typeInWords() {
    return type() + (priority().isPresent() ? " " + priority().getAsInt() : "");
  }
}
