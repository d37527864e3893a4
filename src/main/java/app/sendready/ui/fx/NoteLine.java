package app.sendready.ui.fx;

import app.sendready.i18n.Text;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The line below an input: a [Note] while there is one, else the help.
public final class NoteLine extends HBox {
  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final StringBinding said;

  public NoteLine(
      Localized words, ObservableValue<Optional<Note>> note, Optional<StringBinding> help) {
    getStyleClass().add("note-line");
    said =
        Bindings.createStringBinding(
            () ->
                note.getValue()
                    .map(n -> words.say(n.text()))
                    .or(() -> help.map(StringBinding::get))
                    .orElse(""),
            help.isPresent()
                ? new javafx.beans.Observable[] {note, words.messages(), help.get()}
                : new javafx.beans.Observable[] {note, words.messages()});
    FontIcon icon = new FontIcon();
    Label text = new Label();
    text.textProperty().bind(said);
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(icon, text);
    note.subscribe(now -> {
      boolean problem = is(now, Note.Kind.PROBLEM);
      boolean good = is(now, Note.Kind.GOOD);
      icon.setIconCode(problem ? MaterialDesignA.ALERT_CIRCLE : MaterialDesignC.CHECK);
      Presence.set(icon, problem || good);
      pseudoClassStateChanged(PROBLEM, problem);
    });
    Presence.bind(this, Bindings.isNotEmpty(text.textProperty()));
  }

  /// The sentence shown, also for those who cannot see it.
  ObservableValue<String> said() {
    return said;
  }

  static boolean is(Optional<Note> note, Note.Kind kind) {
    return note.filter(n -> n.kind() == kind).isPresent();
  }

  /// A line that only ever shows one sentence.
  public static NoteLine help(Localized words, Text text) {
    return new NoteLine(
        words,
        new javafx.beans.property.SimpleObjectProperty<>(Optional.empty()),
        Optional.of(words.text(text)));
  }
}
