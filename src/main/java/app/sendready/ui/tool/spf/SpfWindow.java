package app.sendready.ui.tool.spf;

import app.sendready.dns.DomainName;
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

/// A window of its own, so that the record stays in sight while it is edited elsewhere.
public final class SpfWindow {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 600;

  private final SpfModel model;
  private final Localized words;
  private final Theme theme;
  private final Supplier<Optional<Window>> owner;
  private Optional<Stage> stage = Optional.empty();

  /// @param owner the program's window, in front of which this one stays
  public SpfWindow(SpfModel model, Localized words, Theme theme, Supplier<Optional<Window>> owner) {
    this.model = model;
    this.words = words;
    this.theme = theme;
    this.owner = owner;
  }

  /// Shows what `domain` publishes, and `record` beside it.
  public void show(DomainName domain, Optional<String> record) {
    Stage window = stage.orElseGet(this::open);
    stage = Optional.of(window);
    model.show(domain, record);
    window.show();
    window.toFront();
  }

  public void close() {
    stage.ifPresent(Stage::close);
  }

  private Stage open() {
    Stage window = new Stage();
    owner.get().ifPresent(window::initOwner);
    Scene scene = new Scene(new SpfView(model, words), WIDTH, HEIGHT);
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
                                Text.of("spftree.title", "domain", look.domain().withoutDot())))
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
