package app.sendready.ui.step.domain;

import app.sendready.i18n.Text;
import app.sendready.i18n.Visible;
import app.sendready.ui.fx.Facts;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.step.domain.DomainModel.Look;
import app.sendready.ui.step.domain.SurveySummary.Seen;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What DNS holds already: grey bars while asking, then one line for each thing.
final class SurveyCard extends VBox {
  private static final List<String> NAMES = List.of("dns-host", "mail", "spf", "dmarc");

  private final Localized words;
  private final Facts rows = new Facts();

  SurveyCard(DomainModel model, Localized words) {
    this.words = words;
    getStyleClass().addAll("card", "survey");

    Label title = new Label();
    title.getStyleClass().add("field-label");
    title.textProperty().bind(words.text("domain.survey.title"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Hyperlink stop = new Hyperlink();
    stop.setId("domain.survey.stop");
    stop.textProperty().bind(words.text("domain.survey.stop"));
    stop.setOnAction(click -> model.stopLooking());
    stop.visibleProperty().bind(model.look().map(look -> look instanceof Look.Looking));
    HBox head = new HBox(title, gap, stop);
    head.getStyleClass().add("card-head");
    getChildren().addAll(head, rows);
    model.look().subscribe(this::show);
  }

  private void show(Look look) {
    boolean visible =
        switch (look) {
          case Look.Idle idle -> false;
          case Look.Looking looking -> fill(i -> skeleton());
          case Look.Seen(var domain, var summary) -> fill(i -> value(i, fact(summary, i)));
          case Look.Broken broken -> fill(i -> value(i, new Seen.CannotTell()));
        };
    setVisible(visible);
    setManaged(visible);
  }

  private static Seen fact(SurveySummary summary, int row) {
    return switch (row) {
      case 0 -> summary.dnsHost();
      case 1 -> summary.mail();
      case 2 -> summary.spf();
      default -> summary.dmarc();
    };
  }

  private boolean fill(IntFunction<Node> value) {
    rows.clear();
    for (int i = 0; i < NAMES.size(); i++) {
      rows.add(words.text("domain.survey." + NAMES.get(i)), value.apply(i));
    }
    return true;
  }

  private static Node skeleton() {
    Region bar = new Region();
    bar.getStyleClass().add("skeleton");
    return bar;
  }

  private Node value(int row, Seen seen) {
    Label label = new Label();
    label.setWrapText(true);
    switch (seen) {
      case Seen.There(String what) -> {
        label.setText(Visible.of(what));
        if (row >= 2) {
          label.getStyleClass().add("mono");
        }
      }
      case Seen.NotThere none -> {
        label.textProperty().bind(words.text(Text.of("domain.survey." + NAMES.get(row) + ".none")));
        label.getStyleClass().add("muted");
      }
      case Seen.CannotTell unknown -> {
        label.textProperty().bind(words.text("domain.survey.cannot-tell"));
        label.getStyleClass().add("muted");
      }
    }
    return label;
  }
}
