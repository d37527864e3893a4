package app.sendready.ui.tool.spf;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// How much of what receivers grant one record takes.
final class GaugeCard extends VBox {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  /// @param head the key of the word above
  GaugeCard(String head, SpfSide side, Messages say) {
    getStyleClass().addAll("card", "spf-gauges");
    setId(head);
    Label title = new Label(say.say(head));
    title.getStyleClass().add("section-title");
    getChildren().add(title);
    switch (side) {
      case SpfSide.Counted counted -> {
        gauge("spftree.lookups", counted.lookups(), SpfModel.MOST_LOOKUPS, say);
        gauge("spftree.voids", counted.voids(), SpfModel.MOST_VOIDS, say);
        Label size =
            new Label(say.say(Text.of("spftree.size", "count", counted.record().length())));
        size.getStyleClass().add("help");
        getChildren().add(size);
      }
      case SpfSide.Nothing(Text why) -> {
        Label reason = new Label(say.say(why));
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        getChildren().add(reason);
      }
    }
  }

  private void gauge(String key, int count, int most, Messages say) {
    boolean over = count > most;
    Text words = Text.of(key, "count", count).with("most", most);
    ProgressBar bar = new ProgressBar(Math.min(1, (double) count / most));
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.pseudoClassStateChanged(OVER, over);
    bar.setAccessibleText(say.say(words));
    VBox gauge = new VBox(4);
    gauge
        .getChildren()
        .addAll(
            over
                ? new FaultLine(
                    new SpfFault(SpfFault.Weight.WRONG, Text.of("spftree.over", "what", words)),
                    say)
                : new Label(say.say(words)),
            bar);
    getChildren().add(gauge);
  }
}
