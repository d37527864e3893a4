package app.sendready.ui.fx;

import app.sendready.i18n.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A few options of which one is chosen, each with a sentence that says what it means.
///
/// The words of an option are `<key>.<word>.label` and `<key>.<word>.help`; its id is
/// `<key>.<word>`.
public final class Choices<T> {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final GridPane box = new GridPane();
  private final Map<T, Label> marks = new LinkedHashMap<>();

  /// @param word the part of the keys that stands for an option
  /// @param args arguments of all words
  public Choices(
      Localized words,
      String key,
      Orientation orientation,
      List<T> options,
      Function<T, String> word,
      Property<T> chosen,
      Map<String, Object> args) {
    boolean across = orientation == Orientation.HORIZONTAL;
    box.getStyleClass().addAll("choices", across ? "across" : "down");
    ToggleGroup group = new ToggleGroup();
    for (int i = 0; i < options.size(); i++) {
      T option = options.get(i);
      Node card = card(words, key + "." + word.apply(option), option, chosen, group, args);
      box.add(card, across ? i : 0, across ? 0 : i);
      GridPane.setFillHeight(card, true);
    }
    int columns = across ? options.size() : 1;
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      box.getColumnConstraints().add(column);
    }
  }

  private Node card(
      Localized words,
      String key,
      T option,
      Property<T> chosen,
      ToggleGroup group,
      Map<String, Object> args) {
    RadioButton radio = new RadioButton();
    radio.setId(key);
    radio.setToggleGroup(group);
    radio.setWrapText(true);
    radio.textProperty().bind(words.text(new Text(key + ".label", args)));
    Label help = new Label();
    help.getStyleClass().add("help");
    help.setWrapText(true);
    help.textProperty().bind(words.text(new Text(key + ".help", args)));
    Label mark = new Label();
    mark.getStyleClass().add("choice-mark");
    mark.setMinWidth(Region.USE_PREF_SIZE);
    Presence.bind(mark, Bindings.isNotEmpty(mark.textProperty()));
    marks.put(option, mark);
    radio
        .accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    Stream.of(radio.getText(), mark.getText(), help.getText())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(". ")),
                radio.textProperty(),
                mark.textProperty(),
                help.textProperty()));
    HBox head = new HBox(8, radio, mark);
    head.setAlignment(Pos.CENTER_LEFT);

    VBox card = new VBox(head, help);
    card.getStyleClass().add("choice");
    card.setMaxWidth(Double.MAX_VALUE);
    card.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY) {
        radio.setSelected(true);
        radio.requestFocus();
      }
    });
    radio
        .selectedProperty()
        .subscribe(selected -> {
          card.pseudoClassStateChanged(CHOSEN, selected);
          if (selected) {
            chosen.setValue(option);
          }
        });
    chosen.subscribe(now -> radio.setSelected(option.equals(now)));
    return card;
  }

  /// Puts a word beside the option that holds today, whichever is chosen.
  public Choices<T> mark(Localized words, String key, ObservableValue<Optional<T>> holds) {
    marks.forEach((option, mark) ->
        mark.textProperty()
            .bind(
                Bindings.createStringBinding(
                    () ->
                        holds.getValue().filter(option::equals).isPresent()
                            ? words.messages().get().say(key)
                            : "",
                    holds,
                    words.messages())));
    return this;
  }

  public Node node() {
    return box;
  }
}
