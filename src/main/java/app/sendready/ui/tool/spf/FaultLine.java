package app.sendready.ui.tool.spf;

import app.sendready.i18n.Messages;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// What is to be said, as icon and words; colour comes on top, by pseudo-class.
final class FaultLine extends Label {
  FaultLine(SpfFault fault, Messages say) {
    super(say.say(fault.words()), new FontIcon(icon(fault.weight())));
    getStyleClass().add("spf-fault");
    pseudoClassStateChanged(
        PseudoClass.getPseudoClass(fault.weight().name().toLowerCase(Locale.ROOT)), true);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
  }

  private static Ikon icon(SpfFault.Weight weight) {
    return switch (weight) {
      case WRONG -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
      case CAUTION -> MaterialDesignA.ALERT_OUTLINE;
      case UNKNOWN -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
      case NOTE -> MaterialDesignI.INFORMATION_OUTLINE;
    };
  }
}
