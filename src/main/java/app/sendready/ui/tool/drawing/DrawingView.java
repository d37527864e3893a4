package app.sendready.ui.tool.drawing;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SignedLabel;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A drawing on screen: the sentence that sums it up, and the stops below.
public final class DrawingView extends StackPane {
  private final DrawingModel<?> model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final Frame frame;

  /// @param id of this view, after which its buttons are called
  /// @param announcer is told in words what was copied
  public DrawingView(
      String id, DrawingModel<?> model, Localized words, Consumer<String> announcer) {
    this.model = model;
    this.words = words;
    this.announcer = announcer;
    setId(id);
    frame = new Frame(id, words, model::again, announcer);
    if (!model.asks()) {
      frame.neverAsks();
    }
    getChildren().add(frame);
    model.progress().subscribe(_ -> refresh());
    words.messages().subscribe(_ -> refresh());
    words.presenting().subscribe(_ -> refresh());
  }

  /// Puts buttons beside those that every look has.
  public void offer(Button... more) {
    frame.offer(more);
  }

  private void refresh() {
    model.title().getValue().ifPresent(frame::title);
    model
        .progress()
        .get()
        .ifPresent(progress -> {
          switch (progress) {
            case DrawingModel.Progress.Asking<?> _ -> frame.busy(Text.of("drawing.asking"));
            case DrawingModel.Progress.Crashed<?> _ -> frame.only(Text.of("drawing.broken"));
            case DrawingModel.Progress.Drawn<?> drawn -> draw(drawn.drawing());
          }
        });
  }

  private void draw(Drawing drawing) {
    Messages say = words.messages().get();
    VerdictBadge badge = new VerdictBadge(words);
    badge.status().set(drawing.status());
    Label summary = SignedLabel.prose(words.discreet(say.say(drawing.summary())));
    summary.getStyleClass().add("row-title");
    summary.setId("drawing.summary");
    VBox head = new VBox(4, badge, summary);
    String plain =
        words.discreet(DrawingText.of(model.title().getValue().orElseThrow(), drawing, say));
    frame.show(List.of(head, new StopColumn(drawing.stops(), words, announcer)), plain);
  }
}
