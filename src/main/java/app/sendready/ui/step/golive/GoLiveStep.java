package app.sendready.ui.step.golive;

import app.sendready.i18n.Text;
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
  private final Consumer<String> announcer;
  private final Consumer<String> browser;
  private final RoadEnd end;
  private Optional<GoLiveView> view = Optional.empty();

  /// @param announcer is told in words what was copied
  /// @param browser opens an address outside the program
  public GoLiveStep(
      GoLiveModel model,
      Localized words,
      Consumer<String> announcer,
      Consumer<String> browser,
      RoadEnd end) {
    this.model = model;
    this.state = model.state();
    this.words = words;
    this.announcer = announcer;
    this.browser = browser;
    this.end = end;
  }

  @Override
  public String id() {
    return "golive";
  }

  @Override
  public ObservableValue<State> state() {
    return state;
  }

  /// Begin, or what comes before that.
  @Override
  public ObservableValue<Text> title() {
    return model.isReady().map(ready -> Text.of(ready ? "golive.title" : "golive.title.not-ready"));
  }

  @Override
  public Node node() {
    GoLiveView node = view.orElseGet(() -> new GoLiveView(model, words, announcer, browser, end));
    // Sentences that wrap may not be squeezed into one line; the page scrolls instead.
    node.setMinHeight(Region.USE_PREF_SIZE);
    view = Optional.of(node);
    return node;
  }
}
