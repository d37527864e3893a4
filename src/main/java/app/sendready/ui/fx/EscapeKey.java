package app.sendready.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What the Escape key does.
public final class EscapeKey {
  private EscapeKey() {}

  /// A button whose menu is closed has nothing to take away: the key goes on to what is around it,
  /// as from every other button. The toolkit's own would keep it.
  ///
  /// @param place with all buttons in it
  public static void goesOnFromMenusIn(Node place) {
    place.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE
              && event.getTarget() instanceof MenuButton button
              && !button.isShowing()) {
            event.consume();
            button.getParent().fireEvent(event.copyFor(button.getParent(), button.getParent()));
          }
        });
  }
}
