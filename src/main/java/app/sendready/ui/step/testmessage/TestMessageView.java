package app.sendready.ui.step.testmessage;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The way in on top, below it how far the reading has come, or what was found.
final class TestMessageView extends VBox {
  private final TestMessageModel model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final IntakeCard intake;
  private final VBox result = new VBox();
  private Optional<MessageResultView> shown = Optional.empty();

  /// @param announcer is told in words what was copied
  TestMessageView(TestMessageModel model, Localized words, Consumer<String> announcer) {
    this.model = model;
    this.words = words;
    this.announcer = announcer;
    getStyleClass().add("testmessage-view");
    intake = new IntakeCard(model, words);
    getChildren().addAll(intake, working(), refused(), result);
    intake.acceptAt(this);
    model.found().subscribe(_ -> show());
    words.messages().subscribe(_ -> show());
    words.presenting().subscribe(_ -> show());
    model
        .progress()
        .subscribe((before, now) -> {
          if (now instanceof TestMessageModel.Progress.Understood) {
            shown.ifPresent(MessageResultView::takeFocus);
          }
        });
  }

  /// Where the keyboard begins.
  Node start() {
    return shown.map(MessageResultView::head).orElseGet(intake::first);
  }

  private HBox working() {
    ProgressIndicator busy = new ProgressIndicator();
    busy.getStyleClass().add("drawing-busy");
    Label what = SignedLabel.prose("");
    what.textProperty().bind(said(TestMessageModel.Progress.Working.class));
    HBox.setHgrow(what, Priority.ALWAYS);
    Button cancel = new Button();
    cancel.setId("testmessage.cancel");
    cancel.textProperty().bind(words.text("testmessage.cancel"));
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(_ -> model.forget());
    HBox line = new HBox(12, busy, what, cancel);
    line.getStyleClass().add("drawing-line");
    Presence.bind(line, model.progress().map(TestMessageModel.Progress.Working.class::isInstance));
    return line;
  }

  private Label refused() {
    Label why = SignedLabel.prose("", "row-caution");
    why.setId("testmessage.refused");
    why.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    why.textProperty().bind(said(TestMessageModel.Progress.Refused.class));
    Presence.bind(why, model.progress().map(TestMessageModel.Progress.Refused.class::isInstance));
    return why;
  }

  private ObservableValue<String> said(Class<?> when) {
    return Bindings.createStringBinding(
        () -> {
          TestMessageModel.Progress now = model.progress().get();
          if (!when.isInstance(now)) {
            return "";
          }
          return switch (now) {
            case TestMessageModel.Progress.Working working -> words.say(working.what());
            case TestMessageModel.Progress.Refused refused -> words.say(refused.why());
            default -> "";
          };
        },
        model.progress(),
        words.messages());
  }

  private void show() {
    shown =
        model
            .found()
            .getValue()
            .map(found -> new MessageResultView(found, model, words, announcer));
    result.getChildren().setAll(shown.stream().toList());
    Presence.set(result, shown.isPresent());
  }
}
