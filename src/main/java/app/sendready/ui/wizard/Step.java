package app.sendready.ui.wizard;

import app.sendready.i18n.Text;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// One step of the wizard. Its words are `<id>.rail`, `<id>.title` and `<id>.primary` in its
/// bundle: the name in the rail, the instruction on top, and what the button to the next step says.
public interface Step {
  /// The id: `domain`, `identity`, `links`, `policy`, `records`, `check`.
  String id();

  /// Whether it has all that the steps after it need; changes while the user types.
  ObservableValue<State> state();

  /// What must come first before the step after it makes sense, in one short sentence; while there
  /// is one, the primary button waits and the sentence stands beside it.
  default ObservableValue<Optional<Text>> blocker() {
    return new SimpleObjectProperty<>(Optional.empty());
  }

  /// The instruction on top.
  default ObservableValue<Text> title() {
    return new SimpleObjectProperty<>(Text.of(id() + ".title"));
  }

  /// Whether going on is the thing to do now: the primary button is the one that stands out.
  default ObservableValue<Boolean> leadsOn() {
    return new SimpleObjectProperty<>(true);
  }

  /// Where the keyboard begins, if that is not the first input.
  default Optional<Node> start() {
    return Optional.empty();
  }

  /// How much has happened here since the step was last on screen.
  default ObservableValue<Integer> news() {
    return new SimpleObjectProperty<>(0);
  }

  /// Its nodes; built once, on first use.
  Node node();

  /// Called each time the step comes on screen.
  default void onEnter() {}

  /// Called each time the step leaves the screen.
  default void onLeave() {}

  /// What the rail shows beside a step that is not the current one.
  enum State {
    TO_DO,
    DONE,
    /// Something that was typed needs the user.
    NEEDS_YOU
  }
}
