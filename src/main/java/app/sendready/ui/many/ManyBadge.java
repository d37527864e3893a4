package app.sendready.ui.many;

import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Localized;
import javafx.scene.control.TableCell;

/// How a domain stands, as everywhere in the program.
final class ManyBadge extends TableCell<ManyRow, ManyRow.State> {
  private final VerdictBadge badge;

  ManyBadge(Localized words) {
    badge = new VerdictBadge(words);
  }

  @Override
  protected void updateItem(ManyRow.State state, boolean empty) {
    super.updateItem(state, empty);
    if (empty || state == null) {
      setGraphic(null);
    } else {
      badge.status().set(ManyWords.status(state.row()));
      setGraphic(badge);
    }
  }
}
