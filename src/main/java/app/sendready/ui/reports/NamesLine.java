package app.sendready.ui.reports;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.WrapLine;
import app.sendready.ui.reports.ReportsModel.Naming;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// The button that asks for the names of unknown addresses, what it asks whom, and what came of it.
final class NamesLine extends VBox {
  NamesLine(ReportsModel model, Localized words) {
    super(8);
    int unknown = model.unknown();
    Label says = SignedLabel.prose("", "help");
    says.setId("reportwindow.names.says");
    says.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.discreet(words.say(says(model.naming().get(), unknown))),
                model.naming(),
                words.messages(),
                words.presenting()));
    ObservableValue<Boolean> asking = model.naming().map(Naming.Asking.class::isInstance);
    Button ask = button("reportwindow.names", words, model::lookUp);
    ask.setGraphic(new FontIcon(MaterialDesignD.DNS_OUTLINE));
    Presence.bind(ask, asking.map(busy -> !busy));
    Button stop = button("reportwindow.names.stop", words, model::stopLookUp);
    Presence.bind(stop, asking);
    getChildren().addAll(new WrapLine(8, ask, stop), says);
    boolean asked = model.naming().get() instanceof Naming.Asked;
    Presence.set(this, unknown > 0 || asked);
    ask.setDisable(unknown == 0);
  }

  private static Button button(String key, Localized words, Runnable action) {
    Button button = new Button();
    button.setId(key);
    button.getStyleClass().add("small");
    button.textProperty().bind(words.text(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static Text says(Naming now, int unknown) {
    return switch (now) {
      case Naming.Unasked _ -> Text.of("reportwindow.names.why", "count", unknown);
      case Naming.Asking(int done, int all) ->
          Text.of("reportwindow.names.asking", "done", done).with("all", all);
      case Naming.Broken(Text why) -> why;
      case Naming.Asked asked -> asked.names().told();
    };
  }
}
