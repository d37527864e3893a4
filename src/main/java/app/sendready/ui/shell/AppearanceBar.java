package app.sendready.ui.shell;

import app.sendready.i18n.Language;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// Theme, text size and language.
final class AppearanceBar extends HBox {
  private final Localized words;
  private final Theme theme;

  AppearanceBar(Localized words, Theme theme) {
    this.words = words;
    this.theme = theme;
    getStyleClass().add("look-bar");
    Button smaller =
        size("shell.smaller", MaterialDesignF.FORMAT_FONT_SIZE_DECREASE, theme::smaller);
    smaller.disableProperty().bind(theme.size().isEqualTo(Theme.SIZES.getFirst()));
    Button larger = size("shell.larger", MaterialDesignF.FORMAT_FONT_SIZE_INCREASE, theme::larger);
    larger.disableProperty().bind(theme.shownSize().isEqualTo(Theme.SIZES.getLast()));
    getChildren().addAll(themes(), new HBox(smaller, larger), present(), languages());
  }

  private Node themes() {
    MenuButton menu = new MenuButton();
    menu.setId("shell.theme");
    menu.setGraphic(new FontIcon(MaterialDesignT.THEME_LIGHT_DARK));
    menu.getStyleClass().add(Styles.FLAT);
    menu.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.messages().get().say(key(theme.choice().get())),
                words.messages(),
                theme.choice()));
    menu.accessibleTextProperty()
        .bind(Bindings.concat(words.text("shell.theme"), ": ", menu.textProperty()));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(menu.accessibleTextProperty());
    menu.setTooltip(tip);
    // With large text the room belongs to the domain on the left.
    menu.contentDisplayProperty()
        .bind(
            Bindings.when(theme.shownSize().lessThan(150))
                .then(ContentDisplay.LEFT)
                .otherwise(ContentDisplay.GRAPHIC_ONLY));
    ToggleGroup group = new ToggleGroup();
    for (Theme.Choice choice : Theme.Choice.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.setId(key(choice));
      item.setToggleGroup(group);
      item.textProperty().bind(words.text(key(choice)));
      item.setOnAction(chosen -> theme.choice().set(choice));
      item.setUserData(choice);
      menu.getItems().add(item);
    }
    tickOnShowing(menu, theme.choice());
    return menu;
  }

  // Not a listener on the theme or the words: they outlive this bar and would hold on to it.
  private static void tickOnShowing(MenuButton menu, ObservableValue<?> chosen) {
    menu.setOnShowing(showing ->
        menu.getItems()
            .forEach(item ->
                ((RadioMenuItem) item)
                    .setSelected(Objects.equals(item.getUserData(), chosen.getValue()))));
  }

  private static String key(Theme.Choice choice) {
    return "shell.theme." + choice.name().toLowerCase(Locale.ROOT);
  }

  private Button size(String key, Ikon icon, Runnable action) {
    Button button = new Button();
    button.setId(key);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    button.accessibleTextProperty().bind(words.text(key));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(words.text(key));
    button.setTooltip(tip);
    button.setOnAction(click -> action.run());
    return button;
  }

  private Node present() {
    ToggleButton button = new ToggleButton("", new FontIcon(MaterialDesignP.PRESENTATION));
    button.setId("shell.present");
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    button.accessibleTextProperty().bind(words.text("shell.present"));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(words.text("shell.present.help"));
    button.setTooltip(tip);
    button.selectedProperty().bindBidirectional(words.presenting());
    return button;
  }

  private Node languages() {
    MenuButton menu = new MenuButton();
    menu.setId("shell.language");
    menu.getStyleClass().add(Styles.FLAT);
    menu.textProperty().bind(words.language().map(now -> now.tag().toUpperCase(Locale.ROOT)));
    menu.accessibleTextProperty()
        .bind(
            Bindings.concat(
                words.text("shell.language"), ": ", words.language().map(Language::ownName)));
    ToggleGroup group = new ToggleGroup();
    for (Language language : Language.values()) {
      RadioMenuItem item = new RadioMenuItem(language.ownName());
      item.setId("shell.language." + language.tag());
      item.setToggleGroup(group);
      item.setOnAction(chosen -> words.language().set(language));
      item.setUserData(language);
      menu.getItems().add(item);
    }
    tickOnShowing(menu, words.language());
    return menu;
  }
}
