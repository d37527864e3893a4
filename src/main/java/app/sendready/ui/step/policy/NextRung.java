package app.sendready.ui.step.policy;

import app.sendready.answers.DmarcPolicy;
import app.sendready.i18n.Text;
import app.sendready.reports.KeptAnswer;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.WrapLine;
import app.sendready.ui.reports.ReportsOffer;
import java.util.Optional;
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
                    () -> words(reports.answer().getValue(), model.dmarc().get()),
                    reports.answer(),
                    model.dmarc())));
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
            () ->
                reports
                    .answer()
                    .getValue()
                    .filter(answer -> answer.ready() && isAbove(answer, model.dmarc().get()))
                    .isPresent(),
            reports.answer(),
            model.dmarc());
    Presence.bind(take, offered);
    Button open = new Button("", new FontIcon(MaterialDesignF.FILE_CHART_OUTLINE));
    open.setId("policy.reports.open");
    open.setMinWidth(USE_PREF_SIZE);
    open.textProperty().bind(words.text("policy.reports.open"));
    open.setOnAction(_ -> reports.open().run());
    getChildren().addAll(says, new WrapLine(8, take, open));
  }

  private static boolean isAbove(KeptAnswer answer, DmarcPolicy chosen) {
    return chosen == null || answer.policy().compareTo(chosen) > 0;
  }

  /// @param chosen what is chosen in the step
  private static Text words(Optional<KeptAnswer> kept, DmarcPolicy chosen) {
    return kept.map(answer ->
            Text.of(key(answer, chosen), "domain", answer.domain())
                .with("policy", answer.policy().word())
                .with("last", answer.last())
                .with("messages", answer.messages())
                .with("failed", answer.failed()))
        .orElse(Text.of("policy.reports.none"));
  }

  /// There is nothing to say of a step that was taken, or of one above the topmost.
  private static String key(KeptAnswer answer, DmarcPolicy chosen) {
    if (answer.now() == answer.policy() || (answer.ready() && !isAbove(answer, chosen))) {
      return "policy.reports.so-far";
    }
    return answer.ready() ? "policy.reports.ready" : "policy.reports.not-yet";
  }
}
