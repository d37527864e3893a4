package app.sendready.ui.shell;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// The bottom of the window: a quiet status, what must come first, *Back* and the way on.
final class ButtonsBar extends HBox {
  /// @param inItsPlace what lies over the words from time to time
  ButtonsBar(WizardModel wizard, Localized words, FrameContext outside, Node inItsPlace) {
    getStyleClass().add("buttons-bar");
    Label status = new Label();
    status.setId("shell.status");
    status.getStyleClass().add("muted");
    status.setWrapText(true);
    status.setMinHeight(Region.USE_PREF_SIZE);
    status.textProperty().bind(outside.status());

    ObservableValue<Optional<Text>> blocker = wizard.current().flatMap(Step::blocker);
    Label reason = new Label();
    reason.setId("shell.reason");
    reason.getStyleClass().add("muted");
    reason.setWrapText(true);
    reason.setTextAlignment(TextAlignment.RIGHT);
    reason.setMinHeight(Region.USE_PREF_SIZE);
    reason.setMaxWidth(Double.MAX_VALUE);
    reason.setAlignment(Pos.CENTER_RIGHT);
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
    Presence.bind(back, wizard.current().map(step -> wizard.hasBack()));

    Button next = new Button();
    next.setId("shell.next");
    next.setMinWidth(Region.USE_PREF_SIZE);
    wizard
        .current()
        .flatMap(Step::leadsOn)
        .subscribe(leads -> standOut(next, Boolean.TRUE.equals(leads)));
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
    Presence.bind(next, wizard.current().map(step -> wizard.hasNext()));
    next.setOnAction(click -> wizard.next());
    // Under each other: side by side they would leave each other no room where text is large.
    VBox said = new VBox(2, status, reason);
    said.setAlignment(Pos.CENTER_LEFT);
    for (Label each : List.of(status, reason)) {
      each.managedProperty().bind(each.textProperty().isNotEmpty());
    }
    said.visibleProperty().bind(inItsPlace.visibleProperty().not());
    HBox.setHgrow(said, Priority.ALWAYS);
    getChildren().addAll(said, back, next);
  }

  private static void standOut(Button next, boolean now) {
    next.setDefaultButton(now);
    next.getStyleClass().remove(Styles.ACCENT);
    if (now) {
      next.getStyleClass().add(Styles.ACCENT);
    }
  }
}
