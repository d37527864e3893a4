package app.sendready.ui.shell;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// The bottom of the window: a quiet status, what must come first, *Back* and the way on.
final class ButtonsBar extends HBox {
  ButtonsBar(WizardModel wizard, Localized words, Outside outside) {
    getStyleClass().add("buttons-bar");
    Label status = new Label();
    status.setId("shell.status");
    status.getStyleClass().add("muted");
    status.textProperty().bind(outside.status());
    status.setWrapText(true);
    status.setMinHeight(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);

    ObservableValue<Optional<Text>> blocker = wizard.current().flatMap(Step::blocker);
    Label reason = new Label();
    reason.setId("shell.reason");
    reason.getStyleClass().add("muted");
    reason.setWrapText(true);
    reason.setTextAlignment(TextAlignment.RIGHT);
    reason.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(reason, Priority.SOMETIMES);
    reason
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> blocker.getValue().map(words::say).orElse(""), blocker, words.messages()));

    Button back = new Button();
    back.setId("shell.back");
    back.getStyleClass().add(Styles.FLAT);
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.textProperty().bind(words.text("shell.back"));
    back.setOnAction(click -> wizard.back());
    back.visibleProperty().bind(wizard.current().map(step -> wizard.hasBack()));
    back.managedProperty().bind(back.visibleProperty());

    Button next = new Button();
    next.setId("shell.next");
    next.setMinWidth(Region.USE_PREF_SIZE);
    next.getStyleClass().add(Styles.ACCENT);
    next.setDefaultButton(true);
    next.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    wizard.hasNext()
                        ? words.messages().get().say(wizard.current().get().id() + ".primary")
                        : "",
                wizard.current(),
                words.messages()));
    next.disableProperty().bind(blocker.map(Optional::isPresent));
    next.accessibleHelpProperty().bind(reason.textProperty());
    next.visibleProperty().bind(wizard.current().map(step -> wizard.hasNext()));
    next.managedProperty().bind(next.visibleProperty());
    next.setOnAction(click -> wizard.next());
    getChildren().addAll(status, gap, reason, back, next);
  }
}
