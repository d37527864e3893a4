package app.sendready.ui.step.records;

import app.sendready.check.Action;
import app.sendready.check.ExpectedRecord;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.provider.PanelRow;
import app.sendready.ui.control.ActionTag;
import app.sendready.ui.control.CopyField;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.control.ValueDiff;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.WrapLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
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

/// One row of the table: what to do, type, name and content with their copy buttons; opened, the
/// whole content, what it is for and where to edit it.
final class RecordRowView extends VBox {
  private final RecordsModel model;
  private final Localized words;
  private final Label number = new Label();
  private final ActionTag action;
  private final CopyField type;
  private final CopyField priority;
  private final CopyField name;
  private final CopyField value;
  private final CopyField ttl;
  private final Button publish = new Button();
  private final Button copyRow = new Button();
  private final Consumer<String> announcer;
  private final ToggleButton fold = new ToggleButton();
  private final Label purpose = prose();
  private final Label place = prose();
  private final VBox cautions = new VBox(4);
  private final Label order = prose();
  private final Label replaces = new Label();
  private final ValueDiff change;
  private final CopyField whole;
  private final RowDetails extra;
  private final WrapLine offers = new WrapLine(8);
  private final RecordLine line;
  private final CopyField ttlField;
  private final HBox ttlBelow;
  private boolean narrow;
  private final VBox details;
  private final StringProperty spoken = new SimpleStringProperty("");
  private PanelRow row;

