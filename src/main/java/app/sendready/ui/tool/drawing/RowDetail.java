package app.sendready.ui.tool.drawing;

import app.sendready.check.ExpectedRecord;
import app.sendready.ui.control.RowDetails;
import java.util.Optional;

/// A closer look at a row's record in a window of its own. Each is declared in the folder of what
/// it shows, which alone knows the rows that offer it.
public interface RowDetail {
  /// What the row offers; nothing where this look is not for its record.
  Optional<RowDetails.Offer> of(ExpectedRecord record);

  /// Closes its window.
  void close();
}
