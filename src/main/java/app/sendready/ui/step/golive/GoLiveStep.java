package app.sendready.ui.step.golive;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.wizard.Step;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The step *Go live*, the last one.
public final class GoLiveStep implements Step {
  private final GoLiveModel model;
  private final ObservableValue<State> state;
  private final Localized words;
  private final Consumer<String> browser;
  private Optional<GoLiveView> view = Optional.empty();

  /// @param browser opens an address outside the program
  public GoLiveStep(GoLiveModel model, Localized words, Consumer<String> browser) {
    this.model = model;
    this.state = model.state();
    this.words = words;
    this.browser = browser;
  }

  @Override
  public String id() {
    return "golive";
  }

  @Override
  public ObservableValue<State> state() {
    return state;
  }

  @Override
  public Node node() {
    GoLiveView node = view.orElseGet(() -> new GoLiveView(model, words, browser));
    // Sentences that wrap may not be squeezed into one line; the page scrolls instead.
    node.setMinHeight(Region.USE_PREF_SIZE);
    view = Optional.of(node);
    return node;
  }
}
