package app.sendready.ui.step.links;

import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.CheckOption;
import app.sendready.ui.fx.FormField;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NoteLine;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.Section;
import atlantafx.base.theme.Styles;
import java.util.Map;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Tracking names; in the cloud the bounce name, on-premise the servers.
final class LinksView extends VBox {
  private final LinksModel model;
  private final Localized words;
  private final Map<String, Object> args;
  private final VBox tracking = new VBox();
  private final VBox servers = new VBox();

  LinksView(LinksModel model, Localized words) {
    this.model = model;
    this.words = words;
    this.args =
        Map.of(
            "platform",
            model.platform().name(),
            "target",
            model.platform().trackingTarget().withoutDot());
    getStyleClass().add("form");
    tracking.getStyleClass().add("rows");
    servers.getStyleClass().add("rows");

    Section links =
        Section.of(
            words,
            Text.of("links.tracking.title"),
            tracking(),
            onPremise(FormField.of(words, "links.target", model.target())));
    Section bounce =
        Section.of(
            words,
            Text.of("links.bounce.title"),
            FormField.of(words, "links.bounce", "links.bounce", model.bounce(), args)
                .suffix(model.suffix())
                .mono());
    Section own =
        Section.of(
            words,
            Text.of("links.server.title"),
            servers,
            add(
                "links.server.add",
                () -> {
                  model.moreServers();
                  focus("links.server." + (model.servers().size() - 1) + ".addresses");
                }));
    Section mail =
        Section.of(
            words,
            Text.of("links.mail.title"),
            FormField.of(words, "links.mail-from", model.mailFrom()),
            new CheckOption(words, "links.receives", model.receives(), args, model.receivesNote()));
    getChildren().addAll(links, cloud(bounce), onPremise(own), onPremise(mail));
    showTracking();
    showServers();
    model.tracking().addListener((ListChangeListener<Object>) change -> showTracking());
    model.servers().addListener((ListChangeListener<Object>) change -> showServers());
  }

  private Node onPremise(Node node) {
    Presence.bind(node, model.onPremise());
    return node;
  }

  private Node cloud(Node node) {
    Presence.bind(node, model.onPremise().map(own -> !own));
    return node;
  }

  private VBox tracking() {
    Label label = new Label();
    label.getStyleClass().add("field-label");
    label.textProperty().bind(words.text("links.tracking.label"));
    Node help = cloud(NoteLine.help(words, new Text("links.tracking.help", args)));
    Node ownHelp = onPremise(NoteLine.help(words, new Text("links.tracking.help-own", args)));
    VBox all =
        new VBox(
            label,
            tracking,
            help,
            ownHelp,
            add(
                "links.tracking.add",
                () -> {
                  model.moreTracking();
                  focus("links.tracking." + (model.tracking().size() - 1));
                }));
    all.getStyleClass().add("form-field");
    return all;
  }

  private void showTracking() {
    tracking.getChildren().clear();
    int count = model.tracking().size();
    for (int i = 0; i < count; i++) {
      Input<DomainName> input = model.tracking().get(i);
      FormField field =
          FormField.of(
                  words,
                  "links.tracking.row",
                  "links.tracking." + i,
                  input,
                  Map.of("number", i + 1))
              .suffix(model.suffix())
              .mono()
              .quietLabel();
      if (count > 1) {
        field.action(
            remove(
                "links.tracking." + i + ".remove",
                "links.tracking.remove",
                i,
                () -> model.less(input)));
      }
      tracking.getChildren().add(field);
    }
  }

  private void showServers() {
    servers.getChildren().clear();
    int count = model.servers().size();
    for (int i = 0; i < count; i++) {
      ServerInput server = model.servers().get(i);
      String id = "links.server." + i;
      Map<String, Object> number = Map.of("number", i + 1);
      FormField name =
          FormField.of(words, "links.server.name", id + ".name", server.name(), number)
              .suffix(model.suffix())
              .mono();
      FormField addresses =
          FormField.of(
                  words, "links.server.addresses", id + ".addresses", server.addresses(), number)
              .mono()
              .coveredIps(words);
      VBox card = new VBox();
      card.getStyleClass().add("card");
      if (count > 1) {
        Label title = new Label();
        title.getStyleClass().add("field-label");
        title.textProperty().bind(words.text(new Text("links.server.number", number)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head =
            new HBox(
                title,
                gap,
                remove(id + ".remove", "links.server.remove", i, () -> model.less(server)));
        head.getStyleClass().add("card-head");
        card.getChildren().add(head);
      }
      card.getChildren().addAll(name, addresses);
      servers.getChildren().add(card);
    }
  }

  /// What was added is typed next. Found by its own id: a dot in it would end a selector.
  private void focus(String id) {
    Stream.of(tracking, servers)
        .flatMap(rows -> rows.lookupAll(".text-field").stream())
        .filter(field -> id.equals(field.getId()))
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private Button add(String key, Runnable action) {
    Button button = new Button();
    button.setId(key);
    button.setGraphic(new FontIcon(MaterialDesignP.PLUS));
    button.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT, "add");
    button.textProperty().bind(words.text(key));
    button.setOnAction(click -> action.run());
    return button;
  }

  private Button remove(String id, String key, int index, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    button.accessibleTextProperty().bind(words.text(Text.of(key, "number", index + 1)));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(button.accessibleTextProperty());
    button.setTooltip(tip);
    button.setOnAction(click -> action.run());
    return button;
  }
}
