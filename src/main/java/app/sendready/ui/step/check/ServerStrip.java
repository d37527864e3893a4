package app.sendready.ui.step.check;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.Visible;
import app.sendready.setup.RowReport;
import app.sendready.setup.ServerView;
import app.sendready.setup.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/// How far a record has spread: one sign per server, those of the zone first, then the public
/// resolvers and this computer.
final class ServerStrip extends HBox {
  /// Signs beyond these are told by number only.
  private static final int MOST = 12;

  ServerStrip() {
    getStyleClass().add("server-strip");
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /// Shows a row's servers.
  void show(RowReport report, Messages say) {
    Views views = report.views();
    List<ServerView> world = new ArrayList<>(views.publicResolvers());
    views.system().ifPresent(world::add);
    Spread spread = Spread.of(report);
    List<Node> signs = new ArrayList<>();
    List<String> spoken = new ArrayList<>();
    add(views.authoritative(), spread, signs, spoken, say);
    if (!world.isEmpty() && !signs.isEmpty()) {
      Region gap = new Region();
      gap.getStyleClass().add("strip-gap");
      signs.add(gap);
    }
    add(world, spread, signs, spoken, say);
    int total = views.authoritative().size() + world.size();
    if (total > MOST) {
      signs.add(new Label("+" + (total - MOST)));
    }
    getChildren().setAll(signs);
    setAccessibleText(String.join("; ", spoken));
  }

  private static void add(
      List<ServerView> servers,
      Spread spread,
      List<Node> signs,
      List<String> spoken,
      Messages say) {
    for (ServerView server : servers) {
      Spread.Has has = spread.has(server);
      String words =
          say.say(
              Text.of("check.strip", "server", Visible.of(server.server().name()))
                  .with("has", Text.of("check.strip." + has.word())));
      spoken.add(words);
      if (signs.size() < MOST) {
        signs.add(sign(has, words));
      }
    }
  }

  private static Label sign(Spread.Has has, String words) {
    Label sign = new Label("", new FontIcon(icon(has)));
    sign.getStyleClass().add("strip-sign");
    sign.pseudoClassStateChanged(PseudoClass.getPseudoClass(has.word()), true);
    sign.setTooltip(new Tooltip(words));
    sign.setAccessibleText(words);
    return sign;
  }

  private static Ikon icon(Spread.Has has) {
    return switch (has) {
      case RIGHT -> MaterialDesignC.CHECK;
      case OTHER -> MaterialDesignN.NOT_EQUAL_VARIANT;
      case NOTHING -> MaterialDesignM.MINUS;
      case NO_ANSWER -> MaterialDesignH.HELP;
    };
  }
}
