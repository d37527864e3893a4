package app.sendready.ui.step.check;

import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.WrapLine;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A row's first line: how it is, what it is called, where it stands.
final class RowHead extends VBox {
  private final CheckRow row;
  private final VerdictBadge badge;
  private final Label record = new Label();

  RowHead(CheckRow row, Localized words) {
    this.row = row;
    badge = new VerdictBadge(words);
    record.getStyleClass().add("row-title");
    record.setMinWidth(USE_PREF_SIZE);
    Label name = new Label(TypedName.unicode(row.expected().name()));
    name.getStyleClass().addAll("mono", "muted");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setEllipsisString("…");
    name.getStyleClass().add("row-name");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label type = new Label(row.expected().type().toString());
    type.getStyleClass().addAll("mono", "muted");
    type.setMinWidth(USE_PREF_SIZE);
    getChildren().add(new WrapLine(12, 2, badge, record, name, type).align(Pos.BASELINE_LEFT));
  }

  void refresh(Messages say) {
    badge.status().set(row.status().get());
    record.setText(say.say(RowSentences.recordName(row)));
  }
}
