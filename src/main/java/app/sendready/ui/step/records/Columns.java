package app.sendready.ui.step.records;

import app.sendready.ui.fx.WrapLine;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The columns that the head and all rows of the table share; their widths are in the style sheet,
/// so that they grow with the text. Where one line is too short for them, a row has two.
final class Columns {
  private Columns() {}

  /// Puts six cells side by side.
  static WrapLine line(Node number, Node action, Node type, Node name, Node value, Node last) {
    HBox called = cell("col-name", name);
    HBox.setHgrow(called, Priority.ALWAYS);
    HBox content = cell("col-value", value);
    HBox.setHgrow(content, Priority.ALWAYS);
    WrapLine line =
        new WrapLine(
            8,
            0,
            cell("col-number", number),
            cell("col-action", action),
            cell("col-type", type),
            called,
            content,
            cell("col-last", last));
    line.getStyleClass().add("record-line");
    return line;
  }

  private static HBox cell(String style, Node node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    HBox cell = new HBox(node);
    cell.setAlignment(Pos.CENTER_LEFT);
    cell.getStyleClass().add(style);
    return cell;
  }
}
