package app.sendready.ui.step.check;

import app.sendready.check.RowReport;
import app.sendready.check.ServerView;
import app.sendready.check.Spread;
import app.sendready.check.Views;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// How many of some servers have a record, in words: `2 of 2 have it`. Under the pointer, read
/// aloud, and in a bubble where it is clicked, what each of them has.
final class ServerChip extends Label {
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

  private final FontIcon icon = new FontIcon();
  private final Tooltip each = new Tooltip();

  ServerChip() {
    getStyleClass().add("server-chip");
    setGraphic(icon);
    setTooltip(each);
    setMinWidth(USE_PREF_SIZE);
  }

  /// Lets a click say what the row's word means and what each of its servers has.
  void explains(CheckRow row, Localized words) {
    setCursor(Cursor.HAND);
    setOnMouseClicked(event -> {
      RowMeaning.of(row, words).open(this);
      event.consume();
    });
  }

  /// Shows what these servers of a row's report have; nothing where there are none.
  ///
  /// @param whose the key of the word for these servers, or nothing where that is plain
  void show(RowReport report, List<ServerView> servers, String whose, Messages say) {
    Presence.set(this, !servers.isEmpty());
    Spread spread = Spread.of(report);
    long answered =
        servers.stream().filter(server -> spread.has(server) != Spread.Has.NO_ANSWER).count();
    long right = servers.stream().filter(server -> spread.has(server) == Spread.Has.RIGHT).count();
    boolean tells = spread.right() && right > 0;
    String count =
        say.say(
            Text.of(tells ? "check.chip.have" : "check.chip.answered", "count", servers.size())
                .with("some", tells ? right : answered));
    setText(whose.isEmpty() ? count : say.say(whose) + ": " + count);
    icon.setIconCode(icon(spread, answered, right, servers.size()));
    pseudoClassStateChanged(RIGHT, tells && right == servers.size());
    String told = told(report, servers, say);
    each.setText(told.replace("; ", "\n"));
    setAccessibleText(told);
  }

  /// What each of these servers has: `ns1.example.net: has it; ns2.example.net: no answer`.
  static String told(RowReport report, List<ServerView> servers, Messages say) {
    Spread spread = Spread.of(report);
    return String.join(
        "; ",
        servers.stream()
            .map(server ->
                say.say(
                    Text.of("check.strip", "server", name(server, say))
                        .with("has", Text.of("check.strip." + spread.has(server).word()))))
            .toList());
  }

  /// Every server whose answer a row rests on, the domain's own first.
  static List<ServerView> all(Views views) {
    List<ServerView> all = new ArrayList<>(views.authoritative());
    all.addAll(views.publicResolvers());
    views.system().ifPresent(all::add);
    return all;
  }

  /// The resolver of this machine has no name that says anything.
  private static String name(ServerView server, Messages say) {
    String name = server.server().name();
    return name.equals("system") ? say.say("check.view.system") : VisibleText.of(name);
  }

  private static Ikon icon(Spread spread, long answered, long right, int all) {
    if (answered == 0) {
      return MaterialDesignH.HELP;
    }
    if (!spread.right()) {
      return MaterialDesignN.NOT_EQUAL_VARIANT;
    }
    return right == all || right == 0 ? MaterialDesignC.CHECK : MaterialDesignP.PROGRESS_CLOCK;
  }
}
