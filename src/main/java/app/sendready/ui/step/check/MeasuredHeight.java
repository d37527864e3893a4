package app.sendready.ui.step.check;

import java.util.function.DoubleUnaryOperator;

/// A height that is known for one width until the content changes.
final class MeasuredHeight {
  private double width = Double.NaN;
  private double height;

  double of(double asked, DoubleUnaryOperator measure) {
    if (asked != width) {
      height = measure.applyAsDouble(asked);
      width = asked;
    }
    return height;
  }

  void forget() {
    width = Double.NaN;
  }
}
