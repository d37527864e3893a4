package app.sendready.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// Shows which shortcut was pressed, for those who watch the screen. What is typed into a field is
/// never shown.
final class KeyCast extends Label {
  private final PauseTransition stays = new PauseTransition(Duration.seconds(2));

  KeyCast() {
    setId("shell.keys");
    getStyleClass().add("key-cast");
    setMouseTransparent(true);
    setVisible(false);
    stays.setOnFinished(_ -> setVisible(false));
  }

  /// A key was pressed.
  void pressed(KeyEvent event) {
    boolean held = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (event.getCode().isModifierKey()
        || (typing && !held && !event.getCode().isFunctionKey())
        || !(held || isSign(event.getCode()))) {
      return;
    }
    setText(
        new KeyCodeCombination(
                event.getCode(),
                down(event.isShiftDown()),
                down(event.isControlDown()),
                down(event.isAltDown()),
                down(event.isMetaDown()),
                KeyCombination.ModifierValue.UP)
            .getDisplayText());
    setVisible(true);
    stays.playFromStart();
  }

  private static boolean isSign(KeyCode code) {
    return code.isFunctionKey()
        || code.isArrowKey()
        || code.isDigitKey()
        || code == KeyCode.ESCAPE
        || code == KeyCode.ENTER
        || code == KeyCode.SPACE;
  }

  private static KeyCombination.ModifierValue down(boolean pressed) {
    return pressed ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP;
  }
}
