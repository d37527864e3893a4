package app.sendready.ui.many;

import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.many.list.DomainRow;
import javafx.scene.control.TableCell;

/// How a domain stands, as everywhere in the program.
final class ManyBadge extends TableCell<DomainRow, DomainRow.State> {
  private final VerdictBadge badge;

  ManyBadge(Localized words) {
    badge = new VerdictBadge(words);
  }

  @Override
  protected void updateItem(DomainRow.State state, boolean empty) {
    super.updateItem(state, empty);
    if (empty || state == null) {
      setGraphic(null);
    } else {
      badge.status().set(ManyWords.status(state.row()));
      setGraphic(badge);
    }
  }
}
