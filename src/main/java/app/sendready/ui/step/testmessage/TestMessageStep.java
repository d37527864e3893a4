package app.sendready.ui.step.testmessage;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.wizard.Step;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The step *Test message*.
public final class TestMessageStep implements Step {
  private final TestMessageModel model;
  private final ObservableValue<State> state;
  private final ObservableValue<Boolean> wrong;
  private final Localized words;
  private final Consumer<String> announcer;
  private Optional<TestMessageView> view = Optional.empty();

  /// @param announcer is told in words what was copied
  public TestMessageStep(TestMessageModel model, Localized words, Consumer<String> announcer) {
    this.model = model;
    this.state = model.state();
    this.wrong = model.isWrong();
    this.words = words;
    this.announcer = announcer;
  }

  @Override
  public String id() {
    return "testmessage";
  }

  @Override
  public ObservableValue<State> state() {
    return state;
  }

  @Override
  public ObservableValue<Text> title() {
    return model
        .found()
        .map(found -> Text.of(found.isPresent() ? "testmessage.title.read" : "testmessage.title"));
  }

  /// There is something better to do while the message is not right.
  @Override
  public ObservableValue<Boolean> leadsOn() {
    return wrong.map(is -> !is);
  }

  @Override
  public Optional<Node> start() {
    return view.map(TestMessageView::start);
  }

  @Override
  public Node node() {
    TestMessageView node = view.orElseGet(() -> new TestMessageView(model, words, announcer));
    // Sentences that wrap may not be squeezed into one line; the page scrolls instead.
    node.setMinHeight(Region.USE_PREF_SIZE);
    view = Optional.of(node);
    return node;
  }
}
