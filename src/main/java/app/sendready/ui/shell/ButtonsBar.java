package app.sendready.ui.shell;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NarrowPlace;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// The bottom of the window: a quiet status, what must come first, *Back* and the way on.
final class ButtonsBar extends HBox {
  /// So many letters wide it has to be for the status and the reason in one line.
  private static final int ONE_LINE = 60;

  private static final double GAP = 24;

  /// The status has at least so many heights of the letters beside a long reason.
  private static final double STATUS = 10;

  private final BooleanBinding narrow;
  private final Button next = new Button();

  /// @param inItsPlace what lies over the words from time to time
  ButtonsBar(WizardModel wizard, Localized words, FrameContext outside, Node inItsPlace) {
    getStyleClass().add("buttons-bar");
    Label status = new Label();
    status.setId("shell.status");
    status.getStyleClass().add("muted");
    status.setWrapText(true);
    status.setMinHeight(Region.USE_PREF_SIZE);
    status.minWidthProperty().bind(status.fontProperty().map(font -> font.getSize() * STATUS));
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

    next.setId("shell.next");
    next.setMinWidth(Region.USE_PREF_SIZE);
    wizard
        .current()
        .flatMap(Step::leadsOn)
        .subscribe(leads -> standOut(Boolean.TRUE.equals(leads)));
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
    narrow = NarrowPlace.of(this, reason, ONE_LINE);
    Node said = said(status, reason);
    said.visibleProperty().bind(inItsPlace.visibleProperty().not());
    HBox.setHgrow(said, Priority.ALWAYS);
    getChildren().addAll(said, back, next);
  }

  /// The status at the left and the reason at the right of one line; where letters leave them no
  /// room for that, under each other.
  private GridPane said(Label status, Label reason) {
    GridPane said = new GridPane(GAP, 2);
    said.setAlignment(Pos.CENTER_LEFT);
    GridPane.setHgrow(reason, Priority.ALWAYS);
    said.getChildren().addAll(status, reason);
    narrow.subscribe(under -> {
      GridPane.setConstraints(status, 0, 0, under ? 2 : 1, 1);
      GridPane.setConstraints(reason, under ? 0 : 1, under ? 1 : 0, under ? 2 : 1, 1);
    });
    for (Label each : List.of(status, reason)) {
      each.managedProperty().bind(each.textProperty().isNotEmpty());
    }
    return said;
  }

  /// The button that leads on; empty while it does not stand out, or cannot be pressed.
  Optional<Node> leading() {
    return next.isDefaultButton() && next.isVisible() && !next.isDisabled()
        ? Optional.of(next)
        : Optional.empty();
  }

  private void standOut(boolean now) {
    next.setDefaultButton(now);
    next.getStyleClass().remove(Styles.ACCENT);
    if (now) {
      next.getStyleClass().add(Styles.ACCENT);
    }
  }
}
