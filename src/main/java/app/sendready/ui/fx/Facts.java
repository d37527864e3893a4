package app.sendready.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names on the left, what is known of each on the right; below its name where there is little
/// room, so that no value is broken into bits.
public final class Facts extends GridPane {
  /// So many letters wide it has to be for two columns.
  private static final int COLUMNS = 26;

  private record Fact(Label name, Node value) {}

  private final List<Fact> all = new ArrayList<>();
  private boolean stacked;

  public Facts() {
    getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
    widthProperty().subscribe(this::fit);
  }

  /// One more line.
  public void add(ObservableValue<String> name, Node value) {
    Label label = new Label();
    label.getStyleClass().add("muted");
    label.textProperty().bind(name);
    GridPane.setValignment(label, VPos.TOP);
    Fact fact = new Fact(label, value);
    all.add(fact);
    getChildren().addAll(label, value);
    place(all.size() - 1);
    label.fontProperty().subscribe((before, now) -> fit());
  }

  public void clear() {
    all.clear();
    getChildren().clear();
  }

  private void fit() {
    boolean now =
        !all.isEmpty()
            && getWidth() > 0
            && getWidth() < COLUMNS * all.getFirst().name().getFont().getSize();
    if (now != stacked) {
      stacked = now;
      for (int i = 0; i < all.size(); i++) {
        place(i);
      }
    }
  }

  private void place(int at) {
    Fact fact = all.get(at);
    GridPane.setConstraints(fact.name(), 0, stacked ? 2 * at : at);
    GridPane.setMargin(fact.name(), new Insets(stacked && at > 0 ? 6 : 0, 0, 0, 0));
    GridPane.setMargin(fact.value(), new Insets(stacked ? -6 : 0, 0, 0, 0));
    GridPane.setConstraints(
        fact.value(), stacked ? 0 : 1, stacked ? 2 * at + 1 : at, stacked ? 2 : 1, 1);
  }
}
