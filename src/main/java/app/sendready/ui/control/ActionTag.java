package app.sendready.ui.control;

import app.sendready.check.Action;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What to do with a row in the DNS panel, as icon and word.
public final class ActionTag extends Label {
  private final ObjectProperty<Action> action = new SimpleObjectProperty<>(Action.NONE);
  private final FontIcon icon = new FontIcon();

  public ActionTag(Localized words) {
    getStyleClass().add("action-tag");
    setGraphic(icon);
    setMinWidth(USE_PREF_SIZE);
    textProperty().bind(words.text(action.map(now -> Text.of("control.action." + now.word()))));
    action.subscribe(this::show);
  }

  /// What it says.
  public ObjectProperty<Action> action() {
    return action;
  }

  private void show(Action now) {
    icon.setIconCode(icon(now));
    Arrays.stream(Action.values())
        .forEach(
            each -> pseudoClassStateChanged(PseudoClass.getPseudoClass(each.word()), each == now));
  }

  private static Ikon icon(Action action) {
    return switch (action) {
      case ADD -> MaterialDesignP.PLUS_CIRCLE_OUTLINE;
      case CHANGE -> MaterialDesignP.PENCIL_OUTLINE;
      case KEEP -> MaterialDesignC.CHECK;
      case REMOVE -> MaterialDesignM.MINUS_CIRCLE_OUTLINE;
      case CONFLICT -> MaterialDesignA.ALERT_OCTAGON_OUTLINE;
      case NONE -> MaterialDesignM.MINUS;
    };
  }
}
