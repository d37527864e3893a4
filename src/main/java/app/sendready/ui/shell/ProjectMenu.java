package app.sendready.ui.shell;

import app.sendready.ui.fx.Localized;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// New, open, save: behind three dots, each with its key.
final class ProjectMenu extends MenuButton {
  ProjectMenu(Localized words, List<Command> commands) {
    setId("shell.menu");
    setGraphic(new FontIcon(MaterialDesignD.DOTS_HORIZONTAL));
    getStyleClass().addAll(Styles.FLAT, Tweaks.NO_ARROW);
    accessibleTextProperty().bind(words.text("shell.menu"));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(words.text("shell.menu"));
    setTooltip(tip);
    for (Command command : commands) {
      MenuItem item = new MenuItem();
      item.setId(command.key());
      item.textProperty().bind(words.text(command.key()));
      item.setAccelerator(command.keys());
      item.setOnAction(chosen -> command.action().run());
      getItems().add(item);
    }
  }
}
