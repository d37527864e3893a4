package app.sendready.ui.control;

import app.sendready.text.Comparison;
import app.sendready.ui.fx.Discretion;
import app.sendready.ui.fx.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Expected and found under each other in monospace: what is equal muted, what differs marked and
/// underlined; below, in words, which character misleads the eye.
public final class ValueDiff extends VBox {
  private final Localized words;
  private final TextFlow expected = flow();
  private final TextFlow found = flow();
  private final VBox notes = new VBox(2);
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private Optional<Comparison> shown = Optional.empty();

  public ValueDiff(Localized words) {
    this(words, "control.diff.expected", "control.diff.found");
  }

  /// @param expectedKey the word before the value that should be
  /// @param foundKey the word before the value that is
  public ValueDiff(Localized words, String expectedKey, String foundKey) {
    this.words = words;
    getStyleClass().add("value-diff");
    GridPane values = new GridPane(8, 6);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    values.getColumnConstraints().addAll(names, rest);
    values.addRow(0, name(expectedKey), expected);
    values.addRow(1, name(foundKey), found);
    values.setMinWidth(0);
    getChildren().addAll(values, notes);
    notes.setManaged(false);
    // Bound, because the words outlive this view and a bond does not hold it.
    watched.bind(words.presenting());
    watched.subscribe(() -> shown.ifPresent(this::show));
  }

  /// Shows the two values.
  public void show(String expectedText, String foundText) {
    show(Comparison.of(expectedText, foundText));
  }

  /// Shows what two values turned out to have in common and not.
  public void show(Comparison comparison) {
    shown = Optional.of(comparison);
    fill(expected, comparison.expected(), "diff-expected");
    fill(found, comparison.found(), "diff-found");
    notes.getChildren().setAll(comparison.notes().stream().map(this::note).toList());
    notes.setManaged(!comparison.notes().isEmpty());
  }

  private Label note(app.sendready.i18n.Text text) {
    Label label = new Label();
    label.getStyleClass().add("help");
    label.setWrapText(true);
    label.textProperty().bind(words.text(text));
    return label;
  }

  private Label name(String key) {
    Label label = new Label();
    label.getStyleClass().add("help");
    label.textProperty().bind(words.text(key));
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private static TextFlow flow() {
    TextFlow flow = new TextFlow();
    flow.setMinWidth(0);
    return flow;
  }

  private void fill(TextFlow flow, List<Comparison.Piece> pieces, String mark) {
    List<String> whole = pieces.stream().map(Comparison.Piece::text).toList();
    List<String> shownNow = watched.get() ? Discretion.hide(whole) : whole;
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Text text = new Text(shownNow.get(i));
      text.getStyleClass().addAll("mono", pieces.get(i).differs() ? mark : "diff-same");
      texts.add(text);
    }
    flow.getChildren().setAll(texts);
  }
}
