package app.sendready.ui.tool.rehearsal;

import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.control.Status;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Localized;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The paragraph on top, and the picture: From, the two legs under it, the policy, the outcome.
final class RehearsalView extends VBox {
  private final RehearsalModel model;
  private final Localized words;
  private final Label title = new Label();
  private final VBox content = new VBox(8);

  RehearsalView(RehearsalModel model, Localized words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("spf-view");
    setId("rehearsal");
    title.getStyleClass().add("step-title");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    content.getStyleClass().add("spf-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("row-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    HBox buttons = new HBox(again());
    buttons.getStyleClass().add("rehearsal-buttons");
    getChildren().addAll(title, scroll, buttons);
    model.look().subscribe(_ -> refresh());
    words.messages().subscribe(_ -> refresh());
  }

  private void refresh() {
    Messages say = words.messages().get();
    model
        .look()
        .get()
        .ifPresent(look -> {
          String domain = TypedName.unicode(look.domain());
          title.setText(say.say(Text.of("rehearsal.title", "domain", domain)));
          switch (look) {
            case RehearsalLook.Asking _ ->
                content
                    .getChildren()
                    .setAll(prose(say.say(Text.of("rehearsal.asking", "domain", domain))));
            case RehearsalLook.Broken _ ->
                content.getChildren().setAll(prose(say.say("rehearsal.broken")));
            case RehearsalLook.Seen seen -> seen(seen, say);
          }
        });
  }

  private void seen(RehearsalLook.Seen seen, Messages say) {
    String paragraph =
        String.join(
            " ",
            say.say(seen.outcome()),
            say.say(seen.spf().sentence()),
            say.say(seen.dkim().sentence()),
            say.say(seen.policy()));
    Label whole = prose(paragraph);
    whole.setId("rehearsal.paragraph");
    HBox legs =
        new HBox(
            16, leg("rehearsal.spf", seen.spf(), say), leg("rehearsal.dkim", seen.dkim(), say));
    Label from = new Label(TypedName.unicode(seen.domain()));
    from.getStyleClass().add("mono");
    Label policy = prose(say.say(seen.policy()));
    policy.getStyleClass().add("help");
    VBox outcome = card(badge(seen.status()), sentence(say.say(seen.outcome())), policy);
    outcome.setId("rehearsal.outcome");
    content
        .getChildren()
        .setAll(whole, card(head("rehearsal.from"), from), arrow(), legs, arrow(), outcome);
    VBox.setMargin(whole, new javafx.geometry.Insets(0, 0, 8, 0));
  }

  private VBox leg(String key, RehearsalLook.Leg leg, Messages say) {
    Label name = new Label(TypedName.unicode(leg.name()));
    name.getStyleClass().add("mono");
    VBox card = card(head(key), name, badge(leg.status()), sentence(say.say(leg.sentence())));
    for (Text detail : leg.details()) {
      Label line = prose(say.say(detail));
      line.getStyleClass().add("help");
      card.getChildren().add(line);
    }
    card.setId(key);
    card.setMaxWidth(Double.MAX_VALUE);
    card.setPrefWidth(280);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  private Label head(String key) {
    Label head = new Label();
    head.textProperty().bind(words.text(key));
    head.setWrapText(true);
    head.setMinHeight(USE_PREF_SIZE);
    head.getStyleClass().add("field-label");
    return head;
  }

  private VerdictBadge badge(Status status) {
    VerdictBadge badge = new VerdictBadge(words);
    badge.status().set(status);
    return badge;
  }

  private static VBox card(Node... children) {
    VBox card = new VBox(4, children);
    card.getStyleClass().add("card");
    return card;
  }

  private static HBox arrow() {
    HBox line = new HBox(new FontIcon(MaterialDesignA.ARROW_DOWN));
    line.setAlignment(Pos.CENTER);
    line.getStyleClass().add("rehearsal-arrow");
    return line;
  }

  private static Label sentence(String text) {
    Label label = prose(text);
    label.getStyleClass().add("row-title");
    return label;
  }

  private Button again() {
    Button again = new Button();
    again.textProperty().bind(words.text("rehearsal.again"));
    again.setId("rehearsal.again");
    again.setOnAction(_ -> model.rehearse());
    return again;
  }

  private static Label prose(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMaxWidth(640);
    return label;
  }
}
