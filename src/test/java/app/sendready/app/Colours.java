package app.sendready.app;

import app.sendready.ui.fx.Contrast;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Finds words, icons and edges of fields that cannot be told from what they are drawn on: 4.5:1
/// for words, 3:1 for icons and edges (WCAG 2.2, 1.4.3 and 1.4.11), measured where they are drawn.
///
/// What is disabled or not there counts for nothing.
final class Colours {
  private static final double EDGE = 3;
  private static final double ICON = 3;

  private final double words;
  private final Set<String> weak = new LinkedHashSet<>();
  private int seen;

  private Colours(double words) {
    this.words = words;
  }

  /// @param words the least contrast of words: 4.5, or 7 where high contrast was asked for
  static List<String> weak(Parent root, double words) {
    Colours colours = new Colours(words);
    colours.look(root, List.of());
    if (colours.seen == 0) {
      throw new AssertionError("nothing to look at");
    }
    return List.copyOf(colours.weak);
  }

  private void look(Node node, List<Color> ground) {
    if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
      return;
    }
    List<Color> here = new ArrayList<>(ground);
    if (node instanceof Region region) {
      edges(region, ground);
      if (region.getBackground() != null) {
        region.getBackground().getFills().stream()
            .map(BackgroundFill::getFill)
            .filter(Color.class::isInstance)
            .map(Color.class::cast)
            .forEach(here::add);
      }
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      boolean icon = text instanceof FontIcon;
      note(text.getFill(), here, icon ? ICON : words, icon ? "icon" : text.getText(), node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, here));
    }
  }

  /// The edge of what is typed or ticked in is its outermost fill, or its border.
  private void edges(Region region, List<Color> ground) {
    Node parent = region.getParent();
    boolean ticked =
        (region.getStyleClass().contains("box") && parent instanceof CheckBox)
            || (region.getStyleClass().contains("radio") && parent instanceof RadioButton);
    boolean typed = region instanceof TextInputControl || region instanceof ComboBoxBase<?>;
    if (!ticked && !typed) {
      return;
    }
    Paint edge = null;
    if (region.getBorder() != null && !region.getBorder().getStrokes().isEmpty()) {
      BorderStroke stroke = region.getBorder().getStrokes().getFirst();
      edge = stroke.getTopStroke();
    }
    if (!(edge instanceof Color drawn && drawn.getOpacity() > 0)
        && region.getBackground() != null
        && !region.getBackground().getFills().isEmpty()) {
      edge = region.getBackground().getFills().getFirst().getFill();
    }
    if (edge != null) {
      note(edge, ground, EDGE, "edge", region);
    }
  }

  private void note(Paint paint, List<Color> layers, double least, String what, Node node) {
    if (!(paint instanceof Color colour)) {
      return;
    }
    seen++;
    Color ground = Color.WHITE;
    for (Color layer : layers) {
      ground = Contrast.over(layer, ground);
    }
    double found = Contrast.of(colour, ground);
    if (found < least) {
      weak.add(
          String.format(
              Locale.ROOT, "%.2f %s on %s: %s %s", found, colour, ground, what, id(node)));
    }
  }

  private static String id(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getId() != null) {
        return at.getId() + " " + node.getStyleClass();
      }
    }
    return node.getStyleClass().toString();
  }
}
