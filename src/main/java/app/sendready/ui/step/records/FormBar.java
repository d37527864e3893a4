package app.sendready.ui.step.records;

import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.DnsHost;
import app.sendready.ui.control.Alternatives;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.WrapLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// Whose panel the rows are written for and in which form, with what to know about both.
///
/// Where the panel is known its form is right, so the other forms are folded away; where it is not,
/// one has to look. On a narrow page all is folded away, so that the table begins in sight.
final class FormBar extends VBox {
  private static final int NOTES_SHOWN = 2;

  /// Habits that the rows they concern tell themselves.
  private static final Set<String> TOLD_BY_ROWS = Set.of("cloudflare-proxy", "target-relative");

  private final RecordsModel model;
  private final Localized words;
  private final WrapLine forms = new WrapLine(24);
  private final HostBox hosts;
  private final VBox notes = new VBox(4);
  private final ObservableBooleanValue narrow;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private boolean folded;

  /// @param narrow whether the page has little room
  FormBar(RecordsModel model, Localized words, ObservableBooleanValue narrow) {
    super(8);
    this.model = model;
    this.words = words;
    this.narrow = narrow;
    notes.setId("records.notes");
    hosts = new HostBox(words);
    ToggleButton fold = fold("records.form", words.text("records.form"));
    Presence.bind(fold, Bindings.not(narrow));
    WrapLine panel = new WrapLine(24, form("records.panel", hosts), fold);
    Presence.bind(panel, Bindings.not(narrow).or(open));
    Presence.bind(forms, open);
    managedProperty().bind(visibleProperty());
    getChildren().addAll(panel, forms, notes);
    model.host().subscribe(this::offer);
    narrow.subscribe((_, _) -> fold());
    open.subscribe(this::refresh);
    offer();
  }

  /// What opens all of this where the page is narrow.
  ToggleButton opener() {
    ObservableValue<String> said =
        words.text(
            model
                .host()
                .map(now ->
                    now.map(host -> Text.of("records.form.of", "panel", host.name()))
                        .orElse(Text.of("records.form.unknown"))));
    ToggleButton opener = fold("records.form.of", said);
    Presence.bind(opener, narrow);
    return opener;
  }

  private ToggleButton fold(String id, ObservableValue<String> said) {
    FontIcon chevron = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
    ToggleButton fold = new ToggleButton("", chevron);
    fold.setId(id);
    fold.textProperty().bind(said);
    fold.setMinWidth(USE_PREF_SIZE);
    fold.getStyleClass().addAll("fold", "flat");
    fold.selectedProperty().bindBidirectional(open);
    fold.setOnAction(_ -> folded = true);
    open.subscribe(now ->
        chevron.setIconCode(now ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT));
    return fold;
  }

  /// Folds as suits the page and the panel, until the user has folded it otherwise.
  private void fold() {
    if (!folded) {
      open.set(!narrow.get() && model.host().getValue().isEmpty() && !model.canPublish());
    }
    refresh();
  }

  /// Offers the hosts and forms anew: some exist only where a panel is known.
  private void offer() {
    fold();
    boolean panel = model.host().getValue().isPresent();
    offerHosts();
    forms
        .getChildren()
        .setAll(
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

  /// The panel's own form goes by the host's name.
  private ObservableValue<String> name(Enum<?> each, boolean panel, String prefix) {
    return words.text(panel ? "records.form.panel" : prefix + each.name().toLowerCase(Locale.ROOT));
  }

  private WrapLine form(String key, Region choice) {
    Label label = new Label();
    label.textProperty().bind(words.text(key));
    label.getStyleClass().add("help");
    label.setMinWidth(USE_PREF_SIZE);
    return new WrapLine(8, label, choice);
  }

  /// What there is to say now: how sure the host is, the form of names, and the panel's habits,
  /// worst trap first.
  void refresh() {
    Messages say = words.messages().get();
    offerHosts();
    List<Label> lines = new ArrayList<>();
    boolean all = !narrow.get() || open.get();
    if (all) {
      lines.addAll(help(say));
    }
    model.misfits().forEach(text -> lines.add(line(say.say(text), true)));
    if (model.isBlind()) {
      lines.add(line(say.say("records.blind"), true));
    }
    if (!model.isCompared()) {
      lines.add(line(say.say("records.not-compared"), false));
    }
    if (all) {
      model.host().getValue().map(DnsHost::notes).orElse(List.of()).stream()
          .filter(note -> !TOLD_BY_ROWS.contains(note))
          .limit(NOTES_SHOWN)
          .forEach(note -> lines.add(note(say.say("provider.note." + note))));
    }
    Presence.set(notes, !lines.isEmpty());
    setVisible(all || !lines.isEmpty());
    notes.getChildren().setAll(lines);
  }

  /// How sure the host is, and how names are written; in one line where there is nothing to weigh.
  private List<Label> help(Messages say) {
    if (model.canPublish()) {
      return List.of(line(say.say("records.practice"), false));
    }
    Optional<String> sure = model.hosts().confidence().map(say::say);
    if (model.names().get() == RecordsModel.Names.PANEL) {
      return List.of(line(sure.map(each -> each + " ").orElse("") + hint(), false));
    }
    return Stream.concat(sure.stream(), Stream.of(hint())).map(each -> line(each, false)).toList();
  }

  private static Label line(String text, boolean careful) {
    Label line = new SignedLabel();
    line.setText(text);
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
