package app.sendready.ui.control;

import app.sendready.i18n.Glossary;
import app.sendready.i18n.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Explains, one line each, the words of the trade that some sentences use; takes no room where
/// they use none.
public final class WordNotes extends VBox {
  public WordNotes() {
    getStyleClass().add("word-notes");
    setSpacing(2);
    setManaged(false);
  }

  /// Explains the words of these sentences, in the language of `say`.
  public void show(Messages say, List<String> sentences) {
    getChildren()
        .setAll(
            Glossary.in(say).in(sentences).stream()
                .map(entry -> note(entry.term() + " — " + entry.plain()))
                .toList());
    setManaged(!getChildren().isEmpty());
  }

  private static Label note(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("help");
    label.setWrapText(true);
    label.getStyleClass().add("prose");
    return label;
  }
}
