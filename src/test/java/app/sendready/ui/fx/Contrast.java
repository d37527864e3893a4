package app.sendready.ui.fx;

import javafx.scene.paint.Color;

/// The contrast of two colours as WCAG 2 counts it: 1 for none, 21 for black on white.
public final class Contrast {
  private Contrast() {}

  /// @param text laid over `ground` where it is not opaque
  /// @param ground opaque
  public static double of(Color text, Color ground) {
    double a = luminance(over(text, ground));
    double b = luminance(ground);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /// What one sees where `top` lies on `ground`.
  public static Color over(Color top, Color ground) {
    double share = top.getOpacity();
    return new Color(
        top.getRed() * share + ground.getRed() * (1 - share),
        top.getGreen() * share + ground.getGreen() * (1 - share),
        top.getBlue() * share + ground.getBlue() * (1 - share),
        1);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
