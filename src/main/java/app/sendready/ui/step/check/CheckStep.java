package app.sendready.ui.step.check;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.wizard.Step;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The step *Verify*.
public final class CheckStep implements Step {
  private final CheckModel model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final RowServices aids;
  private final ObjectProperty<Integer> news = new SimpleObjectProperty<>(0);
  private boolean onScreen;
  private Optional<CheckView> view = Optional.empty();

  /// @param announcer is told in words what was copied
  public CheckStep(CheckModel model, Localized words, Consumer<String> announcer) {
    this(model, words, announcer, RowServices.NONE);
  }

  /// @param announcer is told in words what was copied
  /// @param aids what rows can draw on from outside
  public CheckStep(
      CheckModel model, Localized words, Consumer<String> announcer, RowServices aids) {
    this.model = model;
    this.words = words;
    this.announcer = announcer;
    this.aids = aids;
    model
        .unseen()
        .subscribe((before, now) -> {
          if (!onScreen && now.intValue() > before.intValue()) {
            news.set(news.get() + now.intValue() - before.intValue());
          }
        });
  }

  @Override
  public String id() {
    return "check";
  }

  @Override
  public ObservableValue<State> state() {
    return model
        .summary()
        .map(now -> {
          if (now.rows() == 0 || now.checking() > 0) {
            return State.TO_DO;
          }
          return now.allWork() ? State.DONE : State.NEEDS_YOU;
        });
  }

  @Override
  public Node node() {
    CheckView node = view.orElseGet(() -> new CheckView(model, words, announcer, aids));
    view = Optional.of(node);
    return node;
  }

  /// There is something better to do while required rows are not right.
  @Override
  public ObservableValue<Boolean> leadsOn() {
    return model.summary().map(now -> now.rows() > 0 && now.checking() == 0 && now.allWork());
  }

  @Override
  public Optional<Node> start() {
    return view.flatMap(CheckView::start);
  }

  @Override
  public ObservableValue<Integer> news() {
    return news;
  }

  @Override
  public void onEnter() {
    onScreen = true;
    news.set(0);
    model.enter();
  }

  @Override
  public void onLeave() {
    onScreen = false;
  }
}
