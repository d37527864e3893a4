package app.sendready.ui.tool.rehearsal;

import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A window of its own, so that it stays in sight while records are mended.
public final class RehearsalWindow {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 680;

  private final RehearsalModel model;
  private final Localized words;
  private final Theme theme;
  private final Supplier<Optional<Window>> owner;
  private Optional<Stage> stage = Optional.empty();

  /// @param owner the program's window, in front of which this one stays
  public RehearsalWindow(
      RehearsalModel model, Localized words, Theme theme, Supplier<Optional<Window>> owner) {
    this.model = model;
    this.words = words;
    this.theme = theme;
    this.owner = owner;
  }

  /// Rehearses and shows what comes of it.
  public void show() {
    Stage window = stage.orElseGet(this::open);
    stage = Optional.of(window);
    model.rehearse();
    window.show();
    window.toFront();
  }

  public void close() {
    stage.ifPresent(Stage::close);
  }

  private Stage open() {
    Stage window = new Stage();
    owner.get().ifPresent(window::initOwner);
    Scene scene = new Scene(new RehearsalView(model, words), WIDTH, HEIGHT);
    theme.dress(scene);
    scene.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        window.close();
      }
    });
    window
        .titleProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model
                        .look()
                        .get()
                        .map(look ->
                            words.say(
                                Text.of(
                                    "rehearsal.title", "domain", TypedName.unicode(look.domain()))))
                        .orElse(""),
                model.look(),
                words.messages()));
    window.setMinWidth(640);
    window.setMinHeight(480);
    window.setScene(scene);
    window.setOnHidden(_ -> model.cancel());
    return window;
  }
}
