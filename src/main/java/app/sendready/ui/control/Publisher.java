package app.sendready.ui.control;

import app.sendready.check.ExpectedRecord;

/// Puts a record into the made-up zone of a practice; quick, because it is called on the JavaFX
/// thread.
public interface Publisher {
  void publish(ExpectedRecord record, String value);
}
