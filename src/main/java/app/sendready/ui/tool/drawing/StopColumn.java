package app.sendready.ui.tool.drawing;

import app.sendready.ui.fx.Localized;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// The stops of a way below each other. The arrow keys go from one to the next.
public final class StopColumn extends VBox {
  /// @param announcer is told in words what was copied
  public StopColumn(List<DrawingStop> stops, Localized words, Consumer<String> announcer) {
    getStyleClass().add("stops");
    for (int i = 0; i < stops.size(); i++) {
      StopView view = new StopView(i + 1, stops.size(), stops.get(i), words, announcer);
      int at = i;
      view.setOnKeyPressed(event -> {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
          focus(event.getCode() == KeyCode.DOWN ? at + 1 : at - 1);
          event.consume();
        }
      });
      getChildren().add(view);
    }
  }

  private void focus(int at) {
    List<Node> all = getChildren();
    if (at >= 0 && at < all.size()) {
      all.get(at).requestFocus();
    }
  }
}
