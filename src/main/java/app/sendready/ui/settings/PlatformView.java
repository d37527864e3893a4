package app.sendready.ui.settings;

import app.sendready.answers.SendingPlatform;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.ui.fx.Facts;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.NoteLine;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Whose constants new projects begin with, all of them in sight.
final class PlatformView extends VBox {
  private final Localized words;
  private final Facts facts = new Facts();

  /// @param profile asks for a file
  PlatformView(PlatformModel model, Localized words, Supplier<Optional<Path>> profile) {
    this.words = words;
    getStyleClass().add("section");
    Label title = new Label();
    title.getStyleClass().add("section-title");
    title.textProperty().bind(words.text("settings.platform.title"));
    Label from = new Label();
    from.setId("settings.platform.from");
    from.setWrapText(true);
    from.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say(from(model)), model.file(), model.trouble(), words.messages()));
    Button choose = new Button();
    choose.setId("settings.platform.choose");
    choose.textProperty().bind(words.text("settings.platform.choose"));
    choose.setOnAction(click -> profile.get().ifPresent(model::choose));
    Button builtIn = new Button();
    builtIn.setId("settings.platform.built-in");
    builtIn.textProperty().bind(words.text("settings.platform.built-in"));
    builtIn.disableProperty().bind(model.file().map(Optional::isEmpty));
    builtIn.setOnAction(click -> {
      model.builtIn();
      choose.requestFocus();
    });
    FlowPane buttons = new FlowPane(choose, builtIn);
    buttons.getStyleClass().add("settings-buttons");
    getChildren()
        .addAll(
            title,
            NoteLine.help(words, Text.of("settings.platform.help")),
            from,
            new NoteLine(
                words, model.trouble().map(why -> why.map(Note::problem)), Optional.empty()),
            facts,
            buttons);
    model.platform().subscribe(this::show);
  }

  private static Text from(PlatformModel model) {
    boolean waits = model.trouble().get().isPresent();
    return model
        .file()
        .get()
        .map(file ->
            Text.of(
                waits ? "settings.platform.not-from" : "settings.platform.from",
                "file",
                file.toString()))
        .orElseGet(() -> Text.of("settings.platform.is-built-in"));
  }

  private void show(SendingPlatform platform) {
    facts.clear();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", platform.name());
    values.put("spf", platform.spfInclude().withoutDot());
    values.put("former-spf", names(platform.formerSpfIncludes()));
    values.put("tracking", platform.trackingTarget().withoutDot());
    values.put("bounce", platform.bounceTarget().withoutDot());
    values.put("selector", platform.selector());
    values.put(
        "labels",
        String.join(
            ", ", platform.trackingLabel(), platform.bounceLabel(), platform.serverLabel()));
    values.put("selectors", String.join(", ", platform.knownSelectors()));
    values.forEach((key, value) -> {
      if (!value.isEmpty()) {
        Label shown = new Label(VisibleText.of(value));
        shown.setId("settings.platform." + key);
        shown.setWrapText(true);
        shown.getStyleClass().add("mono");
        facts.add(words.text("settings.platform." + key), shown);
      }
    });
  }

  private static String names(List<DomainName> names) {
    return String.join(", ", names.stream().map(DomainName::withoutDot).toList());
  }
}
