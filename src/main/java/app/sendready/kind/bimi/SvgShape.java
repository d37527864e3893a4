package app.sendready.kind.bimi;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Width, height and view box of a logo, and whether they make a square.
final class SvgShape {
  private static final Pattern LENGTH =
      Pattern.compile(
          "((?:[0-9]{1,9}(?:\\.[0-9]{1,20})?|\\.[0-9]{1,20})(?:[eE][+-]?[0-9]{1,3})?)\\s*+"
              + "(px|pt|pc|mm|cm|in)?");

  /// Google asks for at least that many pixels.
  private static final double SMALLEST = 96;

  /// Of a view box's text; four numbers and what parts them.
  private static final int LONGEST_BOX = 200;

  private static final double TOLERANCE = 0.005;

  private String width = "";
  private String height = "";
  private Optional<String> viewBox = Optional.empty();

  void take(String newWidth, String newHeight, Optional<String> newViewBox) {
    width = newWidth;
    height = newHeight;
    viewBox = newViewBox;
  }

  /// Square by the view box, or by width and height where there is none.
  Optional<Boolean> square() {
    Optional<double[]> box = box();
    if (box.isPresent()) {
      return Optional.of(equal(box.get()[2], box.get()[3]));
    }
    Optional<Double> w = length(width);
    Optional<Double> h = length(height);
    return w.isPresent() && h.isPresent() ? Optional.of(equal(w.get(), h.get())) : Optional.empty();
  }

  private static boolean equal(double a, double b) {
    return Math.abs(a - b) <= TOLERANCE * Math.max(a, b);
  }

  void judge(BiConsumer<BimiFinding, String> note) {
    Optional<Double> w = length(width);
    Optional<Double> h = length(height);
    boolean sidesDiffer = w.isPresent() && h.isPresent() && !equal(w.get(), h.get());
    if (square().filter(s -> !s).isPresent() || sidesDiffer) {
      note.accept(BimiFinding.LOGO_NOT_SQUARE, viewBox.orElse(width + " × " + height));
    }
    if (width.endsWith("%") || height.endsWith("%")) {
      note.accept(BimiFinding.LOGO_PERCENT, width.endsWith("%") ? width : height);
    }
    // Commas between the numbers are legal SVG, but one large provider is said to refuse them.
    if (viewBox.isEmpty() || box().isEmpty() || viewBox.get().contains(",")) {
      note.accept(BimiFinding.LOGO_VIEWBOX, viewBox.orElse(""));
    }
    if (w.filter(x -> x < SMALLEST).isPresent() || h.filter(x -> x < SMALLEST).isPresent()) {
      note.accept(BimiFinding.LOGO_SMALL, width + " × " + height);
    }
  }

  private Optional<double[]> box() {
    if (viewBox.isEmpty()) {
      return Optional.empty();
    }
    String box4 = viewBox.get().strip();
    if (box4.length() > LONGEST_BOX) {
      return Optional.empty();
    }
    String[] parts = box4.split("\\s{0,9},\\s{0,9}|\\s+");
    if (parts.length != 4) {
      return Optional.empty();
    }
    double[] box = new double[4];
    for (int i = 0; i < 4; i++) {
      String number = parts[i].startsWith("-") ? parts[i].substring(1) : parts[i];
      if (!LENGTH.matcher(number).matches()) {
        return Optional.empty();
      }
      try {
        box[i] = Double.parseDouble(parts[i]);
      } catch (NumberFormatException unit) {
        return Optional.empty();
      }
    }
    return box[2] > 0 && box[3] > 0 ? Optional.of(box) : Optional.empty();
  }

  /// A length in pixels, if it is an absolute one (CSS 2.1 §4.3.2).
  static Optional<Double> length(String text) {
    Matcher matcher = LENGTH.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(matcher.group(1));
    String unit = matcher.group(2) == null ? "px" : matcher.group(2);
    double pixels =
        switch (unit) {
          case "pt" -> 96 / 72.0;
          case "pc" -> 16;
          case "mm" -> 96 / 25.4;
          case "cm" -> 96 / 2.54;
          case "in" -> 96;
          default -> 1;
        };
    return Optional.of(number * pixels);
  }
}
