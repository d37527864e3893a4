package app.sendready.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Whether a node is there: seen and given room, or neither.
public final class Presence {
  private Presence() {}

  public static void set(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  public static void bind(Node node, ObservableValue<Boolean> there) {
    node.visibleProperty().bind(there);
    node.managedProperty().bind(node.visibleProperty());
  }
}
