package app.sendready.ui.step.check;

import app.sendready.check.RowReport;
import app.sendready.check.ServerView;
import app.sendready.check.Spread;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.text.Comparison;
import app.sendready.ui.fx.Localized;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Every server's answer, a line each: what it has, for how long it may be remembered, and when it
/// was asked. A value that is not what most have stands below, shortened around the place where it
/// differs.
final class ServerTable extends GridPane {
  private static final int COLUMNS = 4;
  private static final int VALUES_SHOWN = 3;

  private final Localized words;
  private boolean disagree;

  ServerTable(Localized words) {
    this.words = words;
    getStyleClass().add("servers");
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints column = new ColumnConstraints();
      if (i == 1) {
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
      } else if (i > 1) {
        column.setMinWidth(USE_PREF_SIZE);
      }
      getColumnConstraints().add(column);
    }
  }

  void show(RowReport report, Messages say) {
    getChildren().clear();
    Spread spread = Spread.of(report);
    disagree =
        report.views().all().stream()
                .map(ServerView::values)
                .filter(v -> !v.isEmpty())
                .distinct()
                .count()
            > 1;
    Optional<String> expected =
        report.judgement().proposed().or(() -> report.harmless().stream().findFirst());
    group("check.view.host", report.views().authoritative(), spread, expected, say);
    group("check.view.public", report.views().publicResolvers(), spread, expected, say);
    group("check.view.system", report.views().system().stream().toList(), spread, expected, say);
  }

  private void group(
      String key, List<ServerView> views, Spread spread, Optional<String> expected, Messages say) {
    if (views.isEmpty()) {
      return;
    }
    add(cell(say.say(key), "help"), 0, getRowCount(), COLUMNS, 1);
    for (ServerView view : views) {
      Spread.Has has = spread.has(view);
      addRow(
          getRowCount(),
          cell(VisibleText.of(view.server().name()), "mono"),
          cell(outcome(view, has, say), "evidence-outcome"),
          cell(view.ttl() < 0 ? "" : say.say(Text.of("check.ttl", "seconds", view.ttl())), "help"),
          cell(say.clock(view.at()), "help"));
      if (has == Spread.Has.OTHER && disagree) {
        add(cell(values(view, expected), "mono", "muted"), 0, getRowCount(), COLUMNS, 1);
      }
    }
  }

  private static String outcome(ServerView view, Spread.Has has, Messages say) {
    return say.say(
        has == Spread.Has.OTHER ? "check.strip.other" : "check.outcome." + view.outcome());
  }

  private String values(ServerView view, Optional<String> expected) {
    return String.join(
        "\n",
        view.values().stream()
            .limit(VALUES_SHOWN)
            .map(value ->
                words.value(
                    expected
                        .map(wanted ->
                            Comparison.plain(Comparison.of(wanted, value).shortened().found()))
                        .orElse(value)))
            .toList());
  }

  private static Label cell(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
