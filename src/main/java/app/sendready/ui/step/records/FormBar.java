package app.sendready.ui.step.records;

import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.DnsHost;
import app.sendready.ui.control.Alternatives;
import app.sendready.ui.fx.Localized;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// Whose panel the rows are written for and in which form, with what to know about both.
final class FormBar extends VBox {
  private static final int NOTES_SHOWN = 2;

  /// Habits that the rows they concern tell themselves.
  private static final Set<String> TOLD_BY_ROWS = Set.of("cloudflare-proxy", "target-relative");

  private final RecordsModel model;
  private final Localized words;
  private final FlowPane forms = new FlowPane(24, 8);
  private final ComboBox<Optional<DnsHost>> hosts = new ComboBox<>();
  private final VBox notes = new VBox(4);

  FormBar(RecordsModel model, Localized words) {
    super(8);
    this.model = model;
    this.words = words;
    notes.setId("records.notes");
    hosts.setId("records.panel");
    hosts.accessibleTextProperty().bind(words.text("records.panel"));
    hosts.setVisibleRowCount(12);
    hosts.setConverter(hostNames());
    getChildren().addAll(forms, notes);
    model.host().subscribe(this::offer);
    offer();
  }

  /// Offers the hosts and forms anew: some exist only where a panel is known.
  private void offer() {
    boolean panel = model.host().getValue().isPresent();
    offerHosts();
    forms
        .getChildren()
        .setAll(
            form("records.panel", hosts),
            form(
                "records.names",
                new Alternatives<>(
                    Arrays.stream(RecordsModel.Names.values())
                        .filter(each -> panel || each != RecordsModel.Names.PANEL)
                        .toList(),
                    model.names(),
                    model::choose,
                    each -> name(each, each == RecordsModel.Names.PANEL, "records.names."))),
            form(
                "records.values",
                new Alternatives<>(
                    Arrays.stream(RecordsModel.Values.values())
                        .filter(each -> panel || each != RecordsModel.Values.PANEL)
                        .toList(),
                    model.values(),
                    model::choose,
                    each -> name(each, each == RecordsModel.Values.PANEL, "records.values."))));
  }

  private void offerHosts() {
    hosts.setOnAction(null);
    hosts.getItems().setAll(model.hosts().offers());
    hosts.setValue(model.host().getValue());
    hosts.setOnAction(_ -> {
      if (hosts.getValue() != null && !hosts.getValue().equals(model.host().getValue())) {
        model.hosts().choose(hosts.getValue());
      }
    });
  }

  private StringConverter<Optional<DnsHost>> hostNames() {
    return new StringConverter<>() {
      @Override
      @SuppressWarnings("NullableOptional") // JavaFX asks for null while nothing is chosen
      public String toString(@Nullable Optional<DnsHost> host) {
        return host == null
            ? ""
            : host.map(DnsHost::name).orElseGet(() -> words.say(Text.of("records.panel.other")));
      }

      @Override
      public Optional<DnsHost> fromString(String name) {
        return Optional.empty();
      }
    };
  }

  /// The panel's own form goes by the host's name.
  private ObservableValue<String> name(Enum<?> each, boolean panel, String prefix) {
    return words.text(panel ? "records.form.panel" : prefix + each.name().toLowerCase(Locale.ROOT));
  }

  private HBox form(String key, Region choice) {
    Label label = new Label();
    label.textProperty().bind(words.text(key));
    label.getStyleClass().add("help");
    label.setMinWidth(USE_PREF_SIZE);
    choice.setMinWidth(USE_PREF_SIZE);
    HBox form = new HBox(8, label, choice);
    form.setAlignment(Pos.CENTER_LEFT);
    return form;
  }

  /// What there is to say now: how sure the host is, the form of names, and the panel's habits,
  /// worst trap first.
  void refresh() {
    Messages say = words.messages().get();
    offerHosts();
    List<Label> lines = new ArrayList<>();
    model.hosts().confidence().ifPresent(text -> lines.add(line(say.say(text), false)));
    lines.add(line(hint(), false));
    model.misfits().forEach(text -> lines.add(line(say.say(text), true)));
    if (!model.isCompared()) {
      lines.add(line(say.say("records.not-compared"), false));
    }
    model.host().getValue().map(DnsHost::notes).orElse(List.of()).stream()
        .filter(note -> !TOLD_BY_ROWS.contains(note))
        .limit(NOTES_SHOWN)
        .forEach(note -> lines.add(note(say.say("provider.note." + note))));
    notes.getChildren().setAll(lines);
  }

  private static Label line(String text, boolean careful) {
    Label line = new Label(text);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.getStyleClass().add(careful ? "row-caution" : "help");
    if (careful) {
      line.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
    }
    return line;
  }

  private static Label note(String text) {
    Label note = line(text, false);
    note.setGraphic(new FontIcon(MaterialDesignI.INFORMATION_OUTLINE));
    note.getStyleClass().add("panel-note");
    return note;
  }

  private String hint() {
    Text text =
        switch (model.names().get()) {
          case SHORT ->
              Text.of(
                  "records.names.short.help",
                  "zone",
                  model.shortTo().map(TypedName::unicode).orElse(""));
          case FULL -> Text.of("records.names.full.help");
          case PANEL ->
              Text.of(
                  "records.names.panel.help",
                  "panel",
                  model.host().getValue().map(DnsHost::name).orElse(""));
        };
    String sentence = words.say(text);
    boolean own = model.names().get() == RecordsModel.Names.PANEL;
    return own && model.isHint() ? sentence + " " + words.say(Text.of("records.hint")) : sentence;
  }
}
