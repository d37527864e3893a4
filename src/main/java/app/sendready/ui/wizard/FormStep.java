package app.sendready.ui.wizard;

import app.sendready.i18n.Text;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A step in which things are typed: the blocker follows from the readiness of its model.
public class FormStep implements Step {
  private final String id;
  private final ObservableValue<StepReadiness> readiness;
  private final Supplier<? extends Region> view;
  private @Nullable Region node;

  protected FormStep(
      String id, ObservableValue<StepReadiness> readiness, Supplier<? extends Region> view) {
    this.id = id;
    this.readiness = readiness;
    this.view = view;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public ObservableValue<State> state() {
    return readiness.map(StepReadiness::state);
  }

  @Override
  public ObservableValue<Optional<Text>> blocker() {
    return readiness.map(StepReadiness::blocker);
  }

  @Override
  public Node node() {
    Region built = node;
    if (built == null) {
      built = view.get();
      // Sentences that wrap may not be squeezed into one line; the page scrolls instead.
      built.setMinHeight(Region.USE_PREF_SIZE);
      node = built;
    }
    return built;
  }
}
