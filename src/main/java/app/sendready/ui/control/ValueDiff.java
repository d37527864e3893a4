package app.sendready.ui.control;

import app.sendready.ui.fx.Localized;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Expected and found under each other in monospace: what is equal muted, what differs marked and
/// underlined.
public final class ValueDiff extends VBox {
  private final Localized words;
  private final TextFlow expected = flow();
  private final TextFlow found = flow();

  public ValueDiff(Localized words) {
    this(words, "control.diff.expected", "control.diff.found");
  }

  /// @param expectedKey the word before the value that should be
  /// @param foundKey the word before the value that is
  public ValueDiff(Localized words, String expectedKey, String foundKey) {
    this.words = words;
    getStyleClass().add("value-diff");
    getChildren().addAll(line(expectedKey, expected), line(foundKey, found));
  }

  /// Shows the two values.
  public void show(String expectedText, String foundText) {
    Difference difference = Difference.between(expectedText, foundText);
    fill(expected, difference.expected(), "diff-expected");
    fill(found, difference.found(), "diff-found");
  }

  private HBox line(String key, TextFlow value) {
    Label label = new Label();
    label.getStyleClass().add("help");
    label.setMinWidth(72);
    label.textProperty().bind(words.text(key));
    HBox.setHgrow(value, Priority.ALWAYS);
    HBox line = new HBox(8, label, value);
    line.setMinWidth(0);
    return line;
  }

  private static TextFlow flow() {
    TextFlow flow = new TextFlow();
    flow.setMinWidth(0);
    return flow;
  }

  private static void fill(TextFlow flow, List<Difference.Part> parts, String mark) {
    flow.getChildren()
        .setAll(
            parts.stream()
                .map(part -> {
                  Text text = new Text(part.text());
                  text.getStyleClass().addAll("mono", part.same() ? "diff-same" : mark);
                  return text;
                })
                .toList());
  }
}
