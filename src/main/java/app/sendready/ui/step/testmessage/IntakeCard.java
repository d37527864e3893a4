package app.sendready.ui.step.testmessage;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.Worded;
import app.sendready.ui.fx.WrapLine;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The three ways in: drop, open, paste. While a message is shown only the buttons are left.
final class IntakeCard extends VBox {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final TestMessageModel model;
  private final Button open;

  IntakeCard(TestMessageModel model, Localized words) {
    this.model = model;
    getStyleClass().addAll("card", "drop-place");
    open =
        Worded.button(
            words, "testmessage.open", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::choose);
    Button example =
        Worded.button(words, "testmessage.example", MaterialDesignE.EMAIL_OUTLINE, model::example);
    Presence.set(example, model.hasExample());
    Button forget =
        Worded.button(
            words, "testmessage.forget", MaterialDesignT.TRASH_CAN_OUTLINE, model::forget);
    Label what = Worded.label(words, "testmessage.drop", "row-title");
    Label where = Worded.label(words, "testmessage.where", "help");
    Label kept = Worded.label(words, "testmessage.kept", "help");
    getChildren()
        .addAll(
            what,
            new WrapLine(
                8,
                open,
                Worded.button(
                    words,
                    "testmessage.paste",
                    MaterialDesignC.CLIPBOARD_TEXT_OUTLINE,
                    () -> take(Clipboard.getSystemClipboard())),
                example,
                forget),
            where,
            kept);
    model
        .found()
        .subscribe(found -> {
          boolean none = found.isEmpty();
          Presence.set(what, none);
          Presence.set(where, none);
          Presence.set(kept, none);
          Presence.set(forget, !none);
        });
  }

  /// Where the keyboard begins.
  Node first() {
    return open;
  }

  /// Takes what is dropped anywhere on the step, and what is pasted there.
  void acceptAt(Node step) {
    step.setOnDragOver(this::over);
    step.setOnDragExited(_ -> pseudoClassStateChanged(OVER, false));
    step.setOnDragDropped(event -> {
      pseudoClassStateChanged(OVER, false);
      event.setDropCompleted(take(event.getDragboard()));
      event.consume();
    });
    step.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (PASTE.match(event)) {
            take(Clipboard.getSystemClipboard());
            event.consume();
          }
        });
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
      event.acceptTransferModes(TransferMode.COPY);
      pseudoClassStateChanged(OVER, true);
    }
    event.consume();
  }

  /// A file, else a text; an empty clipboard is told as a text without a message.
  private boolean take(Clipboard held) {
    if (held.hasFiles() && !held.getFiles().isEmpty()) {
      model.open(held.getFiles().getFirst().toPath());
    } else {
      model.paste(Optional.ofNullable(held.getString()).orElse(""));
    }
    return true;
  }
}
