package app.sendready.ui.step.policy;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// What has to be in order before a mailbox shows a logo; told once somebody wants one.
final class LogoNeeds extends VBox {
  private final Localized words;

  LogoNeeds(PolicyModel model, Localized words) {
    super(4);
    this.words = words;
    setId("policy.logo.needs");
    Label title = new Label();
    title.getStyleClass().add("field-label");
    title.textProperty().bind(words.text("policy.logo.needs"));
    FontIcon icon = new FontIcon();
    Label policy = line(icon);
    policy.setId("policy.logo.needs.policy");
    model
        .letsLogosShow()
        .subscribe(met -> {
          icon.setIconCode(met ? MaterialDesignC.CHECK : MaterialDesignA.ALERT_OUTLINE);
          policy.textProperty().unbind();
          policy
              .textProperty()
              .bind(
                  words.text(
                      Text.of(met ? "policy.logo.needs.policy-met" : "policy.logo.needs.policy")));
        });
    getChildren()
        .addAll(
            title,
            policy,
            said(MaterialDesignF.FILE_IMAGE_OUTLINE, "policy.logo.needs.file"),
            said(MaterialDesignI.INFORMATION_OUTLINE, "policy.logo.needs.certificate"));
    Presence.bind(this, Bindings.isNotEmpty(model.logo().text()));
  }

  private Label said(Ikon icon, String key) {
    Label label = line(new FontIcon(icon));
    label.textProperty().bind(words.text(key));
    return label;
  }

  private static Label line(FontIcon icon) {
    Label label = new SignedLabel();
    label.setGraphic(icon);
    label.getStyleClass().addAll("help", "panel-note");
    return label;
  }
}
