package app.sendready.ui.fx;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is called by a word of the bundles, in whichever language is spoken.
public final class Worded {
  private Worded() {}

  /// A sentence or more of running text.
  public static Label label(Localized words, String key, String... styles) {
    Label label = SignedLabel.prose("", styles);
    label.textProperty().bind(words.text(key));
    return label;
  }

  /// A button with that key as its id, never narrower than its word.
  public static Button button(Localized words, String key) {
    Button button = new Button();
    button.setId(key);
    button.textProperty().bind(words.text(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /// The same with a sign before its word.
  public static Button button(Localized words, String key, Ikon icon) {
    Button button = button(words, key);
    button.setGraphic(new FontIcon(icon));
    return button;
  }

  /// The same, and what it does.
  public static Button button(Localized words, String key, Ikon icon, Runnable action) {
    Button button = button(words, key, icon);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
