package app.sendready.ui.many;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.TabKey;
import app.sendready.ui.fx.Voice;
import app.sendready.ui.fx.Worded;
import app.sendready.ui.fx.WrapLine;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The way in: a table as a file, or domains typed or pasted.
final class ManyIntake extends VBox {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final int LINES = 6;

  private final ManyModel model;
  private final Localized words;
  private final TextArea typed = new TextArea();

  ManyIntake(ManyModel model, Localized words) {
    super(12);
    this.model = model;
    this.words = words;
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().addAll("card", "drop-place");
    Button file = Worded.button(words, "manywindow.file");
    file.setGraphic(new FontIcon(MaterialDesignF.FILE_OUTLINE));
    file.setOnAction(_ -> model.chooseFile());
    typed.setId("manywindow.typed");
    typed.setPrefRowCount(LINES);
    typed.setMinHeight(USE_PREF_SIZE);
    TabKey.movesOnFrom(typed);
    typed.promptTextProperty().bind(words.text("manywindow.typed.prompt"));
    Voice.name(typed, words.text("manywindow.typed"));
    Label label = Worded.label(words, "manywindow.typed", "row-title");
    label.setLabelFor(typed);
    Button take = Worded.button(words, "manywindow.take");
    take.disableProperty()
        .bind(Bindings.createBooleanBinding(() -> typed.getText().isBlank(), typed.textProperty()));
    take.setOnAction(_ -> model.open(typed.getText()));
    getChildren()
        .addAll(
            Worded.label(words, "manywindow.drop", "row-title"),
            new WrapLine(8, file),
            // Above what one reads once: in a small window, too, it is in sight.
            refused(),
            new ManyProgress(model, words),
            Worded.label(words, "manywindow.columns", "help"),
            label,
            typed,
            new WrapLine(8, take));
    Presence.bind(this, model.stage().map(stage -> !stage.hasList()));
  }

  /// Whether something is held over it.
  void over(boolean now) {
    pseudoClassStateChanged(OVER, now);
  }

  private Label refused() {
    Label why = SignedLabel.prose("", "row-caution");
    why.setId("manywindow.refused");
    why.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.stage().get() instanceof ManyStage.Refused(Text said)
                        ? words.say(said)
                        : "",
                model.stage(),
                words.messages()));
    Presence.bind(why, model.stage().map(ManyStage.Refused.class::isInstance));
    return why;
  }
}
