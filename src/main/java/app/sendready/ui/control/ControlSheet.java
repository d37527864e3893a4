package app.sendready.ui.control;

import java.util.Objects;
import javafx.scene.Parent;

/// The style sheet of this package's controls and of the steps built from them.
public final class ControlSheet {
  private ControlSheet() {}

  /// Puts the sheet on a root, so that it looks right in any window.
  public static void on(Parent root) {
    root.getStylesheets()
        .add(Objects.requireNonNull(ControlSheet.class.getResource("control.css")).toString());
  }
}
