package app.sendready.app;

import app.sendready.ui.fx.WrapLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// Finds where the Tab key does not go as one reads.
final class TabOrder {
  private static final int MOST = 200;

  private final Scene scene;
  private final List<Node> visited;

  private TabOrder(Scene scene, List<Node> visited) {
    this.scene = scene;
    this.visited = visited;
  }

  /// What the Tab key comes to on a page, when it comes there from `start`.
  static TabOrder on(Node page, Node start) {
    Scene scene = page.getScene();
    start.requestFocus();
    return new TabOrder(scene, walk(scene, page));
  }

  /// What the Tab key comes to in a window, once around.
  static TabOrder around(Scene scene) {
    if (scene.getFocusOwner() == null) {
      scene.getRoot().requestFocusTraversal(TraversalDirection.NEXT);
    }
    return new TabOrder(scene, walk(scene, scene.getRoot()));
  }

  private static List<Node> walk(Scene scene, Node page) {
    Set<Node> visited = new LinkedHashSet<>();
    for (int i = 0; i < MOST && scene.getFocusOwner() != null; i++) {
      scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
      Node now = scene.getFocusOwner();
      if (isInside(now, page) && visited.add(now)) {
        // What has the focus is scrolled to.
        scene.getRoot().layout();
      } else if (!visited.isEmpty()) {
        break;
      }
    }
    return List.copyOf(visited);
  }

  List<Node> visited() {
    return visited;
  }

  /// Where the way goes back.
  List<String> back() {
    List<String> back = new ArrayList<>();
    for (int i = 1; i < visited.size(); i++) {
      note(visited.get(i - 1), visited.get(i), back);
    }
    return back;
  }

  /// The same for a way that goes around, and goes back once by that.
  List<String> backMoreThanOnce() {
    List<String> back = back();
    if (visited.size() > 1) {
      note(visited.getLast(), visited.getFirst(), back);
    }
    return back.size() > 1 ? back : List.of();
  }

  private void note(Node before, Node now, List<String> back) {
    if (!follows(before, now)) {
      back.add(told(before) + " → " + told(now));
    }
  }

  /// Reading goes on: below, or to the right on the same line, or into what lies within, or to the
  /// next cell of a line of a table or the next column of a window.
  private static boolean follows(Node before, Node now) {
    if (isInside(now, before)) {
      return true;
    }
    Node both = before;
    while (!isInside(now, both)) {
      both = both.getParent();
    }
    Bounds was = place(before, both);
    Bounds is = place(now, both);
    boolean below = is.getCenterY() > was.getMinY() - 1 && is.getMinY() >= was.getMinY() - 8;
    boolean right =
        Math.abs(is.getCenterY() - was.getCenterY()) > 8 || is.getMinX() > was.getMinX();
    boolean cells =
        both instanceof HBox
            || both instanceof WrapLine
            || both instanceof FlowPane
            || both instanceof BorderPane;
    return below && right || cells && is.getMinX() >= was.getMaxX();
  }

  /// Where a node lies in what holds it and another; what scrolls by itself counts as a whole.
  private static Bounds place(Node node, Node in) {
    Node whole = node;
    for (Node at = node; at != null && !at.equals(in); at = at.getParent()) {
      if (at instanceof ScrollPane) {
        whole = at;
      }
    }
    return in.sceneToLocal(whole.localToScene(whole.getLayoutBounds()));
  }

  private String told(Node node) {
    return node.getId() + node.getStyleClass() + place(node, scene.getRoot());
  }

  private static boolean isInside(Node node, Node ancestor) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }
}
