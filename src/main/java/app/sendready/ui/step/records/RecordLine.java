package app.sendready.ui.step.records;

import app.sendready.ui.fx.WrapLine;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The cells of one row, or of the head of the table. Side by side they stand in columns, whose
/// widths are in the style sheet, so that they grow with the text. Where the page is too narrow for
/// columns, name and content have a line each, with the panel's word before them.
final class RecordLine extends VBox {
  private static final int MOST_LETTERS = 19;

  /// How wide a letter of the monospaced face is, and the button behind a name, in parts of the
  /// size of the text.
  private static final double LETTER = 0.56;

  private static final double COPY_BUTTON = 2.5;

  private final Node number;
  private final Node action;
  private final Node type;
  private final HBox name;
  private final HBox value;
  private final Node last;
  private final Label nameWord = word();
  private final Label valueWord = word();
  private double wholeName = Double.MAX_VALUE;
  private Optional<Boolean> narrow = Optional.empty();

  RecordLine(Node number, Node action, Node type, Node name, Node value, Node last) {
    this.number = cell("col-number", number);
    this.action = cell("col-action", action);
    this.type = cell("col-type", type);
    this.name = cell("col-name", name);
    this.value = cell("col-value", value);
    this.last = cell("col-last", last);
    HBox.setHgrow(this.name, Priority.ALWAYS);
    HBox.setHgrow(this.value, Priority.ALWAYS);
    narrow(false);
  }

  /// Puts the cells below one another or side by side; what has the focus keeps it.
  void narrow(boolean now) {
    if (narrow.equals(Optional.of(now))) {
      return;
    }
    narrow = Optional.of(now);
    fitName();
    Optional<Node> focused =
        Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner()).filter(this::holds);
    getChildren().forEach(line -> ((WrapLine) line).getChildren().clear());
    if (now) {
      getChildren()
          .setAll(
              line(number, action, type, room(), last),
              line(nameWord, name),
              line(valueWord, value));
    } else {
      getChildren().setAll(line(number, action, type, name, value, last));
    }
    focused.ifPresent(Node::requestFocus);
  }

  /// Gives the column of names room for so many letters, up to a limit.
  ///
  /// @param size of the text, in pixels
  void nameLetters(int letters, double size) {
    name.setPrefWidth(width(Math.clamp(letters, 8, MOST_LETTERS), size));
    wholeName = width(Math.max(letters, 8), size);
    fitName();
  }

  private static double width(int letters, double size) {
    return Math.ceil(size * (letters * LETTER + COPY_BUTTON));
  }

  /// In a column no name needs more than the longest; in a line of its own it may have all.
  private void fitName() {
    name.setMaxWidth(narrow.orElse(false) ? Double.MAX_VALUE : wholeName);
  }

  /// What the panel calls its fields for name and content.
  void words(String forName, String forValue) {
    nameWord.setText(forName);
    valueWord.setText(forValue);
  }

  private boolean holds(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(this)) {
        return true;
      }
    }
    return false;
  }

  private static WrapLine line(Node... cells) {
    WrapLine line = new WrapLine(8, 0, cells);
    line.getStyleClass().add("record-line");
    return line;
  }

  /// Moves what comes after it to the right.
  private static Region room() {
    Region room = new Region();
    room.setMinWidth(0);
    HBox.setHgrow(room, Priority.ALWAYS);
    return room;
  }

  private static Label word() {
    Label word = new Label();
    word.getStyleClass().addAll("help", "col-word");
    return word;
  }

  private static HBox cell(String style, Node node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    HBox cell = new HBox(node);
    cell.setAlignment(Pos.CENTER_LEFT);
    cell.getStyleClass().add(style);
    return cell;
  }
}
