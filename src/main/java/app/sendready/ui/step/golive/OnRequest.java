package app.sendready.ui.step.golive;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Background;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A question that the network is asked only when the user wants it, and that can be called off.
final class OnRequest {
  private final Background background;
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Text>> outcome =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param background for this question alone
  OnRequest(Background background) {
    this.background = background;
  }

  ReadOnlyBooleanProperty asking() {
    return asking.getReadOnlyProperty();
  }

  /// What came of it, in one sentence; empty before.
  ReadOnlyObjectProperty<Optional<Text>> outcome() {
    return outcome.getReadOnlyProperty();
  }

  /// @param question blocks
  void ask(Callable<Text> question) {
    outcome.set(Optional.empty());
    asking.set(true);
    background.run(
        question,
        said -> ended(Optional.of(said)),
        broken -> ended(Optional.of(Text.of("golive.ask.broken"))));
  }

  private void ended(Optional<Text> said) {
    asking.set(false);
    outcome.set(said);
  }

  /// Calls it off, and forgets what was said before.
  void cancel() {
    background.cancel();
    ended(Optional.empty());
  }
}
