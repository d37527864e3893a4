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
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// In which form and language the report is kept, and where.
final class ReportView extends VBox {
  private final ReportModel model;
  private final Localized words;

  /// @param browser opens an address outside
  ReportView(ReportModel model, Localized words, Consumer<String> browser) {
    this.model = model;
    this.words = words;
    getStyleClass().add("spf-view");
    setId("report");
    Label title = new Label();
    title.getStyleClass().add("step-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    title
        .textProperty()
        .bind(
            words.text(
                model.domain().map(domain -> Text.of("handover.report.title", "domain", domain))));
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
    content.getStyleClass().add("spf-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("row-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox below =
        new VBox(8, new SavingView(model.saving(), words, browser), new FlowPane(8, 8, save()));
    below.getStyleClass().add("saving-bar");
    getChildren().addAll(title, scroll, below);
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
