package app.sendready.ui.step.golive;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What DMARC reports said of the next rung, and the way to the step where it is taken; nothing
/// before any were read.
final class RungLine extends VBox {
  RungLine(RoadEnd.Rung rung, Localized words) {
    super(8);
    setId("golive.rung");
    Label says = SignedLabel.prose("", "help");
    says.setId("golive.rung.says");
    says.textProperty()
        .bind(
            words.text(
                Bindings.createObjectBinding(
                    () -> rung.reports().says(rung.chosen().getValue()),
                    rung.reports().answer(),
                    rung.chosen())));
    Button policy = new Button();
    policy.setId("golive.rung.policy");
    policy.setMinWidth(USE_PREF_SIZE);
    policy
        .textProperty()
        .bind(
            words.text(
                rung.reports()
                    .answer()
                    .map(kept ->
                        Text.of(
                            "golive.rung.policy",
                            "policy",
                            kept.map(answer -> answer.policy().word()).orElse("")))));
    policy.setOnAction(_ -> rung.policy().run());
    Presence.bind(
        policy,
        Bindings.createObjectBinding(
            () -> rung.reports().above(rung.chosen().getValue()).isPresent(),
            rung.reports().answer(),
            rung.chosen()));
    Presence.bind(this, rung.reports().answer().map(Optional::isPresent));
    getChildren().addAll(says, policy);
  }
}
