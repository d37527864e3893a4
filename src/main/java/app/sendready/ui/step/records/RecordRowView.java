package app.sendready.ui.step.records;

import app.sendready.check.Action;
import app.sendready.check.ExpectedRecord;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.PanelRow;
import app.sendready.ui.control.ActionTag;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.control.Status;
import app.sendready.ui.control.WholeValue;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.WrapLine;
import app.sendready.ui.tool.panel.PanelDrawing;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// One record, whole: what to do and its plain name, then name and content, each with its copy
/// button; opened, what it is for and where to edit it.
final class RecordRowView extends VBox {
  private final RecordsModel model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final RowDetails extra;

  private final Label number = new Label();
  private final ActionTag action;
  private final Label title = new Label();
  private final Label type = new Label();
  private final Button publish = new Button();
  private final Button showMe = new Button();
  private final ToggleButton fold = new ToggleButton();
  private final Label nameWord = word();
  private final WholeValue name;
  private final Label valueWord = word();
  private final WholeValue value;
  private final WrapLine valueLine;
  private final WholeValue priority;
  private final WrapLine priorityLine;
  private final WholeValue replaces;
  private final WrapLine replacesLine;
  private final Label order = SignedLabel.prose("", "help");
  private final VBox cautions = new VBox(4);
  private final Label purpose = SignedLabel.prose("", "help");
  private final Label place = SignedLabel.prose("", "help");
  private final WrapLine offers = new WrapLine(8);
  private final VBox details = new VBox(8, purpose, place, offers);
  private final StringProperty spoken = new SimpleStringProperty("");
  private PanelRow row;

  /// @param showMe shows how a row is typed in the panel, step by step
  RecordRowView(
      RecordsModel model,
      PanelRow row,
      Localized words,
      Consumer<String> announcer,
      RowDetails extra,
      Consumer<PanelDrawing> showMe) {
    this.model = model;
    this.row = row;
    this.words = words;
    this.extra = extra;
    this.announcer = announcer;
    action = new ActionTag(words);
    name = new WholeValue(words, announcer);
    value = new WholeValue(words, announcer);
    priority = new WholeValue(words, announcer);
    replaces = new WholeValue(words, announcer);
    name.getStyleClass().add("record-name");
    value.getStyleClass().add("record-value");
    replaces.getStyleClass().add("record-before");
    replaces.copyable(false);
    valueLine = field(valueWord, value);
    priorityLine = field(word("records.priority"), priority);
    replacesLine = field(word("records.in-place-of"), replaces);
    details.getStyleClass().add("record-details");
    cautions.getStyleClass().add("row-cautions");
    order.setGraphic(new FontIcon(MaterialDesignS.SORT_CLOCK_ASCENDING_OUTLINE));
    order.getStyleClass().add("row-order");
    VBox fields =
        new VBox(
            2,
            field(nameWord, name),
            priorityLine,
            valueLine,
            replacesLine,
            order,
            cautions,
            details);
    fields.getStyleClass().add("record-fields");
    getChildren().addAll(head(showMe), fields);
    getStyleClass().add("record-row");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    accessibleTextProperty().bind(words.discreet(spoken));
    setOnKeyPressed(event -> {
      if (event.getTarget() == this
          && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
        fold.fire();
        event.consume();
      }
    });
    show(row);
  }

