package app.sendready.ui.step.check;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.Visible;
import app.sendready.setup.RowReport;
import app.sendready.setup.ServerNews;
import app.sendready.setup.ServerView;
import app.sendready.setup.Verdict;
import app.sendready.setup.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /// What one server has, measured by what most servers of the zone have.
  enum Has {
    /// What most of the zone's servers have, and it is what should be there.
    RIGHT,
    /// Something else.
    OTHER,
    NOTHING,
    NO_ANSWER
  }

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
    Set<String> usual = usual(views.authoritative());
    boolean right = report.verdict() != Verdict.FAIL;
    List<Told> told = new ArrayList<>();
    views.authoritative().forEach(server -> told.add(tell(server, usual, right, say)));
    world.forEach(server -> told.add(tell(server, usual, right, say)));
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
    setAccessibleText(String.join("; ", told.stream().map(Told::words).toList()));
  }

  /// What is told of one server.
  private record Told(Has has, String words) {}

  private static Told tell(ServerView server, Set<String> usual, boolean right, Messages say) {
    Has has = has(server, usual, right);
    return new Told(
        has,
        say.say(
            Text.of("check.strip", "server", Visible.of(server.server().name()))
                .with("has", Text.of("check.strip." + word(has)))));
  }

  private Label sign(int at, Told told) {
    if (at == signs.size()) {
      Label made = new Label("", new FontIcon());
      made.getStyleClass().add("strip-sign");
      made.setTooltip(new Tooltip());
      signs.add(made);
    }
    Label sign = signs.get(at);
    ((FontIcon) sign.getGraphic()).setIconCode(icon(told.has()));
    for (Has has : Has.values()) {
      sign.pseudoClassStateChanged(PseudoClass.getPseudoClass(word(has)), has == told.has());
    }
    sign.getTooltip().setText(told.words());
    sign.setAccessibleText(told.words());
    return sign;
  }

  private static String word(Has has) {
    return has.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Ikon icon(Has has) {
    return switch (has) {
      case RIGHT -> MaterialDesignC.CHECK;
      case OTHER -> MaterialDesignN.NOT_EQUAL_VARIANT;
      case NOTHING -> MaterialDesignM.MINUS;
      case NO_ANSWER -> MaterialDesignH.HELP;
    };
  }

  /// What most of these servers have; of equals the first that has anything.
  private static Set<String> usual(List<ServerView> servers) {
    Map<Set<String>, Integer> votes = new HashMap<>();
    Set<String> usual = Set.of();
    int most = 0;
    for (ServerView server : servers) {
      if (ServerNews.answered(server)) {
        Set<String> values = Set.copyOf(server.values());
        int now = votes.merge(values, 1, Integer::sum);
        if (now > most || (now == most && usual.isEmpty())) {
          usual = values;
          most = now;
        }
      }
    }
    return usual;
  }

  /// @param right whether what most servers have is what should be there
  private static Has has(ServerView server, Set<String> usual, boolean right) {
    if (!ServerNews.answered(server)) {
      return Has.NO_ANSWER;
    }
    if (server.values().isEmpty()) {
      return Has.NOTHING;
    }
    return right && Set.copyOf(server.values()).equals(usual) ? Has.RIGHT : Has.OTHER;
  }
}
