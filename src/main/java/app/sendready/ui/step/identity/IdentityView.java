package app.sendready.ui.step.identity;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.CheckOption;
import app.sendready.ui.fx.Facts;
import app.sendready.ui.fx.FormField;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NoteLine;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.TabKey;
import java.io.File;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

/// The selector, the key, what was understood of it, and the way on without one.
final class IdentityView extends VBox {
  private final Localized words;

  IdentityView(IdentityModel model, Localized words) {
    this.words = words;
    getStyleClass().add("form");
    Map<String, Object> platform = Map.of("platform", model.platformName());
    FormField selector =
        FormField.of(words, "identity.selector", "identity.selector", model.selector(), platform)
            .suffix(model.suffix())
            .mono();
    selector.input().getStyleClass().add("short");
    ((TextInputControl) selector.input()).promptTextProperty().bind(model.suggested());
    CheckOption later = new CheckOption(words, "identity.later", model.later(), platform);
    Presence.bind(later, Bindings.isEmpty(model.key().text()));
    VBox key =
        new VBox(
            key(model, platform), alarm(model), understood(model, platform), make(model), later);
    key.getStyleClass().add("section");
    getChildren().addAll(selector, key);
  }

  private FormField key(IdentityModel model, Map<String, Object> platform) {
    TextArea area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(6);
    TabKey.movesOnFrom(area);
    // A private key must not even reach the field: its undo history would keep it.
    area.setTextFormatter(
        new TextFormatter<>(change -> {
          if (change.isContentChange() && model.refuses(change.getControlNewText())) {
            change.setRange(0, change.getControlText().length());
            change.setText("");
            change.selectRange(0, 0);
          }
          return change;
        }));
    area.textProperty().bindBidirectional(model.key().text());
    return new FormField(words, "identity.key", "identity.key", area, model.keyNote(), platform)
        .mono()
        .covered(words);
  }

  /// Said loudly, since the key may have been seen by others on its way here.
  private VBox alarm(IdentityModel model) {
    Label title = new SignedLabel();
    title.setGraphic(new FontIcon(MaterialDesignA.ALERT_OCTAGON));
    title.getStyleClass().add("alarm-title");
    title.textProperty().bind(words.text("identity.alarm.title"));
    Label says = new Label();
    says.textProperty().bind(words.text("identity.alarm.says"));
    Button clear = new Button();
    clear.setId("identity.alarm.clear");
    clear.getStyleClass().add("small");
    Label cleared = new Label();
    cleared.setId("identity.alarm.cleared");
    cleared.textProperty().bind(words.text("identity.alarm.cleared"));
    clear.textProperty().bind(words.text("identity.alarm.clear"));
    clear.setOnAction(_ -> {
      Clipboard.getSystemClipboard().clear();
      swap(clear, cleared, true);
    });
    // A key that is pasted once more is on the clipboard once more.
    model.alarm().subscribe(() -> swap(clear, cleared, false));
    VBox card = new VBox(wrapped(title), wrapped(says), clear, wrapped(cleared));
    card.setId("identity.alarm");
    card.getStyleClass().addAll("card", "alarm");
    card.setAccessibleRole(AccessibleRole.TEXT);
    card.accessibleTextProperty()
        .bind(Bindings.concat(title.textProperty(), ". ", says.textProperty()));
    Presence.bind(card, model.alarm());
    return card;
  }

  /// What was said in the place of the button, or the button again.
  private static void swap(Button clear, Label cleared, boolean done) {
    Presence.set(clear, !done);
    Presence.set(cleared, done);
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /// On-premise a pair can be made here; what was made, and what to do with it, stands below.
  private VBox make(IdentityModel model) {
    Button button = new Button();
    button.setId("identity.make");
    button.setGraphic(new FontIcon(MaterialDesignK.KEY_PLUS));
    button.textProperty().bind(words.text("identity.make"));
    button.setOnAction(click -> {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(words.say(Text.of("identity.make")));
      chooser.setInitialFileName("dkim-" + model.selectorOfRecords() + ".pem");
      File file = chooser.showSaveDialog(getScene().getWindow());
      if (file != null) {
        model.making().make(file.toPath());
      }
    });
    NoteLine below =
        new NoteLine(
            words, model.making().outcome(), Optional.of(words.text("identity.make.help")));
    VBox box = new VBox(button, below);
    box.getStyleClass().add("form-field");
    Presence.bind(box, model.making().possible());
    return box;
  }

  private VBox understood(IdentityModel model, Map<String, Object> platform) {
    Label title = new Label();
    title.getStyleClass().add("field-label");
    title.textProperty().bind(words.text("identity.understood"));
    Facts facts = new Facts();
    NoteLine aged = new NoteLine(words, model.history().aged(), Optional.empty());
    VBox card = new VBox(title, facts, aged);
    card.getStyleClass().add("card");
    Runnable show =
        () -> {
          Optional<KeyReading.Understood> read = model.key().value();
          Presence.set(card, read.isPresent());
          facts.clear();
          read.ifPresent(key -> fill(facts, key));
          model
              .history()
              .known()
              .getValue()
              .ifPresent(since -> {
                Label day = new Label();
                day.textProperty().bind(words.text(since));
                facts.add(words.text("identity.since"), wrapped(day));
              });
          model
              .inThePlatform()
              .getValue()
              .ifPresent(said -> {
                Label there = new Label();
                there.textProperty().bind(words.text(said));
                facts.add(words.text(new Text("identity.platform", platform)), wrapped(there));
              });
        };
    model.key().reading().subscribe(_ -> show.run());
    model.history().known().subscribe(_ -> show.run());
    model.inThePlatform().subscribe(_ -> show.run());
    return card;
  }

  private void fill(Facts facts, KeyReading.Understood key) {
    Label algorithm = new Label(key.algorithm());
    Label bits = new Label();
    bits.textProperty()
        .bind(words.text(Text.of("identity.bits.value", "bits", String.valueOf(key.bits()))));
    Label fingerprint = new Label(key.fingerprint());
    fingerprint.getStyleClass().add("mono");
    fingerprint.setWrapText(true);
    fingerprint.setMinHeight(USE_PREF_SIZE);
    facts.add(words.text("identity.algorithm"), algorithm);
    facts.add(words.text("identity.bits"), bits);
    facts.add(words.text("identity.fingerprint"), fingerprint);
  }
}
