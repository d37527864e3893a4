package app.sendready.ui.control;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A value in the monospaced face with its copy button; a click on either copies.
///
/// A long value is shortened in its middle to fit the width, and whole when expanded. What is
/// copied is always the whole, exactly.
public final class CopyField extends HBox {
  private final CopyButton button;
  private final Label text = new Label();
  private final BooleanProperty expanded = new SimpleBooleanProperty();

  /// @param announcer is told in words what was copied
  public CopyField(Localized words, Consumer<String> announcer) {
    button = new CopyButton(words, announcer);
    text.getStyleClass().addAll("mono", "copy-text");
    text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    text.setEllipsisString("…");
    text.setMinWidth(0);
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.value(button.value().get()), button.value(), words.presenting()));
    text.wrapTextProperty().bind(expanded);
    copyable(true);
    text.setOnMouseClicked(event -> {
      copy();
      event.consume();
    });
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    alignmentProperty().bind(expanded.map(open -> open ? Pos.TOP_LEFT : Pos.CENTER_LEFT));
    getStyleClass().add("copy-field");
    setMinWidth(0);
    getChildren().addAll(text, button);
  }

  /// The exact text to copy.
  public StringProperty value() {
    return button.value();
  }

  /// What it is, in words that fit after "Copied the".
  public ObjectProperty<Text> what() {
    return button.what();
  }

  /// Whether the whole value is shown.
  public BooleanProperty expanded() {
    return expanded;
  }

  /// Whether the value can be copied; else it is only shown.
  public void copyable(boolean now) {
    Presence.set(button, now);
    text.setCursor(now ? Cursor.HAND : Cursor.DEFAULT);
  }

  /// Copies now, as a click does.
  public void copy() {
    if (button.isManaged()) {
      button.copy();
    }
  }
}
