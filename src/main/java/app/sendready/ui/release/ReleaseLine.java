package app.sendready.ui.release;

import app.sendready.i18n.Text;
import app.sendready.release.Release;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import atlantafx.base.theme.Styles;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// That there is a newer version, what is new in it, and no more of it; there only while there is
/// one, and not while others watch.
public final class ReleaseLine extends FlowPane {
  /// @param browser opens an address outside the program
  public ReleaseLine(ReleaseModel model, Localized words, Consumer<String> browser) {
    setId("release.line");
    getStyleClass().add("release-line");
    Label said = new SignedLabel();
    said.setId("release.said");
    said.textProperty().bind(words.text(model.newer().map(ReleaseLine::said)));
    Button news = button(words, "release.news");
    news.setOnAction(
        _ -> model.newer().get().map(Release::page).map(URI::toString).ifPresent(browser));
    Button skip = button(words, "release.skip");
    skip.setOnAction(_ -> model.skip());
    getChildren().addAll(said, news, skip);
    ObservableValue<Boolean> there =
        Bindings.createBooleanBinding(
            () -> model.newer().get().isPresent() && !words.presenting().get(),
            model.newer(),
            words.presenting());
    Presence.bind(this, there);
  }

  private static Text said(Optional<Release> newer) {
    return newer
        .map(release ->
            Text.of("release.newer", "version", release.version())
                .with("date", release.published()))
        .orElse(Text.of("release.none"));
  }

  private static Button button(Localized words, String key) {
    Button button = new Button();
    button.setId(key);
    button.getStyleClass().add(Styles.FLAT);
    button.textProperty().bind(words.text(key));
    return button;
  }
}
