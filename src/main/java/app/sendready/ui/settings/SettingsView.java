package app.sendready.ui.settings;

import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.CheckOption;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NoteLine;
import app.sendready.ui.fx.Section;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.release.ReleaseChoice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// Look, public resolvers, platform, notices and new versions, one under the other.
final class SettingsView extends BorderPane {
  private final Localized words;
  private final Theme theme;

  SettingsView(SettingsModel model, Localized words, Theme theme, SettingsWindow.Outside outside) {
    this.words = words;
    this.theme = theme;
    getStyleClass().add("settings");
    Node kept = NoteLine.help(words, Text.of("settings.kept", "file", outside.kept().toString()));
    VBox all =
        new VBox(
            appearance(),
            new ResolversView(model.resolvers(), words),
            new PlatformView(model.platform(), words, outside.profile()),
            Section.of(
                words,
                Text.of("settings.notices.title"),
                new CheckOption(words, "settings.notices", model.notices(), Map.of())));
    outside
        .releases()
        .ifPresent(releases ->
            all.getChildren()
                .add(
                    Section.of(
                        words, Text.of("release.title"), ReleaseChoice.later(releases, words))));
    all.getChildren().add(kept);
    all.getStyleClass().addAll("form", "settings-page");
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    setCenter(scroll);
  }

  private Section appearance() {
    return Section.of(
        words,
        Text.of("settings.look.title"),
        new RadioLine<>(
            words,
            "settings.language",
            List.of(Language.values()),
            Language::tag,
            language -> new SimpleStringProperty(language.ownName()),
            words.language(),
            words.language()::set),
        new RadioLine<>(
            words,
            "settings.theme",
            List.of(Theme.Choice.values()),
            SettingsView::word,
            choice -> words.text("shell.theme." + word(choice)),
            theme.choice(),
            theme.choice()::set),
        new RadioLine<>(
            words,
            "settings.size",
            Theme.SIZES,
            String::valueOf,
            size -> words.text(Text.of("settings.size.percent", "size", size)),
            theme.size().asObject(),
            theme.size()::set));
  }

  private static String word(Theme.Choice choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
