package app.sendready.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

/// What can be seen in the windows of the program, found by its id: a selector would take the dots
/// in it for style classes.
final class ShownNodes {
  private ShownNodes() {}

  /// In any window or dialog.
  static Optional<Node> find(String id) {
    return scenes().flatMap(scene -> find(scene.getRoot(), id).stream()).findFirst();
  }

  /// In the window whose root has an id.
  static Optional<Node> find(String window, String id) {
    return scene(window).flatMap(scene -> find(scene.getRoot(), id));
  }

  /// The scene whose root has an id.
  static Optional<Scene> scene(String window) {
    return scenes().filter(scene -> window.equals(scene.getRoot().getId())).findFirst();
  }

  private static Stream<Scene> scenes() {
    return List.copyOf(Window.getWindows()).stream()
        .filter(window -> window.isShowing() && window.getScene() != null)
        .map(Window::getScene);
  }

  static Optional<Node> find(Node node, String id) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    if (id.equals(node.getId())) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> find(child, id).stream())
            .findFirst()
        : Optional.empty();
  }
}
