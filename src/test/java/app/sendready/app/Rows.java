package app.sendready.app;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualContainerBase;
import javafx.scene.control.skin.VirtualFlow;

/// A table or list that makes rows for what is in sight only. What can be scrolled to is not cut
/// off: a row below the last one that has room, a column beyond the edge. Where there is no bar to
/// scroll with, it is.
final class Rows {
  private final VirtualFlow<?> flow;

  private Rows(VirtualFlow<?> flow) {
    this.flow = flow;
  }

  /// The one whose rows or heads of columns a node is part of; empty for any other node.
  static Optional<Rows> around(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof Control control
          && control.getSkin() instanceof VirtualContainerBase<?, ?>) {
        return Optional.ofNullable((VirtualFlow<?>) control.lookup(".virtual-flow")).map(Rows::new);
      }
    }
    return Optional.empty();
  }

  /// What the cells in sight say, in all such in a window.
  static List<String> cells(Parent root) {
    return root.lookupAll(".indexed-cell").stream()
        .filter(cell -> cell instanceof Labeled && cell.isVisible())
        .map(cell -> ((Labeled) cell).getText())
        .filter(text -> text != null && !text.isBlank())
        .toList();
  }

  /// Whether some of it lies where one gets by scrolling.
  boolean isScrolledAway(Node node) {
    Bounds is = node.localToScene(node.getLayoutBounds());
    Bounds view = view();
    boolean across = is.getMinX() < view.getMinX() - 1 || is.getMaxX() > right() + 1;
    boolean down = is.getMinY() < view.getMinY() - 1 || is.getMaxY() > view.getMaxY() + 1;
    return across && bar(Orientation.HORIZONTAL).isPresent()
        || down && isRow(node) && bar(Orientation.VERTICAL).isPresent();
  }

  private boolean isRow(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(flow)) {
        return true;
      }
    }
    return false;
  }

  private Bounds view() {
    return flow.localToScene(flow.getLayoutBounds());
  }

  /// Where what is in sight begins, in the window.
  double left() {
    return view().getMinX();
  }

  /// Where it ends; the bar it is scrolled with lies over no row.
  double right() {
    return bar(Orientation.VERTICAL)
        .map(bar -> bar.localToScene(bar.getLayoutBounds()).getMinX())
        .orElseGet(() -> view().getMaxX());
  }

  private Optional<ScrollBar> bar(Orientation way) {
    return flow.lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == way && bar.isVisible())
        .filter(bar -> bar.getWidth() > 1 && bar.getHeight() > 1 && bar.getOpacity() > 0)
        .findFirst();
  }
}
