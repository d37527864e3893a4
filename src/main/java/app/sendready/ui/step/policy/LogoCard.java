package app.sendready.ui.step.policy;

import app.sendready.i18n.Messages;
import app.sendready.logo.Picture;
import app.sendready.ui.control.Status;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// The button that looks at the logo, what was noticed, and the logo as mailboxes will show it.
final class LogoCard extends VBox {
  private final LogoModel model;
  private final Localized words;
  private final Button ask = new Button();
  private final VBox seen = new VBox(8);

  LogoCard(LogoModel model, Localized words) {
    super(8);
    this.model = model;
    this.words = words;
    setId("policy.logo.card");
    ask.setId("policy.logo.look");
    ask.textProperty().bind(words.text("policy.logo.look"));
    ask.setMinWidth(USE_PREF_SIZE);
    ask.setOnAction(_ -> model.address().getValue().ifPresent(model::fetch));
    seen.getStyleClass().add("card");
    getChildren().addAll(ask, seen);
    model.address().subscribe(_ -> refresh());
    model.progress().subscribe(_ -> refresh());
    words.messages().subscribe(_ -> refresh());
    refresh();
  }

  private void refresh() {
    boolean there = model.address().getValue().isPresent();
    Presence.set(this, there);
    LogoModel.Progress progress = model.progress().get();
    ask.setDisable(progress instanceof LogoModel.Progress.Fetching);
    Messages say = words.messages().get();
    switch (progress) {
      case LogoModel.Progress.Idle _ -> seen.getChildren().clear();
      case LogoModel.Progress.Fetching _ ->
          seen.getChildren().setAll(SignedLabel.prose(say.say("policy.logo.looking")));
      case LogoModel.Progress.Crashed _ ->
          seen.getChildren().setAll(SignedLabel.prose(say.say("policy.logo.broken")));
      case LogoModel.Progress.Checked found -> seen(found, say);
    }
    Presence.set(seen, !seen.getChildren().isEmpty());
  }

  private void seen(LogoModel.Progress.Checked found, Messages say) {
    VerdictBadge badge = new VerdictBadge(words);
    badge.status().set(found.status());
    seen.getChildren().setAll(badge);
    if (found.lines().isEmpty()) {
      seen.getChildren().add(SignedLabel.prose(say.say("policy.logo.fine")));
    }
    for (LogoModel.Line line : found.lines()) {
      seen.getChildren()
          .add(SignedLabel.prose(say.say(line.title()) + " → " + say.say(line.cure())));
    }
    if (!found.pictures().isEmpty()) {
      seen.getChildren()
          .addAll(
              row("policy.logo.square", found.pictures(), false, say),
              row("policy.logo.round", found.pictures(), true, say));
    } else if (found.status() != Status.UNKNOWN) {
      seen.getChildren().add(SignedLabel.prose(say.say("policy.logo.not-drawn")));
    }
  }

  private static Node row(String key, List<Picture> pictures, boolean round, Messages say) {
    Label head = new Label(say.say(key));
    head.getStyleClass().add("help");
    FlowPane row = new FlowPane(16, 8);
    row.setRowValignment(javafx.geometry.VPos.BOTTOM);
    row.setId(key);
    for (Picture picture : pictures) {
      ImageView view = new ImageView(image(picture));
      view.setAccessibleText(say.say(key) + ", " + picture.size() + " px");
      if (round) {
        double middle = picture.size() / 2.0;
        view.setClip(new Circle(middle, middle, middle));
      }
      Label size = new Label(String.valueOf(picture.size()));
      size.getStyleClass().add("help");
      VBox one = new VBox(4, view, size);
      one.setAlignment(Pos.BOTTOM_CENTER);
      row.getChildren().add(one);
    }
    return new VBox(4, head, row);
  }

  private static WritableImage image(Picture picture) {
    int size = picture.size();
    WritableImage image = new WritableImage(size, size);
    image
        .getPixelWriter()
        .setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), picture.argb(), 0, size);
    return image;
  }
}