  RecordRowView(
      RecordsModel model,
      PanelRow row,
      Localized words,
      Consumer<String> announcer,
      RowDetails extra) {
    this.model = model;
    this.row = row;
    this.words = words;
    this.extra = extra;
    this.announcer = announcer;
    action = new ActionTag(words);
    type = new CopyField(words, announcer);
    priority = new CopyField(words, announcer);
    ttl = new CopyField(words, announcer);
    ttlField = new CopyField(words, announcer);
    Label ttlWord = new Label("TTL");
    ttlWord.getStyleClass().add("help");
    ttlBelow = new HBox(8, ttlWord, ttlField);
    ttlBelow.setAlignment(Pos.CENTER_LEFT);
    name = new CopyField(words, announcer);
    value = new CopyField(words, announcer);
    whole = new CopyField(words, announcer);
    whole.expanded().set(true);
    whole.getStyleClass().add("whole-value");
    change = new ValueDiff(words, "records.after", "records.before");
    details = new VBox(8, purpose, place, ttlBelow, change, whole, offers);
    details.getStyleClass().add("record-details");

    number.getStyleClass().add("row-number");
    order.setGraphic(new FontIcon(MaterialDesignS.SORT_CLOCK_ASCENDING_OUTLINE));
    order.getStyleClass().add("row-order");
    line = new RecordLine(number, action, new VBox(type, priority), name, value, last());
    replaces.getStyleClass().addAll("mono", "row-replaces");
    replaces.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    replaces.setEllipsisString("…");
    replaces.setMinWidth(0);
    getChildren().addAll(line, replaces, order, cautions, details);
    cautions.getStyleClass().add("row-cautions");
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

  /// Shows a row, in place of the one before.
  void show(PanelRow now) {
    row = now;
    Messages say = words.messages().get();
    String kind = now.expected().kind();
    Text record = Text.of(kind + ".record.name");
    setId("records.row." + now.number());
    number.setText(String.valueOf(now.number()));
    action.action().set(now.action());
    type.value().set(now.type().name());
    type.what().set(Text.of("records.type-of", "record", record));
    priority
        .value()
        .set(now.priority().isPresent() ? String.valueOf(now.priority().getAsInt()) : "");
    priority.what().set(Text.of("records.priority-of", "record", record));
    display(priority, now.priority().isPresent());
    name.value().set(now.name(say));
    name.what().set(Text.of("records.name-of", "record", record));
    value.value().set(now.value(say));
    value.what().set(Text.of("records.value-of", "record", record));
    value.setVisible(!now.value().isEmpty());
    type.copyable(!now.isConflict());
    name.copyable(!now.isConflict() && !now.name().isEmpty());
    display(copyRow, !now.isConflict());
    whole.value().set(now.value(say));
    whole.what().set(Text.of("records.value-of", "record", record));
    ttl.value().set(model.panel().ttl().orElse(say.say("records.ttl.auto")));
    ttl.what().set(Text.of("records.ttl-of", "record", record));
    ttlField.value().set(ttl.value().get());
    ttlField.what().set(ttl.what().get());
    showTtl();
    display(publish, model.canPublish());
    publish.setDisable(now.canonical().isEmpty() || now.hasGap());
    boolean there = now.action() == Action.KEEP;
    if (there && publish.isFocused()) {
      requestFocus();
    }
    publish.setVisible(model.canPublish() && !there);

    purpose.setText(say.say(record) + ". " + say.say(kind + ".record.purpose"));
    place.setText(say.say(where(now)));
    cautions.getChildren().setAll(model.cautions(now).stream().map(this::caution).toList());
    display(cautions, !model.cautions(now).isEmpty());
    copyRow.setAccessibleText(say.say(Text.of("records.copy-row", "record", record)));
    order.setText(
        RecordsModel.order(now)
            .map(last -> say.say(last.title()) + " " + say.say(last.cure()))
            .orElse(""));
    display(order, RecordsModel.order(now).isPresent());
    Optional<String> before = now.before();
    display(change, before.isPresent());
    display(replaces, before.isPresent());
    before.ifPresent(old ->
        replaces.setText(
            words.discreet(say.say(Text.of("records.replaces", "value", VisibleText.of(old))))));
    before.ifPresent(old -> change.show(now.canonical().orElse(""), old));
    boolean shownAlready = before.isPresent() && now.value().equals(now.canonical().orElse(""));
    display(whole, !now.value().isEmpty() && !shownAlready);
    PanelWords panel = new PanelWords(model.host().getValue(), words);
    line.words(panel.name(), panel.value(now.type()));
    offer(now);
    fold.setAccessibleText(say.say(Text.of("records.more", "record", record)));
    spoken.set(
        say.say(
                Text.of("records.row.spoken", "number", now.number())
                    .with("record", record)
                    .with("action", Text.of("control.action." + now.action().word()))
                    .with("type", now.typeInWords())
                    .with("name", now.name(say))
                    .with("value", now.value(say)))
            + model.cautions(now).stream()
                .map(each -> " " + say.say(each))
                .collect(Collectors.joining())
            + (RecordsModel.order(now).isPresent() ? " " + order.getText() : ""));
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
    display(offers, !made.isEmpty());
  }

  PanelRow row() {
    return row;
  }

  void nameLetters(int letters, double size) {
    line.nameLetters(letters, size);
  }

  /// The cells below one another, or side by side.
  void narrow(boolean now) {
    line.narrow(now);
    narrow = now;
    showTtl();
  }

  /// The TTL goes to the details where it has no column, and is not typed while practising.
  private void showTtl() {
    display(ttl, !model.canPublish() && !narrow && !row.isConflict());
    display(ttlBelow, !model.canPublish() && narrow && !row.isConflict());
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
    RecordTable line = RecordTable.one(row, words.messages().get(), ttl.value().get());
    ClipboardContent content = new ClipboardContent();
    content.putString(line.tsv());
    content.putHtml(line.html());
    Clipboard.getSystemClipboard().setContent(content);
    announcer.accept(words.say(Text.of("records.row-copied", "number", row.number())));
  }

  private Label caution(Text text) {
    Label label = prose();
    label.textProperty().bind(words.discreet(words.text(text)));
    label.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    label.getStyleClass().add("row-caution");
    return label;
  }

  void open(boolean open) {
    fold.setSelected(open);
  }

  private HBox last() {
    publish.textProperty().bind(words.text("records.publish"));
    publish.getStyleClass().add("small");
    publish.setMinWidth(USE_PREF_SIZE);
    publish.setOnAction(_ -> model.publish(row));
    FontIcon chevron = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
    fold.setGraphic(chevron);
    fold.getStyleClass().addAll("fold", "flat");
    fold.selectedProperty()
        .subscribe(open -> {
          chevron.setIconCode(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
          display(details, open);
        });
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    copyRow.setGraphic(new FontIcon(MaterialDesignC.CLIPBOARD_TEXT_OUTLINE));
    copyRow.getStyleClass().addAll("button-icon", "flat", "copy-button");
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(copyRow.accessibleTextProperty());
    copyRow.setTooltip(tip);
    copyRow.setOnAction(_ -> copyRow());
    HBox last = new HBox(ttl, publish, gap, copyRow, fold);
    last.setAlignment(Pos.CENTER_LEFT);
    return last;
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

  private static Label prose() {
    Label label = new SignedLabel();
    label.getStyleClass().add("prose");
    label.getStyleClass().add("help");
    return label;
  }

  private static void display(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
