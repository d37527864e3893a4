package app.sendready.ui.fx;

import app.sendready.i18n.Text;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Inputs that belong together, under one small title.
public final class Section extends VBox {
  private Section(Localized words, Text says) {
    getStyleClass().add("section");
    Label title = new Label();
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    title.textProperty().bind(words.text(says));
    getChildren().add(title);
  }

  public static Section of(Localized words, Text title, Node... content) {
    Section section = new Section(words, title);
    section.getChildren().addAll(content);
    return section;
  }
}
