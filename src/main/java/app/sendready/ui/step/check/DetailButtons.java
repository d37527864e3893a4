package app.sendready.ui.step.check;

import app.sendready.ui.control.RowDetails;
import app.sendready.ui.fx.Localized;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/// What a row offers beyond its evidence, a button each.
final class DetailButtons extends FlowPane {
  DetailButtons(List<RowDetails.Offer> offers, CheckRow row, Localized words) {
    super(8, 8);
    for (RowDetails.Offer offer : offers) {
      Button button = new Button();
      button.textProperty().bind(words.text(offer.key()));
      button.setId("check.row." + row.number() + "." + offer.key());
      button.getStyleClass().addAll("small", "row-extra");
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(_ -> offer.action().accept(row.expected(), row.proposed()));
      getChildren().add(button);
    }
  }
}
