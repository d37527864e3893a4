package app.sendready.ui.step.check;

import app.sendready.check.RowReport;
import app.sendready.check.ServerView;
import app.sendready.check.Spread;
import app.sendready.check.Views;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
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

  private final List<Label> signs = new ArrayList<>();
  private final Region gap = new Region();
  private final Label rest = new Label();

  ServerStrip() {
    gap.getStyleClass().add("strip-gap");
    getStyleClass().add("server-strip");
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /// Shows a row's servers. Its signs are made once and changed in place: a row is told anew at
  /// every look.
  void show(RowReport report, Messages say) {
    Views views = report.views();
    List<ServerView> world = new ArrayList<>(views.publicResolvers());
    views.system().ifPresent(world::add);
    Spread spread = Spread.of(report);
    List<ServerWords> told = new ArrayList<>();
    views.authoritative().forEach(server -> told.add(tell(server, spread, say)));
    world.forEach(server -> told.add(tell(server, spread, say)));
    List<Node> shown = new ArrayList<>();
    for (int i = 0; i < Math.min(told.size(), MOST); i++) {
      if (i > 0 && i == views.authoritative().size()) {
        shown.add(gap);
      }
      shown.add(sign(i, told.get(i)));
    }
    if (told.size() > MOST) {
      rest.setText("+" + (told.size() - MOST));
      shown.add(rest);
    }
    if (!getChildren().equals(shown)) {
      getChildren().setAll(shown);
    }
    setAccessibleText(String.join("; ", told.stream().map(ServerWords::words).toList()));
  }

  /// What is told of one server.
  private record ServerWords(Spread.Has has, String words) {}

  private static ServerWords tell(ServerView server, Spread spread, Messages say) {
    Spread.Has has = spread.has(server);
    return new ServerWords(
        has,
        say.say(
            Text.of("check.strip", "server", VisibleText.of(server.server().name()))
                .with("has", Text.of("check.strip." + has.word()))));
  }

  private Label sign(int at, ServerWords told) {
    if (at == signs.size()) {
      Label made = new Label("", new FontIcon());
      made.getStyleClass().add("strip-sign");
      made.setTooltip(new Tooltip());
      signs.add(made);
    }
    Label sign = signs.get(at);
    ((FontIcon) sign.getGraphic()).setIconCode(icon(told.has()));
    for (Spread.Has has : Spread.Has.values()) {
      sign.pseudoClassStateChanged(PseudoClass.getPseudoClass(has.word()), has == told.has());
    }
    sign.getTooltip().setText(told.words());
    sign.setAccessibleText(told.words());
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
