package app.sendready.ui.fx;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;

/// Says to those who do not see a window what others see in it without having asked.
///
/// The toolkit has no live regions. What it does tell screen readers is that the node with the
/// focus is called otherwise: so that node bears the sentence before its name until the focus
/// leaves it. Nobody's focus is moved, and where the node with the focus goes away, the one that
/// has it then says the sentence.
public final class Voice {
  private static final Object KEY = Voice.class;

  private final Node within;
  private Optional<Bearer> bearer = Optional.empty();
  private String sentence = "";

  /// Who says a sentence now.
  ///
  /// @param name what it was called before, if it had a name of its own
  private record Bearer(Node node, String said, Optional<String> name) {}

  /// @param within a part of the window in which it speaks
  public Voice(Node within) {
    this.within = within;
    ChangeListener<Node> moved = (_, before, now) -> moved(Optional.ofNullable(before), now);
    within
        .sceneProperty()
        .subscribe((before, now) -> {
          if (before != null) {
            before.focusOwnerProperty().removeListener(moved);
          }
          if (now != null) {
            now.focusOwnerProperty().addListener(moved);
          }
        });
    Optional.ofNullable(within.getScene())
        .ifPresent(scene -> scene.focusOwnerProperty().addListener(moved));
  }

  /// Names a node for screen readers by a text that follows something; whoever speaks can put a
  /// sentence before it.
  public static void name(Node node, ObservableValue<String> name) {
    StringProperty before = new SimpleStringProperty("");
    node.getProperties().put(KEY, before);
    node.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> joined(before.get(), name.getValue()), before, name));
  }

  /// What is said before the name of such a node; empty mostly.
  public static ReadOnlyStringProperty before(Node node) {
    return of(node).orElseGet(() -> new SimpleStringProperty(""));
  }

  private static Optional<StringProperty> of(Node node) {
    return Optional.ofNullable((StringProperty) node.getProperties().get(KEY));
  }

  private static String joined(String said, String name) {
    return said.isEmpty() ? name : said + " " + name;
  }

  /// Says a sentence, in place of the one before. It waits for what is done at this moment, after
  /// which another node may have the focus.
  public void say(String what) {
    sentence = what;
    Platform.runLater(this::speak);
  }

  /// Says nothing any more.
  public void silent() {
    sentence = "";
    speak();
  }

  private void speak() {
    bearer.ifPresent(Voice::giveBack);
    bearer = Optional.empty();
    Scene scene = within.getScene();
    if (!sentence.isEmpty() && scene != null && scene.getFocusOwner() != null) {
      bearer = Optional.of(bear(scene.getFocusOwner()));
    }
  }

  private Bearer bear(Node node) {
    Optional<StringProperty> before = of(node);
    Optional<String> name = Optional.ofNullable(node.getAccessibleText());
    if (before.isPresent()) {
      before.get().set(sentence);
    } else if (!node.accessibleTextProperty().isBound()) {
      String own = name.orElse(node instanceof Labeled labeled ? labeled.getText() : "");
      node.setAccessibleText(joined(sentence, own == null ? "" : own));
    }
    return new Bearer(node, Optional.ofNullable(node.getAccessibleText()).orElse(""), name);
  }

  private static void giveBack(Bearer bearer) {
    Node node = bearer.node();
    Optional<StringProperty> before = of(node);
    if (before.isPresent()) {
      before.get().set("");
    } else if (!node.accessibleTextProperty().isBound()
        && bearer.said().equals(node.getAccessibleText())) {
      node.setAccessibleText(bearer.name().orElse(null));
    }
  }

  private void moved(Optional<Node> from, Node to) {
    if (from.filter(Voice::isThere).isPresent()) {
      // Somebody went on.
      silent();
    } else if (to != null) {
      speak();
    }
  }

  private static boolean isThere(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible() || each.isDisabled()) {
        return false;
      }
    }
    return node.getScene() != null;
  }
}
