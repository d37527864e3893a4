package app.sendready.ui.fx;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the Tab key does.
public final class TabKey {
  private TabKey() {}

  /// In a field of many lines in which nobody types tabs the key moves on, as it does in every
  /// other field: who has no mouse would not get out of it. Ctrl+Tab is left as it is.
  public static void movesOnFrom(TextArea area) {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            area.requestFocusTraversal(
                event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
          }
        });
  }
}
