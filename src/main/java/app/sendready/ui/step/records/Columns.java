package app.sendready.ui.step.records;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The widths that the head and all rows of the table share.
final class Columns {
  private static final double NUMBER = 24;
  private static final double ACTION = 108;
  private static final double TYPE = 60;
  private static final double NAME = 210;
  private static final double LAST = 132;

  private Columns() {}

  /// Puts seven cells side by side.
  static HBox line(
      Region number, Region action, Region type, Region name, Region value, Region last) {
    width(number, NUMBER);
    width(action, ACTION);
    width(type, TYPE);
    width(name, NAME);
    value.setMinWidth(0);
    value.setPrefWidth(120);
    value.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(value, Priority.ALWAYS);
    last.setMinWidth(Label.USE_PREF_SIZE);
    last.setMaxWidth(LAST);
    HBox line = new HBox(8, number, action, type, name, value, last);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static void width(Region cell, double width) {
    cell.setMinWidth(width);
    cell.setPrefWidth(width);
    cell.setMaxWidth(width);
  }
}
