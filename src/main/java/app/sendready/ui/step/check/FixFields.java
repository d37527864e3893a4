package app.sendready.ui.step.check;

import app.sendready.check.RowReport;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.DnsHost;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelRow;
import app.sendready.ui.control.CopyButton;
import app.sendready.ui.control.WholeValue;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.WrapLine;
import app.sendready.ui.tool.panel.PanelDrawing;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The record that puts a row right, as the panel wants it typed: name and content whole, each
/// copied on its own, or all of it at once.
final class FixFields extends VBox {
  private final Localized words;
  private final ObservableValue<Panel> panel;
  private final Label place = new Label();
  private final Label type = new Label();
  private final Label nameLabel = word();
  private final WholeValue name;
  private final Label valueLabel = word();
  private final Label heard = new Label();
  private final WholeValue value;
  private final CopyButton all;
  private final Button showMe = new Button();
  private Optional<PanelDrawing> shown = Optional.empty();

  /// @param id of the row; the button is called after it
  FixFields(String id, Localized words, Consumer<String> announcer, RowServices aids) {
    this.words = words;
    this.panel = aids.panel();
    getStyleClass().add("fix-fields");
    place.getStyleClass().addAll("help", "fix-where");
    place.setMinWidth(USE_PREF_SIZE);
    type.getStyleClass().addAll("mono", "muted");
    type.setMinWidth(USE_PREF_SIZE);
    name = new WholeValue(words, announcer);
    value = new WholeValue(words, announcer);
    name.getStyleClass().add("fix-name");
    value.getStyleClass().add("fix-value");
    all = CopyButton.withWord(words, announcer, "check.copy-fix");
    showMe.textProperty().bind(words.text("panel.show"));
    showMe.setId(id + ".show-me");
    showMe.getStyleClass().addAll("small", "row-extra");
    showMe.setMinWidth(USE_PREF_SIZE);
    showMe.setOnAction(_ -> shown.ifPresent(aids.showMe()));
    WrapLine first = field(nameLabel, name);
    HBox where = new HBox(8, place, type);
    where.setAlignment(Pos.BASELINE_LEFT);
    first.getChildren().add(where);
    heard.getStyleClass().add("help");
    heard.setWrapText(true);
    getChildren().addAll(first, field(valueLabel, value), heard);
  }

  /// What can be done with all of it.
  List<Button> buttons() {
    return List.of(all, showMe);
  }

  private static Label word() {
    Label label = new Label();
    label.getStyleClass().addAll("help", "fix-word");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static WrapLine field(Label word, WholeValue value) {
    HBox.setHgrow(value, Priority.ALWAYS);
    return new WrapLine(8, 0, word, value).align(Pos.BASELINE_LEFT);
  }

  /// Shows a fix in the words of whoever hosts the zone.
  void show(RowFix fix, CheckRow row) {
    Messages say = words.messages().get();
    Text record = RowSentences.recordName(row);
    shown = row.report().get().map(report -> guide(fix, row, report));
    Panel form = form(fix, row.report().get());
    String where =
        form.host()
            .map(h -> say.say(Text.of("check.fix.in", "host", h.name())))
            .orElse(say.say("check.fix.in-panel"));
    place.setText(fix.delete() ? where + " " + say.say("check.fix.delete") : where);
    type.setText(fix.type().toString());
    nameLabel.setText(form.nameLabel(say.language()).orElse(say.say("check.fix.name")));
    valueLabel.setText(
        form.valueLabel(say.language(), fix.type()).orElse(say.say("check.fix.value")));
    Optional<Text> hint = form.host().flatMap(DnsHost::heard);
    heard.setText(hint.map(say::say).orElse(""));
    Presence.set(heard, hint.isPresent());
    PanelRow typed = form.row(fix.name(), fix.type(), fix.value());
    String typedName = typed.name(say);
    String typedValue = typed.value();
    name.copyable(!typed.name().isEmpty());
    name.value().set(typedName);
    name.what().set(Text.of("check.fix-name", "record", record));
    value.value().set(typedValue);
    value.what().set(Text.of("check.fix-value", "record", record));
    all.what().set(Text.of("check.fix-all", "record", record));
    all.value()
        .set(
            String.join(
                "\n",
                place.getText(),
                say.say("check.fix.type") + ": " + fix.type(),
                nameLabel.getText() + ": " + typedName,
                valueLabel.getText() + ": " + typedValue));
  }

  /// Copies the name, or the content.
  void copy(boolean content) {
    (content ? value : name).copy();
  }

  /// Copies all of it.
  void copyAll() {
    all.copy();
  }

  /// The panel in which the record is edited; a PTR stands in a zone of somebody else's, and a part
  /// of the domain that was handed on has a panel of its own.
  private Panel form(RowFix fix, Optional<RowReport> report) {
    return report
        .flatMap(RowReport::zone)
        .filter(part -> fix.name().isWithin(part.name()))
        .map(Panel::ofPart)
        .orElseGet(() -> panel.getValue().editing(fix.name()));
  }

  private PanelDrawing guide(RowFix fix, CheckRow row, RowReport report) {
    return new PanelDrawing(
        row.status().get(),
        report.reason().cure(),
        form(fix, Optional.of(report)),
        fix.name(),
        fix.type(),
        fix.value(),
        fix.current(),
        fix.delete());
  }
}
