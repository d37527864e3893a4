package app.sendready.ui.step.check;

import app.sendready.i18n.Text;
import app.sendready.setup.NetworkState;
import app.sendready.setup.Report;
import app.sendready.ui.fx.Localized;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// One calm sentence about what concerns all rows, where there is anything to tell: the network
/// this machine is in, or that nothing new was published at all. Said once, and not on every row.
final class NetworkBanner extends HBox {
  /// @param unchangedSince since when nothing new was published, where that is worth telling
  NetworkBanner(
      ObservableValue<Optional<Report>> report,
      ObservableValue<Optional<Instant>> unchangedSince,
      Localized words) {
    StringBinding said =
        Bindings.createStringBinding(
            () ->
                report
                    .getValue()
                    .map(Report::network)
                    .filter(NetworkState::isWorthTelling)
                    .map(state -> words.say(state.sentence()))
                    .or(() ->
                        unchangedSince
                            .getValue()
                            .map(since -> words.say(Text.of("check.unchanged", "time", since))))
                    .orElse(""),
            report,
            unchangedSince,
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
