package app.sendready.ui.control;

import app.sendready.ui.fx.WrapLine;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/// A few alternatives side by side, one of them pressed; in two lines where one is too short.
///
/// @param <T> what is chosen between
public final class Alternatives<T> extends WrapLine {
  /// @param words gives the word of an alternative
  public Alternatives(
      List<T> all,
      ObservableValue<T> chosen,
      Consumer<T> choose,
      Function<T, ObservableValue<String>> words) {
    super(0, 4);
    getStyleClass().add("alternatives");
    ToggleGroup group = new ToggleGroup();
    for (T each : all) {
      ToggleButton button = new ToggleButton();
      button.textProperty().bind(words.apply(each));
      button.setMinWidth(USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.getStyleClass().add("small");
      if (all.size() > 1) {
        button
            .getStyleClass()
            .add(
                each.equals(all.getFirst())
                    ? "left-pill"
                    : each.equals(all.getLast()) ? "right-pill" : "center-pill");
      }
      button.setOnAction(_ -> {
        choose.accept(each);
        button.setSelected(true);
      });
      chosen.subscribe(now -> button.setSelected(each.equals(now)));
      getChildren().add(button);
    }
  }
}
