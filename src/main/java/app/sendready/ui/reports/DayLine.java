package app.sendready.ui.reports;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Days below the bars of a chart: the first, and as many of the others as have room. The chart's
/// own axis turns them upright and crowds them.
final class DayLine extends Pane {
  private static final double GAP = 24;

  private final CategoryAxis along;
  private final List<String> days;

  /// @param days the categories of the axis, in their order
  DayLine(CategoryAxis along, List<String> days) {
    this.along = along;
    this.days = List.copyOf(days);
    for (String day : days) {
      Label label = new Label(day);
      label.getStyleClass().add("help");
      getChildren().add(label);
    }
    along.layoutXProperty().subscribe(this::requestLayout);
    along.widthProperty().subscribe(this::requestLayout);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return getChildren().stream().mapToDouble(label -> label.prefHeight(-1)).max().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    double left = sceneToLocal(along.localToScene(0, 0)).getX();
    double step = along.getWidth() / Math.max(1, days.size());
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < days.size(); i++) {
      Node label = getChildren().get(i);
      double wide = label.prefWidth(-1);
      double middle = left + step * (i + 0.5);
      double from = Math.max(0, Math.min(getWidth() - wide, middle - wide / 2));
      boolean fits = from >= free;
      label.setVisible(fits);
      label.resizeRelocate(from, 0, wide, label.prefHeight(wide));
      if (fits) {
        free = from + wide + GAP;
      }
    }
  }
}
