package app.sendready.ui.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/// Lies over an input while others watch, in place of what is typed there.
///
/// The input itself is out of sight then: a selection would show its text in any colour.
final class Cover extends Label {
  private final TextInputControl input;
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private boolean typing;

  private Cover(TextInputControl input, Localized words, ObservableValue<Boolean> when) {
    super("", new FontIcon(MaterialDesignE.EYE_OFF_OUTLINE));
    this.input = input;
    setId(input.getId() + ".cover");
    getStyleClass().add("field-cover");
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    textProperty().bind(words.text("control.covered"));
    // Bound, because the words outlive this view and a bond does not hold it.
    watched.bind(when);
    watched.subscribe(() -> {
      typing = false;
      lie();
    });
    input
        .focusedProperty()
        .subscribe(focused -> {
          typing &= focused;
          lie();
        });
    input
        .textProperty()
        .subscribe((before, now) -> {
          // Whoever types here now has decided to show it.
          typing = input.isFocused() && (typing || before.isEmpty());
          lie();
        });
  }

  /// Puts a cover over an input that is the first in its line.
  static void over(
      TextInputControl input, Pane line, Localized words, ObservableValue<Boolean> when) {
    StackPane both = new StackPane();
    line.getChildren().set(0, both);
    both.getChildren().addAll(input, new Cover(input, words, when));
    HBox.setHgrow(both, Priority.ALWAYS);
  }

  private void lie() {
    boolean lies = watched.get() && !input.getText().isEmpty() && !typing;
    setVisible(lies);
    input.setVisible(!lies);
  }
}
