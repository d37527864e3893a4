package app.sendready.ui.step.check;

import java.util.Optional;

/// The line on top.
///
/// @param working how many of the required rows work
/// @param required how many rows are required
/// @param answered how many rows have an answer in the round that runs
/// @param rows how many rows there are
/// @param next the row to look after first, if any is not right
public record Summary(int working, int required, int answered, int rows, Optional<CheckRow> next) {
  static final Summary NONE = new Summary(0, 0, 0, 0, Optional.empty());

  public boolean allWork() {
    return working == required;
  }
}
