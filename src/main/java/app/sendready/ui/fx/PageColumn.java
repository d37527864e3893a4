package app.sendready.ui.fx;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A page whose text wraps, in a pane that scrolls it where it is higher than the window and fits
/// it to the window else.
///
/// Such a pane shows its bar by the least height that a page has without a width, which is that of
/// lines that do not wrap: a page that is too high only because they do would have no bar. This one
/// tells the height that it has in the width it has.
public final class PageColumn extends VBox {
  public PageColumn(double spacing, Node... children) {
    super(spacing, children);
    // What was told for another width is forgotten.
    widthProperty().subscribe(this::requestLayout);
  }

  @Override
  protected double computeMinHeight(double width) {
    return super.computeMinHeight(real(width));
  }

  private double real(double width) {
    return width < 0 && getWidth() > 0 ? getWidth() : width;
  }
}
