package app.sendready.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names on the left, what is known of each on the right.
public final class Facts extends GridPane {
  public Facts() {
    getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
  }

  /// One more line.
  public void add(ObservableValue<String> name, Node value) {
    Label label = new Label();
    label.getStyleClass().add("muted");
    label.textProperty().bind(name);
    GridPane.setValignment(label, VPos.TOP);
    addRow(getRowCount(), label, value);
  }

  public void clear() {
    getChildren().clear();
  }
}
