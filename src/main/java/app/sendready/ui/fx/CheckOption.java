package app.sendready.ui.fx;

import app.sendready.i18n.Text;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/// A box to tick, with a sentence below that says what that means.
public final class CheckOption extends VBox {
  private final CheckBox box = new CheckBox();

  /// @param key of the words `<key>.label` and `<key>.help`; also the id
  public CheckOption(
      Localized words, String key, Property<Boolean> ticked, Map<String, Object> args) {
    this(words, key, ticked, args, new SimpleObjectProperty<>(Optional.empty()));
  }

  /// @param note what there is to say in place of the help
  public CheckOption(
      Localized words,
      String key,
      Property<Boolean> ticked,
      Map<String, Object> args,
      ObservableValue<Optional<Note>> note) {
    getStyleClass().addAll("form-field", "check");
    box.setId(key);
    box.setWrapText(true);
    box.textProperty().bind(words.text(new Text(key + ".label", args)));
    box.selectedProperty().bindBidirectional(ticked);
    NoteLine help =
        new NoteLine(words, note, Optional.of(words.text(new Text(key + ".help", args))));
    box.accessibleHelpProperty().bind(help.said());
    getChildren().addAll(box, help);
  }
}
