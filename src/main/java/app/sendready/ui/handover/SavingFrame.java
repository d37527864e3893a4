package app.sendready.ui.handover;

import app.sendready.ui.fx.Localized;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The frame of a window whose content goes into files: a title, what can be chosen, and below it
/// what became of the files and the buttons that write them.
class SavingFrame extends VBox {
  private final Localized words;

  SavingFrame(Localized words, String id) {
    this.words = words;
    getStyleClass().add("drawing");
    setId(id);
  }

  /// @param content what can be chosen, from the top down
  /// @param browser opens an address outside
  final void fill(
      ObservableValue<String> titled,
      VBox content,
      SaveProgress saving,
      FlowPane buttons,
      Consumer<String> browser) {
    Label title = new Label();
    title.getStyleClass().add("step-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    title.textProperty().bind(titled);
    content.getStyleClass().add("drawing-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("row-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Node state = new SavingView(saving, words, browser);
    VBox below = new VBox(8, state, buttons);
    below.getStyleClass().add("saving-bar");
    getChildren().addAll(title, scroll, below);
  }
}
