package app.sendready.ui.control;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Scrolls a column of rows, with its bar in the window's margin: the rows end where the title
/// does, whether there is a bar or not.
public final class RowScroll extends ScrollPane {
  private static final double MARGIN = 16;
  private static final double LEAST = 120;

  public RowScroll(Region content) {
    super(content);
    setFitToWidth(true);
    getStyleClass().addAll("edge-to-edge", "row-scroll");
    setFocusTraversable(false);
    // Takes the height there is: asking the rows would measure all of them at each change above.
    setMinHeight(LEAST);
    setPrefHeight(LEAST);
    VBox.setVgrow(this, Priority.ALWAYS);
    content
        .paddingProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> {
                  double bar = Math.ceil(getWidth() - getViewportBounds().getWidth());
                  return new Insets(0, Math.clamp(MARGIN - bar, 0, MARGIN), 0, 0);
                },
                viewportBoundsProperty(),
                widthProperty()));
  }
}
