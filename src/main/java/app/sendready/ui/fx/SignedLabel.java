package app.sendready.ui.fx;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// A sentence that wraps, with a sign beside its first line. A plain label puts the sign beside the
/// middle of all lines.
public final class SignedLabel extends Label {
  /// Lines of the fonts used here are less than so many times as high as their size.
  private static final double LINE = 1.25;

  public SignedLabel() {
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
  }

  /// A sentence or more of running text.
  public static SignedLabel prose(String text, String... styles) {
    SignedLabel label = new SignedLabel();
    label.setText(text);
    label.getStyleClass().add("prose");
    label.getStyleClass().addAll(styles);
    return label;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Node sign = getGraphic();
    double line = getFont().getSize() * LINE;
    double lines = getHeight() - snappedTopInset() - snappedBottomInset();
    if (sign == null || lines < 1.5 * line) {
      return;
    }
    Bounds bounds = sign.getLayoutBounds();
    double top = snappedTopInset() + Math.max(0, (line - bounds.getHeight()) / 2);
    sign.setLayoutY(top - bounds.getMinY());
  }
}
