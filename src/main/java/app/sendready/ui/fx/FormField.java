package app.sendready.ui.fx;

import app.sendready.i18n.Text;
import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An input with its label above and one line below: the help, or what there is to say of the text.
///
/// The words are `<key>.label`, `<key>.help` and `<key>.prompt`; the last two may be missing.
public final class FormField extends VBox {
  private static final PseudoClass DANGER = Styles.STATE_DANGER;

  private final Control input;
  private final Label label;
  private final WrapLine line;

  /// A text input of one line, tied to a model's input.
  public static FormField of(Localized words, String key, Input<?> input) {
    return of(words, key, key, input, Map.of());
  }

  /// The same with an id of its own and arguments of the words.
  public static FormField of(
      Localized words, String key, String id, Input<?> input, Map<String, Object> args) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(input.text());
    return new FormField(words, key, id, field, input.note(), args);
  }

  /// @param key first part of the words' keys
  /// @param id of the control
  /// @param note what there is to say of the text
  /// @param args arguments of the words
  public FormField(
      Localized words,
      String key,
      String id,
      Control input,
      ObservableValue<Optional<Note>> note,
      Map<String, Object> args) {
    this.input = input;
    getStyleClass().add("form-field");
    input.setId(id);

    label = new Label();
    label.getStyleClass().add("field-label");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(words.text(new Text(key + ".label", args)));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setLabelFor(input);
    input.accessibleTextProperty().bind(label.textProperty());

    line = new WrapLine(8, 4, input);
    line.getStyleClass().add("field-line");
    HBox.setHgrow(input, Priority.ALWAYS);

    if (input instanceof TextInputControl typed && words.messages().get().has(key + ".prompt")) {
      typed.promptTextProperty().bind(words.text(new Text(key + ".prompt", args)));
    }
    boolean helps = words.messages().get().has(key + ".help");
    StringBinding help = words.text(new Text(key + ".help", args));
    NoteLine below = new NoteLine(words, note, helps ? Optional.of(help) : Optional.empty());
    input.accessibleHelpProperty().bind(below.said());
    note.subscribe(
        now -> input.pseudoClassStateChanged(DANGER, NoteLine.is(now, Note.Kind.PROBLEM)));
    getChildren().addAll(label, line, below);
  }

  /// Puts a text right behind the input, such as the domain that a label stands in front of; below
  /// it where the line is too short for both. A long one is broken before a dot, never in a name.
  public FormField suffix(ObservableValue<String> text) {
    WrapLine suffix = new WrapLine(0);
    suffix.getStyleClass().add("suffix");
    text.subscribe(name -> suffix.getChildren().setAll(labels(name)));
    Presence.bind(suffix, text.map(name -> !name.isEmpty()));
    line.getChildren().add(suffix);
    return this;
  }

  /// Each with its dot in front; a line ends between two of them.
  private static List<Label> labels(String name) {
    return Arrays.stream(name.split("(?=\\.)"))
        .map(Label::new)
        .peek(label -> label.getStyleClass().add("mono"))
        .toList();
  }

  /// Shows what is typed as a value: monospaced.
  public FormField mono() {
    input.getStyleClass().add("mono");
    return this;
  }

  /// Covers what stands here while others watch: an address of a person, a key. An empty field can
  /// be typed into even then; it is covered when the focus leaves it.
  public FormField covered(Localized words) {
    Cover.over((TextInputControl) input, line, words, words.presenting());
    return this;
  }

  /// The same for IP addresses, where who presents has chosen to cover them.
  public FormField coveredIps(Localized words) {
    Cover.over((TextInputControl) input, line, words, words.hidesIps());
    return this;
  }

  /// Puts a button at the end of the line.
  public FormField action(Control action) {
    line.getChildren().add(action);
    return this;
  }

  /// Leaves the label to those who hear it, where a title above says it to those who see.
  public FormField quietLabel() {
    Presence.set(label, false);
    return this;
  }

  /// The control itself.
  public Control input() {
    return input;
  }
}
