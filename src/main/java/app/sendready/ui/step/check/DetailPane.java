package app.sendready.ui.step.check;

import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Localized;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The details of the unfolded row, beside the list where the page is wide.
final class DetailPane extends ScrollPane {
  private final Localized words;
  private final Function<CheckRow, RowBody> bodies;
  private final VerdictBadge badge;
  private final Label title = new Label();
  private final VBox content = new VBox(8);
  private Optional<CheckRow> row = Optional.empty();
  private Subscription listening = Subscription.EMPTY;

  /// @param bodies gives what a row unfolds to
  DetailPane(Localized words, Function<CheckRow, RowBody> bodies) {
    this.words = words;
    this.bodies = bodies;
    badge = new VerdictBadge(words);
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    content.getStyleClass().add("detail-content");
    setContent(content);
    setFitToWidth(true);
    setFocusTraversable(false);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinSize(0, 0);
    setPrefHeight(0);
    getStyleClass().addAll("edge-to-edge", "detail-pane");
    setId("check.details");
    words.messages().subscribe(this::tell);
  }

  /// Shows a row, or nothing.
  void show(Optional<CheckRow> now) {
    if (row.equals(now)) {
      return;
    }
    row = now;
    listening.unsubscribe();
    listening =
        now.map(shown ->
                Subscription.combine(
                    shown.status().subscribe(this::tell), shown.report().subscribe(this::tell)))
            .orElse(Subscription.EMPTY);
    content.getChildren().clear();
    now.ifPresent(shown -> {
      content.getChildren().addAll(title, badge, bodies.apply(shown));
      tell();
    });
    setVvalue(0);
  }

  private void tell() {
    row.ifPresent(shown -> {
      title.setText(RowSentences.heading(shown, words.messages().get()));
      badge.status().set(shown.status().get());
      bodies.apply(shown).refresh();
    });
  }
}
