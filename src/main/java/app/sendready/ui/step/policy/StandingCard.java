package app.sendready.ui.step.policy;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// What DMARC says of the domain today, and the records that say so; away while nobody knows.
final class StandingCard extends VBox {
  private static final int RECORDS_SHOWN = 3;

  private final Localized words;

  StandingCard(Localized words) {
    this.words = words;
    setId("policy.now");
    getStyleClass().add("card");
    show(Optional.empty());
  }

  void show(Optional<Standing> now) {
    Presence.set(this, now.isPresent());
    getChildren().clear();
    now.ifPresent(standing -> {
      Label title = new Label();
      title.getStyleClass().add("field-label");
      title.textProperty().bind(words.text("policy.now.title"));
      Label says = new SignedLabel();
      says.setId("policy.now.says");
      says.textProperty().bind(words.text(standing.words()));
      if (standing.care()) {
        says.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        says.getStyleClass().add("survey-care");
      }
      VBox lines = new VBox(4, title, wrapped(says));
      standing.records().stream()
          .limit(RECORDS_SHOWN)
          .map(this::record)
          .forEach(lines.getChildren()::add);
      getChildren().setAll(lines);
    });
  }

  private Label record(String record) {
    Label text = new Label();
    text.getStyleClass().addAll("mono", "muted");
    text.textProperty()
        .bind(Bindings.createStringBinding(() -> words.value(record), words.presenting()));
    return wrapped(text);
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
