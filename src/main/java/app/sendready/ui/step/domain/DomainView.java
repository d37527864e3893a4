package app.sendready.ui.step.domain;

import app.sendready.answers.Mode;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Choices;
import app.sendready.ui.fx.FormField;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Section;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.layout.VBox;

/// The domain, the mode, and what DNS holds already.
final class DomainView extends VBox {
  DomainView(DomainModel model, Localized words) {
    getStyleClass().add("form");
    FormField from = FormField.of(words, "domain.from", model.from());

    Choices<Mode> modes =
        new Choices<>(
            words,
            "domain.mode",
            Orientation.HORIZONTAL,
            List.of(Mode.CLOUD, Mode.ON_PREMISE),
            Mode::word,
            model.mode(),
            Map.of("platform", model.platformName()));

    getChildren()
        .addAll(
            from,
            Section.of(
                words,
                Text.of("domain.mode.label", "platform", model.platformName()),
                modes.node()),
            new SurveyCard(model, words));
  }
}
