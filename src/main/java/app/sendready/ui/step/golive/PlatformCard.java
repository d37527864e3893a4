package app.sendready.ui.step.golive;

import app.sendready.i18n.Text;
import app.sendready.ui.control.WholeValue;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.WrapLine;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What to type into the platform, each with its copy button and where it goes there; and the
/// platform's first demand, a mailbox that exists.
final class PlatformCard extends VBox {
  private final Localized words;
  private final Consumer<String> announcer;
  private final VBox fields = new VBox(8);

  /// @param announcer is told in words what was copied
  PlatformCard(GoLiveModel model, Localized words, Consumer<String> announcer) {
    this.words = words;
    this.announcer = announcer;
    getStyleClass().addAll("card-rows", "platform-card");
    CheckBox mailbox = new CheckBox();
    mailbox.setId("golive.mailbox");
    mailbox.setWrapText(true);
    mailbox.textProperty().bind(words.text("golive.mailbox"));
    mailbox.selectedProperty().bindBidirectional(model.mailbox());
    Label why = new SignedLabel();
    why.getStyleClass().addAll("help", "prose");
    why.textProperty().bind(words.text("golive.mailbox.help"));
    getChildren().addAll(fields, new VBox(4, mailbox, why));
    model.platformFields().subscribe(this::show);
  }

  private void show(List<PlatformField> now) {
    fields.getChildren().setAll(now.stream().map(this::line).toList());
  }

  private Node line(PlatformField field) {
    String key = "golive.platform." + field.id();
    Label name = new Label();
    name.textProperty().bind(words.text(key));
    name.getStyleClass().addAll("field-label", "platform-name");
    name.setMinWidth(USE_PREF_SIZE);
    WholeValue value = new WholeValue(words, announcer);
    value.setId(key);
    value.value().set(field.value());
    value.what().set(Text.of(key + ".what"));
    HBox.setHgrow(value, Priority.ALWAYS);
    Label where = new SignedLabel();
    where.getStyleClass().addAll("help", "prose");
    where.textProperty().bind(words.text(key + ".where"));
    return new VBox(0, new WrapLine(8, 0, name, value).align(Pos.BASELINE_LEFT), where);
  }
}
