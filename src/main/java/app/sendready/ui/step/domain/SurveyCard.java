package app.sendready.ui.step.domain;

import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.survey.Topic;
import app.sendready.survey.TopicAnswer;
import app.sendready.ui.fx.Facts;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.step.domain.DomainModel.Progress;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// What DNS holds already: one line for each thing, a grey bar while it is being asked for.
final class SurveyCard extends VBox {
  private final DomainModel model;
  private final Localized words;
  private final Facts rows = new Facts();
  private final Label silent;

  SurveyCard(DomainModel model, Localized words) {
    this.model = model;
    this.words = words;
    getStyleClass().addAll("card", "survey");

    Label title = new Label();
    title.getStyleClass().add("field-label");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    title
        .textProperty()
        .bind(
            words.text(
                model
                    .progress()
                    .map(progress ->
                        Text.of(
                            progress instanceof Progress.Surveying
                                ? "domain.survey.looking"
                                : "domain.survey.title"))));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, link("domain.survey.stop", model::stopSurvey), again());
    head.getStyleClass().add("card-head");
    silent = said(Text.of("domain.survey.silent"), "muted");
    silent.setId("domain.survey.silent");
    getChildren().addAll(head, rows, silent);
    model.progress().subscribe(this::show);
    model.lines().subscribe(lines -> show(model.progress().get()));
  }

  private Hyperlink link(String key, Runnable action) {
    Hyperlink link = new Hyperlink();
    link.setId(key);
    link.setMinWidth(USE_PREF_SIZE);
    link.textProperty().bind(words.text(key));
    link.setOnAction(click -> {
      action.run();
      link.setVisited(false);
    });
    link.visibleProperty()
        .bind(model.progress().map(progress -> progress instanceof Progress.Surveying));
    link.managedProperty().bind(link.visibleProperty());
    return link;
  }

  private Hyperlink again() {
    Hyperlink again = link("domain.survey.again", model::surveyAgain);
    again.visibleProperty().unbind();
    again
        .visibleProperty()
        .bind(
            model
                .progress()
                .map(progress ->
                    switch (progress) {
                      case Progress.Idle _, Progress.Surveying _ -> false;
                      case Progress.Complete _, Progress.Stopped _, Progress.Crashed _ -> true;
                    }));
    return again;
  }

  private void show(Progress progress) {
    boolean visible =
        switch (progress) {
          case Progress.Idle _ -> false;
          case Progress.Stopped _ -> !model.lines().get().isEmpty();
          case Progress.Surveying _, Progress.Complete _, Progress.Crashed _ -> true;
        };
    Presence.set(this, visible);
    rows.clear();
    Map<Topic, TopicAnswer> lines = model.lines().get();
    boolean nothing = isSilent(progress, lines);
    Presence.set(silent, nothing);
    if (nothing) {
      return;
    }
    for (Topic topic : Topic.values()) {
      TopicAnswer seen = lines.get(topic);
      if (seen != null) {
        rows.add(words.text("survey." + topic.word()), value(topic, seen));
      } else if (progress instanceof Progress.Surveying) {
        rows.add(words.text("survey." + topic.word()), skeleton());
      } else if (progress instanceof Progress.Crashed) {
        rows.add(words.text("survey." + topic.word()), value(topic, new TopicAnswer.CannotTell()));
      }
    }
  }

  /// Nobody answered anything: one sentence says it better than the same words in each line.
  private static boolean isSilent(Progress progress, Map<Topic, TopicAnswer> lines) {
    return switch (progress) {
      case Progress.Idle _, Progress.Surveying _, Progress.Stopped _ -> false;
      case Progress.Complete _, Progress.Crashed _ ->
          lines.values().stream().allMatch(TopicAnswer.CannotTell.class::isInstance);
    };
  }

  private static Node skeleton() {
    Region bar = new Region();
    bar.getStyleClass().add("skeleton");
    return bar;
  }

  private Node value(Topic topic, TopicAnswer seen) {
    return switch (seen) {
      case TopicAnswer.There(Text said, List<String> records) ->
          lines(topic, said(said, ""), records);
      case TopicAnswer.Care(Text said, List<String> records) -> {
        Label label = said(said, "survey-care");
        label.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        yield lines(topic, label, records);
      }
      case TopicAnswer.NotThere(Text said) -> lines(topic, said(said, "muted"), List.of());
      case TopicAnswer.CannotTell() ->
          lines(topic, said(Text.of("survey.cannot-tell"), "muted"), List.of());
    };
  }

  private VBox lines(Topic topic, Label said, List<String> records) {
    said.setId("domain.survey." + topic.word());
    VBox lines = new VBox(said);
    for (String record : records.stream().limit(3).toList()) {
      Label text = new Label(VisibleText.of(record));
      text.getStyleClass().addAll("mono", "muted");
      text.setWrapText(true);
      text.setMinHeight(USE_PREF_SIZE);
      lines.getChildren().add(text);
    }
    return lines;
  }

  private Label said(Text text, String style) {
    Label label = new SignedLabel();
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    label.textProperty().bind(words.text(text));
    return label;
  }
}
