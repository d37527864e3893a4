package app.sendready.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What the frame shows that no step knows.
public interface FrameContext {
  /// The name of the host that serves the domain's DNS; empty text while nobody knows.
  ObservableValue<String> dnsHost();

  /// A quiet word about the work, such as that it was saved; empty text for none.
  ObservableValue<String> status();

  /// Whether this is practice: made-up DNS in which nothing can break.
  ObservableValue<Boolean> practice();

  /// What can be done with the window as a whole, in the order of the menu; none for no menu.
  default List<Command> commands() {
    return List.of();
  }

  /// What is to be settled about the work as a whole, above all steps; it hides itself while there
  /// is nothing.
  default Optional<Node> bar() {
    return Optional.empty();
  }

  /// Leaves the wizard for the start screen; the work is kept.
  void leave();
}
