package app.sendready.ui.control;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A row's verdict as icon and word; colour comes on top, by pseudo-class (`:pass`, `:warn`,
/// `:waiting`, `:unknown`, `:fail`).
public final class VerdictBadge extends Label {
  private static final Map<Status, PseudoClass> CLASSES = new EnumMap<>(Status.class);

  static {
    for (Status status : Status.values()) {
      CLASSES.put(
          status,
          PseudoClass.getPseudoClass(status == Status.CONFIRMING ? "waiting" : word(status)));
    }
  }

  private final ObjectProperty<Status> status = new SimpleObjectProperty<>(Status.NOT_YET);
  private final FontIcon icon = new FontIcon();

  public VerdictBadge(Localized words) {
    getStyleClass().add("verdict-badge");
    icon.getStyleClass().addAll("verdict-icon", "large");
    setGraphic(icon);
    setMinWidth(USE_PREF_SIZE);
    textProperty().bind(words.text(status.map(now -> Text.of(now.key()))));
    accessibleTextProperty().bind(textProperty());
    status.subscribe(this::show);
  }

  /// What it shows.
  public ObjectProperty<Status> status() {
    return status;
  }

  private void show(Status now) {
    icon.setIconCode(icon(now));
    for (PseudoClass each : CLASSES.values()) {
      pseudoClassStateChanged(each, each.equals(CLASSES.get(now)));
    }
  }

  private static String word(Status status) {
    return status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static Ikon icon(Status status) {
    return switch (status) {
      case PASS -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
      case WARN -> MaterialDesignA.ALERT_OUTLINE;
      case WAITING -> MaterialDesignC.CLOCK_TIME_FOUR_OUTLINE;
      case UNKNOWN -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
      // Filled: what is not right is heavier than all else, for those who see no red too.
      case FAIL -> MaterialDesignC.CLOSE_CIRCLE;
      case CHECKING, CONFIRMING -> MaterialDesignP.PROGRESS_CLOCK;
      case LATER, NOT_THERE_YET -> MaterialDesignC.CIRCLE_OUTLINE;
      case NOT_USED -> MaterialDesignM.MINUS_CIRCLE_OUTLINE;
      case NOT_YET -> MaterialDesignD.DOTS_HORIZONTAL_CIRCLE_OUTLINE;
    };
  }
}
