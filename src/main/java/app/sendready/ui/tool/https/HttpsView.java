package app.sendready.ui.tool.https;

import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Localized;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What was seen of the certificate, each thing with what to do.
final class HttpsView extends VBox {
  private final HttpsModel model;
  private final Localized words;
  private final Label title = new Label();
  private final VBox content = new VBox(12);

  HttpsView(HttpsModel model, Localized words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("spf-view");
    setId("https");
    title.getStyleClass().add("step-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    content.getStyleClass().add("spf-content");
    VBox.setVgrow(content, Priority.ALWAYS);
    Button again = new Button();
    again.setId("https.again");
    again.textProperty().bind(words.text("https.again"));
    again.setOnAction(_ -> model.again());
    HBox buttons = new HBox(again);
    buttons.getStyleClass().add("rehearsal-buttons");
    getChildren().addAll(title, content, buttons);
    model.look().subscribe(_ -> refresh());
    words.messages().subscribe(_ -> refresh());
  }

  private void refresh() {
    Messages say = words.messages().get();
    model
        .look()
        .get()
        .ifPresent(look -> {
          String host = TypedName.unicode(look.host());
          title.setText(say.say(Text.of("https.title", "host", host)));
          switch (look) {
            case HttpsModel.Look.Looking _ ->
                content
                    .getChildren()
                    .setAll(prose(say.say(Text.of("https.looking", "host", host))));
            case HttpsModel.Look.Seen seen -> seen(seen, say);
          }
        });
  }

  private void seen(HttpsModel.Look.Seen seen, Messages say) {
    VerdictBadge badge = new VerdictBadge(words);
    badge.status().set(seen.status());
    content.getChildren().setAll(badge);
    for (HttpsModel.Line line : seen.lines()) {
      Label what = prose(say.say(line.what()));
      what.getStyleClass().add("row-title");
      VBox one = new VBox(4, what);
      line.cure().ifPresent(cure -> one.getChildren().add(prose("→ " + say.say(cure))));
      content.getChildren().add(one);
    }
    Label note = prose(say.say("https.note"));
    note.getStyleClass().add("help");
    content.getChildren().add(note);
  }

  private static Label prose(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMaxWidth(620);
    return label;
  }
}
