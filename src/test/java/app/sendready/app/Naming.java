package app.sendready.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/// Finds what takes the focus and tells a screen reader neither what it is nor what it is called.
final class Naming {
  private Naming() {}

  /// The ids of all that has no name or no role, or its style classes where it has no id.
  static List<String> nameless(Parent root) {
    List<Node> all = new ArrayList<>();
    collect(root, all);
    Set<Node> labelled = new LinkedHashSet<>();
    all.stream()
        .filter(Label.class::isInstance)
        .map(each -> ((Label) each).getLabelFor())
        .forEach(labelled::add);
    return all.stream()
        .filter(Node::isFocusTraversable)
        .filter(each -> !isNamed(each) && !labelled.contains(each) || !hasRole(each))
        .map(each -> each.getId() == null ? String.join(".", each.getStyleClass()) : each.getId())
        .toList();
  }

  private static boolean isNamed(Node node) {
    boolean told = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
    boolean written =
        node instanceof Labeled labeled
            && labeled.getText() != null
            && !labeled.getText().isBlank();
    return told || written;
  }

  private static boolean hasRole(Node node) {
    return node.getAccessibleRole() != AccessibleRole.PARENT
        && node.getAccessibleRole() != AccessibleRole.NODE;
  }

  private static void collect(Node node, List<Node> into) {
    if (!node.isVisible()) {
      return;
    }
    into.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }
}