  private WrapLine head(Consumer<PanelDrawing> guide) {
    action.setCursor(Cursor.HAND);
    action.setOnMouseClicked(_ -> explain());
    number.getStyleClass().add("row-number");
    title.getStyleClass().add("row-title");
    title.setWrapText(true);
    title.setMinSize(0, USE_PREF_SIZE);
    type.getStyleClass().addAll("mono", "muted");
    type.setMinWidth(USE_PREF_SIZE);
    HBox named = new HBox(6, title, type);
    named.setAlignment(Pos.BASELINE_LEFT);
    publish.textProperty().bind(words.text("records.publish"));
    publish.getStyleClass().addAll("small", "row-extra");
    publish.setMinWidth(USE_PREF_SIZE);
    publish.setOnAction(_ -> model.publish(row));
    showMe.textProperty().bind(words.text("panel.show"));
    showMe.getStyleClass().addAll("small", "row-extra");
    showMe.setMinWidth(USE_PREF_SIZE);
    showMe.setOnAction(_ -> guide().ifPresent(guide));
    FontIcon chevron = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
    fold.setGraphic(chevron);
    fold.getStyleClass().addAll("fold", "flat");
    fold.selectedProperty()
        .subscribe(open -> {
          chevron.setIconCode(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
          Presence.set(details, open);
        });
    Region room = new Region();
    room.setMinWidth(0);
    HBox.setHgrow(room, Priority.ALWAYS);
    WrapLine head = new WrapLine(8, 2, number, action, named, room, publish, showMe, fold);
    head.getStyleClass().add("record-head");
    return head;
  }

  private Label word(String key) {
    Label label = word();
    label.textProperty().bind(words.text(key));
    return label;
  }

  private static Label word() {
    Label label = new Label();
    label.getStyleClass().addAll("help", "field-word");
    return label;
  }

  private static WrapLine field(Label word, WholeValue value) {
    HBox.setHgrow(value, Priority.ALWAYS);
    return new WrapLine(8, 0, word, value).align(Pos.BASELINE_LEFT);
  }

  /// Shows a row, in place of the one before.
  void show(PanelRow now) {
    row = now;
    Messages say = words.messages().get();
    String kind = now.expected().kind();
    Text record = now.expected().title();
    String id = "records.row." + now.number();
    setId(id);
    showMe.setId(id + ".show-me");
    number.setText(String.valueOf(now.number()));
    action.action().set(now.action());
    title.setText(say.say(record));
    type.setText("· " + now.type().name());
    name.value().set(now.name(say));
    name.what().set(Text.of("records.name-of", "record", record));
    name.copyable(!now.isConflict() && !now.name().isEmpty());
    value.value().set(now.value(say));
    value.what().set(Text.of("records.value-of", "record", record));
    Presence.set(valueLine, !now.value().isEmpty());
    priority
        .value()
        .set(now.priority().isPresent() ? String.valueOf(now.priority().getAsInt()) : "");
    priority.what().set(Text.of("records.priority-of", "record", record));
    Presence.set(priorityLine, now.priority().isPresent());
    replaces.value().set(now.before().orElse(""));
    Presence.set(replacesLine, now.before().isPresent());
    PanelWords panel = new PanelWords(model.host().getValue(), words);
    nameWord.setText(panel.name());
    valueWord.setText(panel.value(now.type()));
    showPublish(now);
    Presence.set(showMe, guide().isPresent());

    purpose.setText(say.say(kind + ".record.purpose"));
    place.setText(say.say(where(now)));
    cautions.getChildren().setAll(model.cautions(now).stream().map(this::caution).toList());
    Presence.set(cautions, !model.cautions(now).isEmpty());
    order.setText(
        RecordsModel.order(now)
            .map(last -> say.say(last.title()) + " " + say.say(last.cure()))
            .orElse(""));
    Presence.set(order, RecordsModel.order(now).isPresent());
    offer(now);
    fold.setAccessibleText(say.say(Text.of("records.more", "record", record)));
    spoken.set(spoken(now, say));
  }

  private void showPublish(PanelRow now) {
    boolean there = now.action() == Action.KEEP;
    if (there && publish.isFocused()) {
      requestFocus();
    }
    publish.setDisable(now.canonical().isEmpty() || now.hasGap());
    Presence.set(publish, model.canPublish() && !there);
  }

  private String spoken(PanelRow now, Messages say) {
    return say.say(
            Text.of("records.row.spoken", "number", now.number())
                .with("record", now.expected().title())
                .with("action", Text.of("control.action." + now.action().word()))
                .with("type", now.typeInWords())
                .with("name", now.name(say))
                .with("value", now.value(say)))
        + model.cautions(now).stream()
            .map(each -> " " + say.say(each))
            .collect(Collectors.joining())
        + (RecordsModel.order(now).isPresent() ? " " + order.getText() : "");
  }

  /// How it is typed in the panel; empty where there is nothing to type, and while practising.
  private Optional<PanelDrawing> guide() {
    boolean typed = row.action() == Action.ADD || row.action() == Action.CHANGE;
    return row.canonical()
        .filter(_ -> typed && !row.hasGap() && !model.canPublish())
        .map(wanted ->
            new PanelDrawing(
                row.seen().map(seen -> Status.of(seen.status())).orElse(Status.NOT_YET),
                row.seen().map(seen -> seen.reason().cure()).orElseGet(() -> where(row)),
                model.panel().editing(row.expected().place()),
                row.expected().name(),
                row.expected().type(),
                wanted,
                row.before(),
                false));
  }

  /// Every closer look at the record there is; one that stands there already keeps the focus.
  private void offer(PanelRow now) {
    List<RowDetails.Offer> made = extra.of(now.expected());
    while (offers.getChildren().size() > made.size()) {
      offers.getChildren().removeLast();
    }
    for (int i = 0; i < made.size(); i++) {
      RowDetails.Offer each = made.get(i);
      if (i == offers.getChildren().size()) {
        Button button = new Button();
        button.getStyleClass().addAll("small", "row-extra");
        button.setMinWidth(USE_PREF_SIZE);
        offers.getChildren().add(button);
      }
      Button button = (Button) offers.getChildren().get(i);
      button.setId("records.row." + now.number() + "." + each.key());
      button.setText(words.say(Text.of(each.key())));
      button.setOnAction(_ -> each.action().accept(now.expected(), now.proposed()));
    }
    Presence.set(offers, !made.isEmpty());
  }

  /// Says what the word on the row means.
  void explain() {
    RecordMeaning.of(row, words).open(action);
  }

  PanelRow row() {
    return row;
  }

  void copyName() {
    name.copy();
  }

  void copyValue() {
    if (!row.value().isEmpty()) {
      value.copy();
    }
  }

  /// Copies type, name, content and TTL, for a sheet or a mail.
  void copyRow() {
    if (row.isConflict()) {
      return;
    }
    RecordTable line = RecordTable.one(row, words.messages().get(), model.ttl(words));
    ClipboardContent content = new ClipboardContent();
    content.putString(line.tsv());
    content.putHtml(line.html());
    Clipboard.getSystemClipboard().setContent(content);
    announcer.accept(words.say(Text.of("records.row-copied", "number", row.number())));
  }

  private Label caution(Text text) {
    Label label = SignedLabel.prose("", "help");
    label.textProperty().bind(words.discreet(words.text(text)));
    label.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    label.getStyleClass().add("row-caution");
    return label;
  }

  void open(boolean open) {
    fold.setSelected(open);
  }

  private Text where(PanelRow now) {
    return switch (now.expected().place()) {
      case ZONE ->
          model
              .panel()
              .zone()
              .map(zone -> Text.of("records.place.zone", "zone", TypedName.unicode(zone)))
              .orElse(Text.of("records.place.panel"));
      case REVERSE_ZONE -> Text.of("records.place.reverse", "name", plain(now.expected()));
    };
  }

  private static String plain(ExpectedRecord expected) {
    DomainName name = expected.name();
    return name.withoutDot();
  }
}
