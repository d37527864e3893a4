package app.sendready.ui.many;

import app.sendready.bulk.BulkPace;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.Worded;
import app.sendready.ui.many.list.HowFar;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// How far a run, or what is read, has come; what is read can be left.
final class ManyProgress extends VBox {
  private final ManyModel model;
  private final Localized words;

  ManyProgress(ManyModel model, Localized words) {
    super(4);
    this.model = model;
    this.words = words;
    Label how = SignedLabel.prose("", "help");
    how.setId("manywindow.how-far");
    how.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::howFar,
                model.pace(),
                model.stage(),
                model.reading().far(),
                words.messages()));
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> isReading() ? how.getText() : words.say(Text.of("manywindow.progress")),
                how.textProperty()));
    bar.progressProperty()
        .bind(Bindings.createDoubleBinding(this::share, model.pace(), model.reading().far()));
    Button leave = Worded.button(words, "manywindow.leave");
    leave.getStyleClass().add("small");
    leave.setOnAction(_ -> model.reading().leave());
    ObservableValue<Boolean> reads = model.reading().far().map(Optional::isPresent);
    Presence.bind(leave, reads);
    getChildren().addAll(bar, how, leave);
    Presence.bind(
        this,
        Bindings.createBooleanBinding(
            () -> isReading() || model.stage().get().isRun(),
            model.stage(),
            model.reading().far()));
  }

  private boolean isReading() {
    return model.reading().far().get().isPresent();
  }

  private double share() {
    Optional<BulkPace> pace = model.pace().get();
    return model
        .reading()
        .far()
        .get()
        .map(HowFar::share)
        .or(() -> pace.map(now -> (double) now.done() / Math.max(1, now.total())))
        .orElse(0.0);
  }

  /// How far a run has come that is held.
  static Text paused(Optional<BulkPace> pace, ManyTotals totals) {
    return Text.of("manywindow.paused", "done", pace.map(BulkPace::done).orElse(0))
        .with("total", totals.total());
  }

  private String howFar() {
    Optional<HowFar> far = model.reading().far().get();
    if (far.isPresent()) {
      return words.say(far.get().text());
    }
    Optional<BulkPace> pace = model.pace().get();
    return switch (model.stage().get()) {
      case ManyStage.Paused _ -> words.say(paused(pace, model.totals().get()));
      case ManyStage.Stopping _ -> words.say(Text.of("manywindow.stopping"));
      case ManyStage.Running _ ->
          pace.filter(now -> now.done() > now.before())
              .map(now -> words.say(now.text()))
              .orElseGet(() -> words.say(Text.of("manywindow.begins")));
      case ManyStage.Empty _,
          ManyStage.Reading _,
          ManyStage.Refused _,
          ManyStage.Ready _,
          ManyStage.Broken _,
          ManyStage.Opening _,
          ManyStage.Comparing _ ->
          "";
    };
  }
}
