package app.sendready.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Everything that the program's windows tell whoever looks or listens: what is drawn, what is read
/// aloud, what comes up under the mouse, what menus hold, and the titles.
final class Told {
  /// An address of a person, or what is as long as a key.
  static final Pattern SECRET =
      Pattern.compile("[\\p{L}\\p{N}._-]@[\\p{L}\\p{N}]|[A-Za-z0-9+/=]{40,}");

  private final List<String> all = new ArrayList<>();

  private Told() {}

  /// What all open windows tell.
  static List<String> everywhere() throws Exception {
    return PracticeTour.fx(() -> {
      Told told = new Told();
      Window.getWindows().forEach(told::window);
      return told.all;
    });
  }

  /// Those of them that tell of a person's address or a key, each with where it stands.
  static List<String> secrets() throws Exception {
    return everywhere().stream().filter(SECRET.asPredicate()).toList();
  }

  private void window(Window window) {
    if (window instanceof Stage stage) {
      add("title", stage.getTitle());
    }
    node(window.getScene().getRoot());
  }

  private void node(Node node) {
    if (!node.isVisible()) {
      return;
    }
    add("accessible text", node.getAccessibleText());
    add("accessible help", node.getAccessibleHelp());
    tips(node).forEach(tip -> add("tooltip", tip.getText()));
    switch (node) {
      case Text text -> add("drawn", text.getText());
      case TextInputControl input -> {
        add("typed", input.getText());
        add("prompt", input.getPromptText());
      }
      case MenuButton menu -> {
        add("label", menu.getText());
        menu.getItems().stream().map(MenuItem::getText).forEach(text -> add("menu", text));
      }
      case Labeled labeled -> add("label", labeled.getText());
      default -> {}
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::node);
    }
  }

  /// Tooltips set on a control, and those hung on any other node.
  private static List<Tooltip> tips(Node node) {
    Stream<?> hung = node.hasProperties() ? node.getProperties().values().stream() : Stream.of();
    Stream<?> set =
        node instanceof Control control ? Stream.ofNullable(control.getTooltip()) : Stream.of();
    return Stream.concat(hung, set)
        .filter(Tooltip.class::isInstance)
        .map(Tooltip.class::cast)
        .distinct()
        .toList();
  }

  private void add(String how, String what) {
    if (what != null && !what.isBlank()) {
      all.add(how + ": " + what);
    }
  }
}
