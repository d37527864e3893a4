package app.sendready.ui.tool.spf;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.Visible;
import app.sendready.ui.control.Alternatives;
import app.sendready.ui.fx.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The gauges on top, before and after, and the record's tree below them.
final class SpfView extends VBox {
  /// Which record's tree is shown.
  private enum Shown {
    NOW,
    AFTER
  }

  private final SpfModel model;
  private final Localized words;
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.NOW);
  private final Label title = new Label();
  private final VBox content = new VBox(16);

  SpfView(SpfModel model, Localized words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("spf-view");
    setId("spftree");
    title.getStyleClass().add("step-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    content.getStyleClass().add("spf-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("row-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, scroll);
    model.look().subscribe(this::arrived);
    shown.subscribe(_ -> refresh());
    words.messages().subscribe(_ -> refresh());
  }

  private void arrived(Optional<SpfLook> look) {
    // Where nothing can be read today, the proposed record is what there is to see.
    boolean onlyAfter =
        look.filter(now ->
                now instanceof SpfLook.Seen seen
                    && seen.now() instanceof SpfSide.Nothing
                    && seen.after().isPresent())
            .isPresent();
    shown.set(onlyAfter ? Shown.AFTER : Shown.NOW);
    refresh();
  }

  private void refresh() {
    Messages say = words.messages().get();
    model
        .look()
        .get()
        .ifPresent(look -> {
          title.setText(say.say(Text.of("spftree.title", "domain", look.domain().withoutDot())));
          switch (look) {
            case SpfLook.Asking asking -> asking(asking, say);
            case SpfLook.Unanswered silent -> unanswered(silent, say);
            case SpfLook.Seen seen -> seen(seen, say);
          }
        });
  }

  private void asking(SpfLook.Asking asking, Messages say) {
    ProgressIndicator busy = new ProgressIndicator();
    busy.getStyleClass().add("spf-busy");
    HBox line =
        new HBox(
            12,
            busy,
            prose(say.say(Text.of("spftree.asking", "domain", asking.domain().withoutDot()))));
    line.getStyleClass().add("spf-line");
    content.getChildren().setAll(line);
  }

  private void unanswered(SpfLook.Unanswered silent, Messages say) {
    SpfFault fault =
        new SpfFault(
            SpfFault.Weight.UNKNOWN,
            Text.of("spftree.unanswered", "domain", silent.domain().withoutDot()));
    content.getChildren().setAll(new FaultLine(fault, say), again());
  }

  private Button again() {
    Button again = new Button();
    again.textProperty().bind(words.text("spftree.again"));
    again.setId("spftree.again");
    again.setOnAction(_ -> model.again());
    return again;
  }

  private void seen(SpfLook.Seen seen, Messages say) {
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
      parts.add(again());
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
      Label record = prose(Visible.of(counted.record()));
      record.getStyleClass().addAll("mono", "spf-record");
      parts.add(record);
      parts.add(new SpfRows(counted.tree(), say));
    }
    content.getChildren().setAll(parts);
  }

  private static boolean partial(SpfSide side) {
    return side instanceof SpfSide.Counted counted && counted.partial();
  }

  private static Label prose(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
