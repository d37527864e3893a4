package app.sendready.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/// Things side by side that go on in a next line where one is too short for them, as with large
/// text.
///
/// A child that grows ([HBox#setHgrow]) asks for its least width only and then takes what its line
/// has left, up to its greatest width; any other gets the width it prefers and may have. None is
/// wider than the whole line.
public class WrapLine extends Pane {
  private final double gap;
  private final double lineGap;
  private Pos alignment = Pos.CENTER_LEFT;

  /// @param gap between neighbours, in pixels
  public WrapLine(double gap, Node... children) {
    this(gap, Math.min(gap, 8), children);
  }

  /// @param gap between neighbours, in pixels
  /// @param lineGap between lines, in pixels
  public WrapLine(double gap, double lineGap, Node... children) {
    super(children);
    this.gap = gap;
    this.lineGap = lineGap;
  }

  /// Where children of differing heights stand in their line; a right one moves lines that nothing
  /// grows in to the right.
  public final WrapLine align(Pos where) {
    alignment = where;
    requestLayout();
    return this;
  }

  /// What stands in one line, and how wide each of it is.
  private static final class Line {
    final List<Node> nodes = new ArrayList<>();
    final List<Double> widths = new ArrayList<>();

    double width(double gap) {
      return widths.stream().mapToDouble(each -> each).sum() + gap * Math.max(0, nodes.size() - 1);
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private static boolean grows(Node node) {
    return HBox.getHgrow(node) == Priority.ALWAYS;
  }

  private double need(Node node) {
    double least = node.minWidth(-1);
    double wanted = Math.min(node.prefWidth(-1), node.maxWidth(-1));
    return snapSizeX(grows(node) ? least : Math.max(least, wanted));
  }

  private List<Line> lines(double width) {
    List<Line> lines = new ArrayList<>();
    Line at = new Line();
    for (Node child : getManagedChildren()) {
      double need = Math.min(need(child), Math.max(0, width));
      if (!at.nodes.isEmpty() && at.width(gap) + gap + need > width + 0.5) {
        lines.add(at);
        at = new Line();
      }
      at.nodes.add(child);
      at.widths.add(need);
    }
    if (!at.nodes.isEmpty()) {
      lines.add(at);
    }
    lines.forEach(line -> spread(line, width));
    return lines;
  }

  /// Gives what is left to those that grow: first what they prefer, then alike.
  private void spread(Line line, double width) {
    for (int i = 0; i < line.nodes.size(); i++) {
      double left = width - line.width(gap);
      Node node = line.nodes.get(i);
      if (grows(node) && left > 0) {
        double wanted = Math.min(node.prefWidth(-1), node.maxWidth(-1)) - line.widths.get(i);
        line.widths.set(i, line.widths.get(i) + Math.clamp(wanted, 0, left));
      }
    }
    // What one that is as wide as it may be does not take is for the others.
    for (int pass = 0; pass < line.nodes.size() && share(line, width) > 1; pass++) {
      double share = share(line, width);
      for (int i = 0; i < line.nodes.size(); i++) {
        if (mayGrow(line, i)) {
          double most = line.nodes.get(i).maxWidth(-1);
          line.widths.set(i, Math.min(most, line.widths.get(i) + share));
        }
      }
    }
    for (int i = 0; i < line.nodes.size(); i++) {
      if (grows(line.nodes.get(i))) {
        // Rounded up: a text with half a point too little goes on in a second line.
        line.widths.set(i, snapSizeX(line.widths.get(i)));
      }
    }
  }

  /// What each that may still grow gets of what is left.
  private double share(Line line, double width) {
    long growing =
        IntStream.range(0, line.nodes.size()).filter(each -> mayGrow(line, each)).count();
    return growing == 0 ? 0 : Math.max(0, width - line.width(gap)) / growing;
  }

  private static boolean mayGrow(Line line, int at) {
    Node node = line.nodes.get(at);
    return grows(node) && line.widths.get(at) < node.maxWidth(-1) - 0.5;
  }

  private static double height(Line line) {
    double most = 0;
    for (int i = 0; i < line.nodes.size(); i++) {
      Node node = line.nodes.get(i);
      double width = node.getContentBias() == Orientation.HORIZONTAL ? line.widths.get(i) : -1;
      most = Math.max(most, node.prefHeight(width));
    }
    return most;
  }

  private double inner(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    double most = 0;
    for (Node child : getManagedChildren()) {
      most = Math.max(most, child.minWidth(-1));
    }
    return snappedLeftInset() + most + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    double sum = snappedLeftInset() + snappedRightInset();
    List<Node> all = getManagedChildren();
    for (Node child : all) {
      sum += snapSizeX(Math.max(child.minWidth(-1), child.prefWidth(-1)));
    }
    return sum + gap * Math.max(0, all.size() - 1);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? computePrefWidth(-1) : width;
    List<Line> lines = lines(inner(room));
    double sum = lineGap * Math.max(0, lines.size() - 1);
    for (Line line : lines) {
      sum += snapSizeY(height(line));
    }
    return snappedTopInset() + sum + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = inner(getWidth());
    double y = snappedTopInset();
    for (Line line : lines(width)) {
      double height = snapSizeY(height(line));
      boolean right = alignment.getHpos() == HPos.RIGHT;
      double x = snappedLeftInset() + (right ? Math.max(0, width - line.width(gap)) : 0);
      boolean base = alignment.getVpos() == VPos.BASELINE;
      double baseline = 0;
      for (int i = 0; base && i < line.nodes.size(); i++) {
        baseline = Math.max(baseline, line.nodes.get(i).getBaselineOffset());
      }
      for (int i = 0; i < line.nodes.size(); i++) {
        double wide = line.widths.get(i);
        layoutInArea(
            line.nodes.get(i),
            x,
            y,
            wide,
            height,
            baseline,
            Insets.EMPTY,
            true,
            false,
            HPos.LEFT,
            alignment.getVpos());
        x += wide + gap;
      }
      y += height + lineGap;
    }
  }
}
