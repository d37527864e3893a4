package app.sendready.ui.control;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Copies one text, exactly; its icon is a tick for two seconds and a line says what was copied.
public final class CopyButton extends Button {
  private static final PseudoClass COPIED = PseudoClass.getPseudoClass("copied");

  private final Localized words;
  private final Consumer<String> announcer;
  private final StringProperty value = new SimpleStringProperty("");
  private final ObjectProperty<Text> what = new SimpleObjectProperty<>(Text.of("control.value"));
  private final FontIcon icon = new FontIcon(MaterialDesignC.CONTENT_COPY);
  private final PauseTransition tick = new PauseTransition(Duration.seconds(2));

  /// @param announcer is told in words what was copied
  public CopyButton(Localized words, Consumer<String> announcer) {
    this.words = words;
    this.announcer = announcer;
    getStyleClass().addAll("button-icon", "flat", "copy-button");
    setGraphic(icon);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(words.text(what.map(it -> Text.of("control.copy", "what", it))));
    setTooltip(tip);
    accessibleTextProperty().bind(tip.textProperty());
    setOnAction(_ -> copy());
    tick.setOnFinished(_ -> {
      icon.setIconCode(MaterialDesignC.CONTENT_COPY);
      pseudoClassStateChanged(COPIED, false);
    });
  }

  /// A button that says in a word what it copies, beside its icon.
  ///
  /// @param key of that word
  public static CopyButton withWord(Localized words, Consumer<String> announcer, String key) {
    CopyButton button = new CopyButton(words, announcer);
    button.getStyleClass().removeAll("button-icon", "flat", "copy-button");
    button.getStyleClass().addAll("small", "copy-word");
    button.textProperty().bind(words.text(key));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /// The exact text to copy.
  public StringProperty value() {
    return value;
  }

  /// What it is, in words that fit after "Copied the": "value of SPF record".
  public ObjectProperty<Text> what() {
    return what;
  }

  /// Copies now.
  public void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(value.get());
    Clipboard.getSystemClipboard().setContent(content);
    icon.setIconCode(MaterialDesignC.CHECK);
    pseudoClassStateChanged(COPIED, true);
    tick.playFromStart();
    announcer.accept(words.say(Text.of("control.copied", "what", what.get())));
  }
}
