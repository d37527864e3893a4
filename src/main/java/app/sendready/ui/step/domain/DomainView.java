package app.sendready.ui.step.domain;

import app.sendready.answers.Mode;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Choices;
import app.sendready.ui.fx.FormField;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The domain, the mode, and what DNS holds already.
final class DomainView extends VBox {
  DomainView(DomainModel model, Localized words) {
    getStyleClass().add("form");
    FormField from = FormField.of(words, "domain.from", model.from());

    Button better = new Button();
    better.setId("domain.from.better");
    better.getStyleClass().add("small");
    better
        .textProperty()
        .bind(
            words.text(
                model
                    .better()
                    .map(meant ->
                        Text.of(
                            "domain.from.better",
                            "domain",
                            meant.map(TypedName::unicode).orElse("")))));
    better.setOnAction(_ -> {
      model.useBetter();
      from.input().requestFocus();
    });
    Presence.bind(better, model.better().map(Optional::isPresent));
    from.getChildren().add(better);

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
