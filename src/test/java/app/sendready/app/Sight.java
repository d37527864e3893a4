package app.sendready.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/// Finds what an eye would find wrong: words that are cut off, lie outside of what can be seen,
/// touch the edge of the window, or lie on top of one another.
final class Sight {
  private static final double SLACK = 2;
  private static final double EDGE = 8;

  /// So many letters of a cell are shown at least: enough to tell it from the next one. The details
  /// of its row say the whole.
  private static final int CELL = 16;

  /// Names and values may be shortened: the whole is one key away.
  private static final Set<String> MAY_GIVE_WAY = Set.of("shell.domain", "shell.context");

  private Sight() {}

  /// What is wrong in this part of a window, each with the words it happens to.
  static List<String> flaws(Parent root) {
    List<Node> shown = new ArrayList<>();
    collect(root, shown);
    List<String> flaws = new ArrayList<>();
    List<Labeled> said =
        shown.stream()
            .filter(node -> node instanceof Labeled labeled && hasWords(labeled))
            .map(Labeled.class::cast)
            .toList();
    said.stream()
        .filter(Sight::isCut)
        .forEach(each -> flaws.add("cut: " + each.getText() + " in " + where(each)));
    shown.stream()
        .filter(node -> node instanceof Labeled || node instanceof TextInputControl)
        .filter(node -> isOutside(node, root))
        .forEach(each -> flaws.add("outside: " + words(each) + " in " + where(each)));
    said.stream()
        .filter(each -> isAtTheEdge(each, root))
        .forEach(each -> flaws.add("at the edge: " + each.getText() + " in " + where(each)));
    said.stream()
        .filter(Sight::isBroken)
        .forEach(each -> flaws.add("broken: " + each.getText() + " in " + where(each)));
    shown.stream()
        .filter(node -> node instanceof ScrollPane pane && isTooWide(pane))
        .forEach(each -> flaws.add("too wide: " + where(each)));
    for (int i = 0; i < said.size(); i++) {
      for (int j = i + 1; j < said.size(); j++) {
        if (overlap(said.get(i), said.get(j))) {
          flaws.add("overlap: " + said.get(i).getText() + " and " + said.get(j).getText());
        }
      }
    }
    return flaws;
  }

  private static void collect(Node node, List<Node> into) {
    if (!node.isVisible()) {
      return;
    }
    into.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }

  private static boolean hasWords(Labeled labeled) {
    return labeled.getText() != null && !labeled.getText().isBlank() && drawn(labeled) != null;
  }

  private static Text drawn(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> text.getStyleClass().contains("text"))
        .findFirst()
        .orElse(null);
  }

  /// What is drawn is not what it says, or not all of it has room.
  private static boolean isCut(Labeled labeled) {
    if (MAY_GIVE_WAY.contains(String.valueOf(labeled.getId()))
        || labeled.getStyleClass().contains("mono")
        || labeled.getStyleClass().contains("recent-subject")
        // A folded row says the beginning of its sentence; unfolded it says the whole.
        || labeled.getStyleClass().contains("row-sentence")) {
      return false;
    }
    Text drawn = drawn(labeled);
    String whole = labeled.getText().replace('\n', ' ').strip();
    if (labeled instanceof IndexedCell
        && drawn.getText().replace(labeled.getEllipsisString(), "").length() >= CELL) {
      return false;
    }
    boolean shortened =
        !drawn.getText().equals(labeled.getText())
            && (drawn.getText().endsWith("...") && !whole.endsWith("...")
                || drawn.getText().contains("…") && !whole.contains("…"));
    return shortened
        || labeled instanceof Label
            && drawn.getLayoutBounds().getHeight() > labeled.getHeight() + SLACK;
  }

  /// A word goes on in a second line. Names of domains may: they can be of any length.
  private static boolean isBroken(Labeled labeled) {
    Text drawn = drawn(labeled);
    if (!labeled.isWrapText() || drawn.getWrappingWidth() <= 0) {
      return false;
    }
    Text word = new Text();
    word.setFont(drawn.getFont());
    return Arrays.stream(drawn.getText().split("\\s+"))
        .filter(each -> each.chars().allMatch(Character::isLetter))
        .anyMatch(each -> {
          word.setText(each);
          return word.getLayoutBounds().getWidth() > drawn.getWrappingWidth() + SLACK;
        });
  }

  /// What was made to be as wide as its place, and has to be scrolled aside all the same.
  private static boolean isTooWide(ScrollPane pane) {
    return pane.isFitToWidth()
        && pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER
        && pane.getContent() != null
        && pane.getContent().getLayoutBounds().getWidth()
            > pane.getViewportBounds().getWidth() + SLACK;
  }

  /// Beyond the edge of the window, or of the part of it that scrolls up and down only.
  private static boolean isOutside(Node node, Parent root) {
    Optional<Rows> rows = Rows.around(node);
    if (rows.filter(all -> all.isScrolledAway(node)).isPresent()) {
      return false;
    }
    Bounds is = node.localToScene(node.getLayoutBounds());
    double left = rows.map(Rows::left).orElse(0.0);
    double right = rows.map(Rows::right).orElse(root.getScene().getWidth());
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane) {
        if (pane.getContent().getLayoutBounds().getWidth()
                > pane.getViewportBounds().getWidth() + SLACK
            && pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER) {
          return false;
        }
        Bounds view = pane.localToScene(pane.getLayoutBounds());
        left = Math.max(left, view.getMinX());
        right = Math.min(right, view.getMaxX());
      }
    }
    boolean below = scrollOf(node) == null && is.getMaxY() > root.getScene().getHeight() + SLACK;
    return below
        || is.getWidth() > 0 && (is.getMinX() < left - SLACK || is.getMaxX() > right + SLACK);
  }

  /// Words that touch the window's frame.
  private static boolean isAtTheEdge(Labeled labeled, Parent root) {
    Bounds is = place(labeled);
    return Rows.around(labeled).filter(all -> all.isScrolledAway(labeled)).isEmpty()
        && (is.getMinX() < EDGE || is.getMaxX() > root.getScene().getWidth() - EDGE);
  }

  private static boolean overlap(Labeled one, Labeled other) {
    if (isWithin(one, other) || isWithin(other, one)) {
      return false;
    }
    Bounds a = place(one);
    Bounds b = place(other);
    double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
    double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
    return width > SLACK && height > 3 * SLACK && sameScroll(one, other);
  }

  /// Where the words themselves are drawn.
  private static Bounds place(Labeled labeled) {
    Text drawn = drawn(labeled);
    return drawn.localToScene(drawn.getLayoutBounds());
  }

  /// What scrolls may lie behind what does not.
  private static boolean sameScroll(Node one, Node other) {
    return scrollOf(one) == scrollOf(other);
  }

  private static Node scrollOf(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof ScrollPane || at instanceof VirtualFlow<?>) {
        return at;
      }
    }
    return null;
  }

  private static boolean isWithin(Node node, Node ancestor) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  private static String words(Node node) {
    return node instanceof Labeled labeled && labeled.getText() != null
        ? labeled.getText()
        : where(node);
  }

  private static String where(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getId() != null) {
        return at.getId();
      }
    }
    return String.join(".", node.getStyleClass());
  }
}
