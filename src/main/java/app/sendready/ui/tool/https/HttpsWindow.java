package app.sendready.ui.tool.https;

import app.sendready.dns.DomainName;
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

/// A window of its own, so that the rows stay in sight.
public final class HttpsWindow {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 420;

  private final HttpsModel model;
  private final Localized words;
  private final Theme theme;
  private final Supplier<Optional<Window>> owner;
  private Optional<Stage> stage = Optional.empty();

  /// @param owner the program's window, in front of which this one stays
  public HttpsWindow(
      HttpsModel model, Localized words, Theme theme, Supplier<Optional<Window>> owner) {
    this.model = model;
    this.words = words;
    this.theme = theme;
    this.owner = owner;
  }

  /// Looks at a host and shows what comes of it.
  public void show(DomainName host) {
    Stage window = stage.orElseGet(this::open);
    stage = Optional.of(window);
    model.look(host);
    window.show();
    window.toFront();
  }

  public void close() {
    stage.ifPresent(Stage::close);
  }

  private Stage open() {
    Stage window = new Stage();
    owner.get().ifPresent(window::initOwner);
    Scene scene = new Scene(new HttpsView(model, words), WIDTH, HEIGHT);
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
                                Text.of("https.title", "host", TypedName.unicode(look.host()))))
                        .orElse(""),
                model.look(),
                words.messages()));
    window.setMinWidth(640);
    window.setMinHeight(320);
    window.setScene(scene);
    window.setOnHidden(_ -> model.cancel());
    return window;
  }
}
