package app.sendready.ui.shell;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.WrapLine;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/// Says, while others watch, what is covered, lets IP addresses be covered too, and ends the show.
final class PresentingBar extends WrapLine {
  PresentingBar(Localized words) {
    super(16, 4);
    getStyleClass().add("presenting-bar");
    Label covered = new SignedLabel();
    covered.setId("shell.covered");
    covered.setGraphic(new FontIcon(MaterialDesignE.EYE_OFF_OUTLINE));
    covered.textProperty().bind(words.text("shell.covered"));
    CheckBox ips = new CheckBox();
    ips.setId("shell.cover-ips");
    ips.textProperty().bind(words.text("shell.cover-ips"));
    ips.selectedProperty().bindBidirectional(words.coversIps());
    ips.setMinWidth(USE_PREF_SIZE);
    Button end = new Button();
    end.setId("shell.end-presenting");
    end.getStyleClass().add("small");
    end.textProperty().bind(words.text("shell.end-presenting"));
    end.setMinWidth(USE_PREF_SIZE);
    end.setOnAction(_ -> words.presenting().set(false));
    getChildren().addAll(covered, ips, end);
    Presence.bind(this, words.presenting());
  }
}
