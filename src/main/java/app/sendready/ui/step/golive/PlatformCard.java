package app.sendready.ui.step.golive;

import app.sendready.golive.OutsideTool;
import app.sendready.i18n.Text;
import app.sendready.ui.control.WholeValue;
import app.sendready.ui.fx.FormField;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.Worded;
import app.sendready.ui.fx.WrapLine;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What to type into the platform, each with its copy button and where it goes there; and the
/// platform's first demand, a mailbox that exists.
final class PlatformCard extends VBox {
  private final Localized words;
  private final Consumer<String> announcer;
  private final VBox fields = new VBox(8);

  /// @param announcer is told in words what was copied
  /// @param browser opens an address outside the program
  PlatformCard(
      GoLiveModel model, Localized words, Consumer<String> announcer, Consumer<String> browser) {
    this.words = words;
    this.announcer = announcer;
    getStyleClass().addAll("card-rows", "platform-card");
    CheckBox mailbox = new CheckBox();
    mailbox.setId("golive.mailbox");
    mailbox.setWrapText(true);
    mailbox.textProperty().bind(words.text("golive.mailbox"));
    mailbox.selectedProperty().bindBidirectional(model.mailbox());
    Label why = new SignedLabel();
    why.getStyleClass().addAll("help", "prose");
    why.textProperty().bind(words.text("golive.mailbox.help"));
    VBox exists = new VBox(8, new VBox(4, mailbox, why));
    if (model.demanded().canAskMailbox()) {
      exists.getChildren().add(askMailbox(model.demanded()));
    }
    getChildren().addAll(fields, services(model, browser), exists, site(model.demanded(), model));
    model.platformFields().subscribe(this::show);
  }

  /// Where the domain is to be added, each with the domain to copy and the way there.
  private Node services(GoLiveModel model, Consumer<String> browser) {
    VBox lines = new VBox(8);
    for (OutsideTool tool : model.postmasters()) {
      Label name = new Label(tool.name());
      name.getStyleClass().addAll("field-label", "platform-name");
      name.setMinWidth(USE_PREF_SIZE);
      WholeValue value = new WholeValue(words, announcer);
      value.setId("golive.platform.service." + tool.id());
      value.value().bind(model.domainToAdd());
      value.what().set(Text.of("golive.platform.service.what", "name", tool.name()));
      Button open = button("golive.platform.service.open");
      open.setId("golive.platform.service." + tool.id() + ".open");
      open.accessibleTextProperty()
          .bind(words.text(Text.of("golive.platform.service.open.spoken", "name", tool.name())));
      open.setOnAction(_ -> model.address(tool).ifPresent(to -> browser.accept(to.toString())));
      lines.getChildren().add(new WrapLine(8, 0, name, value, open).align(Pos.BASELINE_LEFT));
    }
    Label title = new Label();
    title.getStyleClass().add("field-label");
    title.textProperty().bind(words.text("golive.platform.services"));
    return new VBox(4, title, help(Text.of("golive.platform.services.help")), lines);
  }

  private Node askMailbox(Demanded demanded) {
    FormField field =
        FormField.of(words, "golive.mailbox.name", demanded.mailbox())
            .suffix(demanded.suffix())
            .covered(words);
    Button ask = button("golive.mailbox.ask");
    ask.disableProperty()
        .bind(demanded.mailbox().reading().map(reading -> reading.read().isEmpty()).orElse(true));
    ask.setOnAction(_ -> demanded.askMailbox());
    return new VBox(8, field, asked(demanded.mailboxAsked(), ask, "golive.mailbox"));
  }

  private Node site(Demanded demanded, GoLiveModel model) {
    Label title = new SignedLabel();
    title.getStyleClass().add("field-label");
    title
        .textProperty()
        .bind(
            words.text(
                model.domainToAdd().map(domain -> Text.of("golive.site", "domain", domain))));
    Button ask = button("golive.site.ask");
    ask.setOnAction(_ -> demanded.askSite());
    return new VBox(
        4,
        title,
        help(Text.of("golive.site.help")),
        asked(demanded.siteAsked(), ask, "golive.site"));
  }

  /// The button, while it is asked the way to call it off, and what came of it.
  private Node asked(OnRequest question, Button ask, String id) {
    Button cancel = button("golive.ask.cancel");
    cancel.setId(id + ".cancel");
    cancel.setOnAction(_ -> question.cancel());
    Presence.bind(ask, question.asking().map(asking -> !asking));
    Presence.bind(cancel, question.asking());
    Label said = SignedLabel.prose("", "golive-told");
    said.setId(id + ".told");
    said.textProperty()
        .bind(
            words.text(
                question
                    .outcome()
                    .map(told -> told.orElse(Text.of("golive.asking")))
                    .orElse(Text.of("golive.asking"))));
    Presence.bind(
        said,
        Bindings.createBooleanBinding(
            () -> question.asking().get() || question.outcome().get().isPresent(),
            question.asking(),
            question.outcome()));
    return new VBox(4, new WrapLine(8, ask, cancel), said);
  }

  private Label help(Text text) {
    Label label = SignedLabel.prose("", "help");
    label.textProperty().bind(words.text(text));
    return label;
  }

  private Button button(String key) {
    Button button = Worded.button(words, key);
    button.getStyleClass().add("small");
    return button;
  }

  private void show(List<PlatformField> now) {
    fields.getChildren().setAll(now.stream().map(this::line).toList());
  }

  private Node line(PlatformField field) {
    String key = "golive.platform." + field.id();
    Label name = new Label();
    name.textProperty().bind(words.text(key));
    name.getStyleClass().addAll("field-label", "platform-name");
    name.setMinWidth(USE_PREF_SIZE);
    WholeValue value = new WholeValue(words, announcer);
    value.setId(key);
    value.value().set(field.value());
    value.what().set(Text.of(key + ".what"));
    HBox.setHgrow(value, Priority.ALWAYS);
    Label where = new SignedLabel();
    where.getStyleClass().addAll("help", "prose");
    where.textProperty().bind(words.text(key + ".where"));
    return new VBox(0, new WrapLine(8, 0, name, value).align(Pos.BASELINE_LEFT), where);
  }
}
