package app.sendready.ui.tool.spf;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.ui.control.Alternatives;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.tool.drawing.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/// The gauges on top, before and after, and the record's tree below them.
final class SpfView extends StackPane {
  /// Which record's tree is shown.
  private enum Shown {
    NOW,
    AFTER
  }

  private final SpfModel model;
  private final Localized words;
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.NOW);
  private final Frame frame;

  /// @param announcer is told in words what was copied
  public SpfView(SpfModel model, Localized words, Consumer<String> announcer) {
    this.model = model;
    this.words = words;
    setId("spftree");
    frame = new Frame("spftree", words, model::again, announcer);
    getChildren().add(frame);
    model.progress().subscribe(this::arrived);
    shown.subscribe(_ -> refresh());
    words.messages().subscribe(_ -> refresh());
  }

  private void arrived(Optional<SpfProgress> progress) {
    // Where nothing can be read today, the proposed record is what there is to see.
    boolean onlyAfter =
        progress
            .filter(now ->
                now instanceof SpfProgress.Loaded seen
                    && seen.now() instanceof SpfSide.Nothing
                    && seen.after().isPresent())
            .isPresent();
    shown.set(onlyAfter ? Shown.AFTER : Shown.NOW);
    refresh();
  }

  private void refresh() {
    Messages say = words.messages().get();
    model
        .progress()
        .get()
        .ifPresent(progress -> {
          frame.title(SpfModel.title(progress));
          switch (progress) {
            case SpfProgress.Asking asking ->
                frame.busy(Text.of("spftree.asking", "domain", asking.domain().withoutDot()));
            case SpfProgress.Unanswered silent -> unanswered(silent, say);
            case SpfProgress.Loaded seen -> seen(seen, say);
          }
        });
  }

  private void unanswered(SpfProgress.Unanswered silent, Messages say) {
    SpfFault fault =
        new SpfFault(
            SpfFault.Weight.UNKNOWN,
            Text.of("spftree.unanswered", "domain", silent.domain().withoutDot()));
    frame.show(List.of(new FaultLine(fault, say)), "");
  }

  private void seen(SpfProgress.Loaded seen, Messages say) {
    List<Node> parts = new ArrayList<>();
    FlowPane gauges = new FlowPane(16, 12);
    gauges.getChildren().add(new GaugeCard("spftree.now", seen.now(), say));
    seen.after()
        .ifPresent(after -> gauges.getChildren().add(new GaugeCard("spftree.after", after, say)));
    parts.add(gauges);
    seen.change().ifPresent(change -> parts.add(new FaultLine(change, say)));
    SpfSide side = shown.get() == Shown.NOW ? seen.now() : seen.after().orElse(seen.now());
    if (partial(seen.now()) || seen.after().filter(SpfView::partial).isPresent()) {
      parts.add(
          new FaultLine(new SpfFault(SpfFault.Weight.UNKNOWN, Text.of("spftree.partial")), say));
    }
    if (seen.after().isPresent() && seen.now() instanceof SpfSide.Counted) {
      parts.add(
          new Alternatives<>(
              List.of(Shown.values()),
              shown,
              shown::set,
              each -> words.text(each == Shown.NOW ? "spftree.now" : "spftree.after")));
    }
    if (side instanceof SpfSide.Counted counted) {
      Label record = SignedLabel.prose(VisibleText.of(counted.record()));
      record.getStyleClass().addAll("mono", "spf-record");
      parts.add(record);
      parts.add(new SpfRows(counted.tree(), say));
    }
    frame.show(parts, SpfTreeText.of(seen, side, say));
  }

  private static boolean partial(SpfSide side) {
    return side instanceof SpfSide.Counted counted && counted.partial();
  }
}
