package app.sendready.ui.many;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SignedLabel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What has changed of a domain, a line each; what belongs to a line above it stands further in,
/// also where it wraps.
final class ManyChanges extends VBox {
  /// A space's width, in heights of the letters.
  private static final double SPACE = 0.28;

  private final StringBinding said;

  ManyChanges(ManyModel model, Localized words) {
    setId("manywindow.changes");
    said =
        Bindings.createStringBinding(
            () ->
                model
                    .choice()
                    .known()
                    .get()
                    .map(known -> known.changes(words.messages().get(), model.then()))
                    .map(lines -> words.discreet(String.join("\n", lines)))
                    .orElse(""),
            model.choice().known(),
            words.messages(),
            words.presenting());
    said.subscribe(this::show);
  }

  /// All of it.
  ObservableValue<String> said() {
    return said;
  }

  private void show(String all) {
    List<Label> lines = all.lines().map(ManyChanges::line).toList();
    getChildren().setAll(lines);
  }

  private static Label line(String text) {
    Label line = SignedLabel.prose(text.strip(), "help");
    int in = text.length() - text.stripLeading().length();
    line.paddingProperty()
        .bind(line.fontProperty().map(font -> new Insets(0, 0, 0, in * SPACE * font.getSize())));
    return line;
  }
}
