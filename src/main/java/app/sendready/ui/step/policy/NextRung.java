package app.sendready.ui.step.policy;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.WrapLine;
import app.sendready.ui.reports.ReportsOffer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// What DMARC reports said of the next rung, a button that takes it, and the way to the reports.
final class NextRung extends VBox {
  private final ObservableValue<Boolean> offered;

  NextRung(PolicyModel model, ReportsOffer reports, Localized words) {
    super(8);
    setId("policy.reports");
    Label says = SignedLabel.prose("", "help");
    says.setId("policy.reports.says");
    says.textProperty()
        .bind(
            words.text(
                Bindings.createObjectBinding(
                    () -> reports.says(model.dmarc().get()), reports.answer(), model.dmarc())));
    Button take = new Button();
    take.setId("policy.reports.take");
    take.setMinWidth(USE_PREF_SIZE);
    take.textProperty()
        .bind(
            words.text(
                reports
                    .answer()
                    .map(kept ->
                        Text.of(
                            "policy.reports.take",
                            "policy",
                            kept.map(answer -> answer.policy().word()).orElse("")))));
    take.setOnAction(
        _ -> reports.answer().getValue().ifPresent(answer -> model.dmarc().set(answer.policy())));
    offered =
        Bindings.createObjectBinding(
            () -> reports.above(model.dmarc().get()).isPresent(), reports.answer(), model.dmarc());
    Presence.bind(take, offered);
    Button open = new Button("", new FontIcon(MaterialDesignF.FILE_CHART_OUTLINE));
    open.setId("policy.reports.open");
    open.setMinWidth(USE_PREF_SIZE);
    open.textProperty().bind(words.text("policy.reports.open"));
    open.setOnAction(_ -> reports.open().run());
    getChildren().addAll(says, new WrapLine(8, take, open));
  }
}
