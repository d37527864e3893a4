package app.sendready.ui.tool.spf;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The tree as rows, each as far to the right as it is deep; a row may take as many lines as its
/// words need. The arrow keys go from one to the next.
final class SpfRows extends VBox {
  private static final double INDENT = 24;

  private final Messages say;

  SpfRows(SpfNode root, Messages say) {
    this.say = say;
    getStyleClass().addAll("card-rows", "spf-rows");
    setId("spftree.rows");
    add(root, 0);
  }

  private void add(SpfNode node, int depth) {
    FlowPane head = new FlowPane(12, 2);
    Label name = label(VisibleText.of(node.name()), "mono");
    name.getStyleClass().add("row-title");
    head.getChildren().add(name);
    node.sender()
        .ifPresent(sender -> head.getChildren().add(label(VisibleText.of(sender), "spf-sender")));
    if (node.lookups() > 0) {
      head.getChildren().add(label(SpfTreeText.cost(node, say), "help"));
    }
    VBox body = new VBox(2, head);
    body.setMinWidth(0);
    node.fault().ifPresent(fault -> body.getChildren().add(new FaultLine(fault, say)));
    if (!node.permits().isEmpty()) {
      body.getChildren().add(label(SpfTreeText.permits(node, say), "help"));
    }
    HBox row = new HBox(8, body);
    HBox.setHgrow(body, javafx.scene.layout.Priority.ALWAYS);
    if (depth > 0) {
      row.getChildren().addFirst(new FontIcon(MaterialDesignS.SUBDIRECTORY_ARROW_RIGHT));
    }
    row.getStyleClass().add("spf-row");
    row.setPadding(new Insets(8, 16, 8, 16 + INDENT * Math.max(0, depth - 1)));
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.TREE_ITEM);
    row.setAccessibleText(
        say.say(Text.of("spftree.row.spoken", "level", depth + 1))
            + ": "
            + VisibleText.of(String.join(", ", SpfTreeText.parts(node, say))));
    int at = getChildren().size();
    row.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
        focus(event.getCode() == KeyCode.DOWN ? at + 1 : at - 1);
        event.consume();
      }
    });
    row.setOnMousePressed(_ -> row.requestFocus());
    getChildren().add(row);
    node.children().forEach(child -> add(child, depth + 1));
  }

  private void focus(int at) {
    if (at >= 0 && at < getChildren().size()) {
      Node next = getChildren().get(at);
      next.requestFocus();
    }
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
