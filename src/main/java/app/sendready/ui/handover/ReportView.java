package app.sendready.ui.handover;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Choices;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Section;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// In which form and language the report is kept, and where.
final class ReportView extends SavingFrame {
  private final ReportModel model;
  private final Localized words;

  /// @param browser opens an address outside
  ReportView(ReportModel model, Localized words, Consumer<String> browser) {
    super(words, "report");
    this.model = model;
    this.words = words;
    VBox content =
        new VBox(
            24,
            moment(),
            new Choices<>(
                    words,
                    "handover.form",
                    Orientation.VERTICAL,
                    List.of(ReportModel.Form.values()),
                    form -> form.name().toLowerCase(Locale.ROOT),
                    model.form(),
                    Map.of())
                .node(),
            Section.of(words, Text.of("handover.language"), LanguageChoice.of(model.language())));
    fill(
        OutgoingWindow.title(words, "handover.report.title", model.domain()),
        content,
        model.saving(),
        new FlowPane(8, 8, save()),
        browser);
  }

  private Node moment() {
    Label moment = new Label();
    moment.setId("handover.report.moment");
    moment.setWrapText(true);
    moment.setMinHeight(USE_PREF_SIZE);
    moment
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say(model.moment(words.messages().get())),
                model.report(),
                words.messages()));
    return moment;
  }

  private Button save() {
    Button save = new Button("", new FontIcon(MaterialDesignF.FILE_OUTLINE));
    save.setId("handover.report.save");
    save.textProperty().bind(words.text("handover.save-file"));
    save.getStyleClass().add(Styles.ACCENT);
    save.setMinWidth(USE_PREF_SIZE);
    save.disableProperty()
        .bind(
            Bindings.createBooleanBinding(() -> model.report().getValue().isEmpty(), model.report())
                .or(model.saving().busy()));
    save.setOnAction(_ -> model.save());
    return save;
  }
}
