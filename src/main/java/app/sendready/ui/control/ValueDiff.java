package app.sendready.ui.control;

import app.sendready.i18n.Visible;
import app.sendready.setup.Difference;
import app.sendready.ui.fx.Discretion;
import app.sendready.ui.fx.Localized;
import java.util.List;
import java.util.Locale;
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
    List<Difference.Segment> segments = Difference.of(expectedText, foundText).segments();
    fill(expected, segments, Difference.Kind.ONLY_EXPECTED, "diff-expected");
    fill(found, segments, Difference.Kind.ONLY_FOUND, "diff-found");
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

  private void fill(
      TextFlow flow, List<Difference.Segment> segments, Difference.Kind own, String mark) {
    flow.getChildren()
        .setAll(
            segments.stream()
                .filter(s -> s.kind() == Difference.Kind.SAME || s.kind() == own)
                .map(segment -> {
                  boolean same = segment.kind() == Difference.Kind.SAME;
                  Text text = new Text(shown(segment.text(), same));
                  text.getStyleClass().addAll("mono", same ? "diff-same" : mark);
                  return text;
                })
                .toList());
  }

  private String shown(String text, boolean same) {
    String whole = same ? Visible.of(text) : named(text);
    return words.presenting().get() ? Discretion.hidePart(whole) : whole;
  }

  /// Where values differ, a letter beyond ASCII is most likely a look-alike: its number is shown
  /// behind it.
  private static String named(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          String shown = Visible.of(Character.toString(c));
          out.append(shown);
          if (c > 0x7e && shown.length() == Character.charCount(c)) {
            out.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
          }
        });
    return out.toString();
  }
}
