package app.sendready.ui.step.check;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.WrapLine;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What happened since watching began: the newest event in one line below the rows, all of them
/// when it is unfolded. It keeps its height while it is folded, so that no row moves.
final class TimelineView extends VBox {
  private static final int SHOWN = 60;

  private final ObservableList<TimelineEntry> changes;
  private final ObservableValue<Number> unseen;
  private final Runnable seen;
  private final Localized words;
  private final ToggleButton fold = new ToggleButton();
  private final Label newest = new Label();
  private final Label fresh = new Label();
  private final VBox lines = new VBox(4);

  /// @param seen is told when somebody looks at all of them
  /// @param beside stands at the end of the line
  TimelineView(
      ObservableList<TimelineEntry> changes,
      ObservableValue<Number> unseen,
      Runnable seen,
      Localized words,
      Node beside) {
    this.changes = changes;
    this.unseen = unseen;
    this.seen = seen;
    this.words = words;
    getStyleClass().add("timeline");
    FontIcon chevron = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
    fold.setGraphic(chevron);
    fold.setId("check.timeline");
    fold.getStyleClass().addAll("fold", "flat");
    fold.setMinWidth(USE_PREF_SIZE);
    fold.textProperty().bind(words.text("check.changes"));
    newest.getStyleClass().add("help");
    newest.setWrapText(true);
    newest.setMinHeight(USE_PREF_SIZE);
    newest.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(newest, Priority.ALWAYS);
    fresh.getStyleClass().add("timeline-fresh");
    fresh.setId("check.timeline.fresh");
    fresh.setMinWidth(USE_PREF_SIZE);
    WrapLine head = new WrapLine(8, 2, fold, fresh, newest, beside);
    head.getStyleClass().add("fold-line");
    lines.getStyleClass().add("timeline-all");
    lines.setId("check.timeline.all");
    getChildren().addAll(head, lines);
    fold.selectedProperty()
        .subscribe(open -> {
          chevron.setIconCode(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
          Presence.set(lines, open);
          newest.setVisible(!open);
          tell();
        });
    changes.subscribe(this::tell);
    unseen.subscribe(this::tell);
    words.messages().subscribe(this::tell);
    tell();
  }

  private void tell() {
    if (fold.isSelected() && unseen.getValue().intValue() > 0) {
      seen.run();
      return;
    }
    Messages say = words.messages().get();
    newest.setText(
        changes.isEmpty() ? say.say("check.changes.none") : line(changes.getFirst(), say));
    int count = unseen.getValue().intValue();
    fresh.setText(say.say(Text.of("check.changes.unseen", "count", count)));
    Presence.set(fresh, count > 0);
    List<Node> told =
        fold.isSelected()
            ? changes.stream().limit(SHOWN).<Node>map(change -> label(line(change, say))).toList()
            : List.of();
    lines.getChildren().setAll(told);
  }

  private static String line(TimelineEntry change, Messages say) {
    Text row =
        switch (change) {
          case TimelineEntry.StatusChanged turned ->
              Text.of("check.change", "status", Text.of(turned.now().key()));
          case TimelineEntry.ServersChanged heard ->
              Text.of(
                  "check.heard." + heard.event().name().toLowerCase(Locale.ROOT),
                  "server",
                  heard.servers());
        };
    return say.say(
        row.with("time", say.clock(change.at()))
            .with("number", change.number())
            .with("record", change.expected().title()));
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("help");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
