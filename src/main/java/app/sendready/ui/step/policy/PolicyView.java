package app.sendready.ui.step.policy;

import app.sendready.i18n.Text;
import app.sendready.setup.DmarcPolicy;
import app.sendready.ui.fx.Check;
import app.sendready.ui.fx.Choices;
import app.sendready.ui.fx.FormField;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.layout.VBox;

/// The ladder, the report address, the logo and the records of old.
final class PolicyView extends VBox {
  PolicyView(PolicyModel model, Optional<LogoModel> logo, Localized words) {
    getStyleClass().add("form");
    Choices<DmarcPolicy> ladder =
        new Choices<>(
            words,
            "policy.dmarc",
            Orientation.VERTICAL,
            List.of(DmarcPolicy.values()),
            DmarcPolicy::word,
            model.dmarc(),
            Map.of());
    getChildren()
        .addAll(
            Section.of(words, Text.of("policy.dmarc.title"), ladder.node()),
            FormField.of(words, "policy.report", model.report()).covered(words),
            FormField.of(words, "policy.logo", model.logo()));
    logo.ifPresent(shown -> getChildren().add(new LogoCard(shown, words)));
    getChildren().add(new Check(words, "policy.legacy", model.legacy(), Map.of()));
  }
}
