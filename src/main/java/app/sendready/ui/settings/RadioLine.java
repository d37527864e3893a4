package app.sendready.ui.settings;

import app.sendready.ui.fx.Localized;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A few short options beside each other under one label; choosing one applies it.
final class RadioLine<T> extends VBox {
  private final ToggleGroup group = new ToggleGroup();

  /// @param key of the label, and with the option's word the ids
  /// @param says what an option is called
  /// @param chosen what is in force, whoever changed it
  /// @param choose is told what was chosen here
  RadioLine(
      Localized words,
      String key,
      List<T> options,
      Function<T, String> word,
      Function<T, ObservableValue<String>> says,
      ObservableValue<? extends T> chosen,
      java.util.function.Consumer<T> choose) {
    getStyleClass().add("form-field");
    Label label = new Label();
    label.getStyleClass().add("field-label");
    label.textProperty().bind(words.text(key));
    FlowPane line = new FlowPane();
    line.getStyleClass().add("radio-line");
    for (T option : options) {
      RadioButton radio = new RadioButton();
      radio.setId(key + "." + word.apply(option));
      radio.setToggleGroup(group);
      radio.setUserData(option);
      radio.textProperty().bind(says.apply(option));
      radio
          .accessibleTextProperty()
          .bind(Bindings.concat(label.textProperty(), ": ", radio.textProperty()));
      line.getChildren().add(radio);
      radio
          .selectedProperty()
          .subscribe(selected -> {
            if (selected && !option.equals(chosen.getValue())) {
              choose.accept(option);
            }
          });
    }
    chosen.subscribe(now ->
        group.getToggles().stream()
            .filter(toggle -> toggle.getUserData().equals(now))
            .findFirst()
            .ifPresent(toggle -> toggle.setSelected(true)));
    getChildren().addAll(label, line);
  }
}
