package app.sendready.ui.step.records;

import app.sendready.setup.Action;
import app.sendready.setup.Content;
import app.sendready.setup.ExpectedRecord;
import java.util.List;
import java.util.Optional;

/// One row of the table, in the form chosen.
///
/// @param name as typed into the panel
/// @param value as typed into the panel; empty where there is nothing to type
/// @param canonical the value before it was put into a panel's form
/// @param found what stands there now, where a look-up has been
public record RecordRow(
    int number,
    ExpectedRecord expected,
    Action action,
    String name,
    String value,
    Optional<String> canonical,
    List<String> found) {
  public RecordRow {
    found = List.copyOf(found);
  }

  /// Whether a part of the value is not known yet.
  public boolean hasGap() {
    return expected.content() instanceof Content.Placeholder;
  }

  /// What will be replaced: shown as before → after.
  public Optional<String> before() {
    return action == Action.CHANGE && canonical.isPresent()
        ? found.stream().filter(old -> !old.equals(canonical.get())).findFirst()
        : Optional.empty();
  }
}
