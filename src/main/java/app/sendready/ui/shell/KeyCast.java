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
    stays.setOnFinished(_ -> clear());
  }

  /// Shows nothing until the next key.
  void clear() {
    setVisible(false);
  }

  /// A key was pressed.
  void pressed(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (event.getCode().isModifierKey() || (typing && !isShortcut(event))) {
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

  /// Whether a key pressed in a field cannot be part of what is typed there. With Alt, alone or
  /// beside Ctrl, many keyboards write signs, an @ among them.
  private static boolean isShortcut(KeyEvent event) {
    KeyCode code = event.getCode();
    return code.isFunctionKey()
        || code == KeyCode.ESCAPE
        || (event.isAltDown() ? code.isArrowKey() : event.isShortcutDown());
  }

  private static KeyCombination.ModifierValue down(boolean pressed) {
    return pressed ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP;
  }
}
