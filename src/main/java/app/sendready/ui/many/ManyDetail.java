package app.sendready.ui.many;

import javafx.scene.Node;

/// The verification of one domain, which whoever puts the program together hands in.
public interface ManyDetail {
  Node node();

  /// Looks at the chosen domain.
  void enter();

  /// Asks nobody any more.
  void leave();
}
