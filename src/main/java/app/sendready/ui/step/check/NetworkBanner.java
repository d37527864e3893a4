package app.sendready.ui.step.check;

import app.sendready.setup.NetworkState;
import app.sendready.setup.Report;
import app.sendready.ui.fx.Localized;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// One calm sentence about the network this machine is in, where there is anything to tell: said
/// once, and not on every row.
final class NetworkBanner extends HBox {
  NetworkBanner(ObservableValue<Optional<Report>> report, Localized words) {
    StringBinding said =
        Bindings.createStringBinding(
            () ->
                report
                    .getValue()
                    .map(Report::network)
                    .filter(NetworkState::isWorthTelling)
                    .map(state -> words.say(state.sentence()))
                    .orElse(""),
            report,
            words.messages());
    Label text = new Label();
    text.setId("check.network");
    text.textProperty().bind(said);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    FontIcon icon = new FontIcon(MaterialDesignI.INFORMATION_OUTLINE);
    getStyleClass().add("check-network");
    getChildren().addAll(icon, text);
    visibleProperty().bind(Bindings.isNotEmpty(text.textProperty()));
    managedProperty().bind(visibleProperty());
  }
}
