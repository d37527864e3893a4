package app.sendready.ui.release;

import app.sendready.ui.fx.CheckOption;
import app.sendready.ui.fx.Localized;
import java.util.Map;
import javafx.scene.layout.VBox;

/// The box with which newer versions are asked for or not. From when it is on screen on, the user
/// has been told.
public final class ReleaseChoice extends VBox {
  /// For the first start.
  public static ReleaseChoice first(ReleaseModel model, Localized words) {
    return new ReleaseChoice(model, words, "release.first");
  }

  /// For the settings.
  public static ReleaseChoice later(ReleaseModel model, Localized words) {
    return new ReleaseChoice(model, words, "release.ask");
  }

  /// @param key of its words, as of [CheckOption]
  private ReleaseChoice(ReleaseModel model, Localized words, String key) {
    getStyleClass().add("release-choice");
    getChildren().add(new CheckOption(words, key, model.asks(), Map.of("host", model.host())));
    sceneProperty()
        .flatMap(scene -> scene.windowProperty())
        .flatMap(window -> window.showingProperty())
        .subscribe(showing -> {
          if (Boolean.TRUE.equals(showing)) {
            model.told();
          }
        });
  }
}
