package app.sendready.ui.tool.spf;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.Visible;
import java.util.ArrayList;
import java.util.List;
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
    List<String> spoken = new ArrayList<>();
    FlowPane head = new FlowPane(12, 2);
    Label name = label(Visible.of(node.name()), "mono");
    name.getStyleClass().add("row-title");
    head.getChildren().add(name);
    spoken.add(name.getText());
    node.sender()
        .ifPresent(sender -> {
          head.getChildren().add(label(Visible.of(sender), "spf-sender"));
          spoken.add(sender);
        });
    if (node.lookups() > 0) {
      Label cost = label(say.say(Text.of("spftree.cost", "count", node.lookups())), "help");
      head.getChildren().add(cost);
      spoken.add(cost.getText());
    }
    VBox body = new VBox(2, head);
    body.setMinWidth(0);
    node.fault()
        .ifPresent(fault -> {
          FaultLine line = new FaultLine(fault, say);
          body.getChildren().add(line);
          spoken.add(line.getText());
        });
    if (!node.permits().isEmpty()) {
      Label permits = label(permits(node), "help");
      body.getChildren().add(permits);
      spoken.add(permits.getText());
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
            + String.join(", ", spoken));
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

  private String permits(SpfNode node) {
    String first = String.join(", ", node.permits());
    return node.more() == 0
        ? say.say(Text.of("spftree.permits", "networks", first))
        : say.say(Text.of("spftree.permits.more", "networks", first).with("more", node.more()));
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
