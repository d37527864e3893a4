package app.sendready.ui.many;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.Worded;
import app.sendready.ui.fx.WrapLine;
import app.sendready.ui.many.list.ComparedWith;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the results are compared with, and why a file was not taken for that.
final class ManySinceBar extends VBox {
  ManySinceBar(ManyModel model, Localized words) {
    super(4);
    setId("manywindow.since");
    Label with = SignedLabel.prose("", "help");
    with.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> said(model.comparing().since().get(), words),
                model.comparing().since(),
                words.messages(),
                words.presenting()));
    Button stop = Worded.button(words, "manywindow.since.stop");
    stop.getStyleClass().add("small");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(_ -> model.compareWith(Optional.empty()));
    Presence.bind(stop, model.stage().map(stage -> !stage.isBusy()));
    WrapLine line = new WrapLine(8, with, stop);
    Presence.bind(line, model.comparing().since().map(ComparedWith::isComparing));
    Label refused = SignedLabel.prose("", "row-caution");
    refused.setId("manywindow.since.refused");
    refused
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.comparing().refused().get().map(words::say).orElse(""),
                model.comparing().refused(),
                words.messages()));
    Presence.bind(refused, Bindings.isNotEmpty(refused.textProperty()));
    getChildren().addAll(line, refused);
    Presence.bind(
        this,
        Bindings.createBooleanBinding(
            () -> line.isVisible() || refused.isVisible(),
            line.visibleProperty(),
            refused.visibleProperty()));
  }

  /// With what the results are compared; empty for nothing.
  static String said(ComparedWith since, Localized words) {
    return switch (since) {
      case ComparedWith.None _ -> "";
      case ComparedWith.Lost(String name) ->
          words.say(Text.of("manywindow.since.lost", "file", words.value(name)));
      case ComparedWith.Chosen now ->
          words.say(
              Text.of("manywindow.since.chosen", "file", words.value(now.about().since().name()))
                  .with("time", now.about().time(words.messages().get()))
                  .with("there", now.there())
                  .with("count", now.of()));
    };
  }
}
