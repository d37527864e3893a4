package app.sendready.ui.handover;

import app.sendready.i18n.Text;
import app.sendready.ui.control.Alternatives;
import app.sendready.ui.control.CopyButton;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NoteLine;
import app.sendready.ui.fx.Section;
import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignZ;

/// What goes to a colleague, the letter, and where to put it all.
final class HandOverView extends SavingFrame {
  private final HandOverModel model;
  private final Localized words;
  private final Consumer<String> browser;
  private final CopyButton copy;
  private final Label remark = new Label();

  /// @param browser opens an address outside
  HandOverView(HandOverModel model, Localized words, Consumer<String> browser) {
    super(words, "handover");
    this.model = model;
    this.words = words;
    this.browser = browser;
    copy = CopyButton.withWord(words, this::remark, "handover.letter.copy");
    VBox content =
        new VBox(
            24,
            choices(),
            Section.of(words, Text.of("handover.letter"), letter()),
            Section.of(words, Text.of("handover.parts"), parts()));
    fill(
        OutgoingWindow.title(words, "handover.title", model.domain()),
        content,
        model.saving(),
        buttons(),
        browser);
  }

  private Node choices() {
    FlowPane choices =
        new FlowPane(
            24,
            8,
            labelled(
                "handover.rows",
                new Alternatives<>(
                    Arrays.asList(HandOverModel.Rows.values()),
                    model.rows(),
                    model.rows()::set,
                    rows -> words.text("handover.rows." + word(rows)))),
            labelled("handover.language", LanguageChoice.of(model.language())));
    choices.getStyleClass().add("handover-choices");
    return choices;
  }

  private HBox labelled(String key, Node choice) {
    Label label = new Label();
    label.textProperty().bind(words.text(key));
    label.getStyleClass().add("help");
    label.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(8, label, choice);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node letter() {
    Label subject = new Label();
    subject.setId("handover.subject");
    subject.setWrapText(true);
    subject.setMinHeight(USE_PREF_SIZE);
    subject
        .textProperty()
        .bind(
            words.text(
                model.subject().map(about -> Text.of("handover.subject", "subject", about))));
    TextArea letter = new TextArea();
    letter.setId("handover.letter");
    letter.setEditable(false);
    letter.setWrapText(true);
    letter.setPrefRowCount(12);
    letter.getStyleClass().add("mono");
    letter.accessibleTextProperty().bind(words.text("handover.letter"));
    Runnable refresh = () -> letter.setText(shown(model.letter().getValue()));
    model.letter().subscribe(_ -> refresh.run());
    words.presenting().subscribe(_ -> refresh.run());
    copy.setId("handover.letter.copy");
    copy.what().set(Text.of("handover.letter.what"));
    copy.value().bind(model.letter());
    Button mail = new Button("", new FontIcon(MaterialDesignE.EMAIL_OUTLINE));
    mail.setId("handover.mail");
    mail.textProperty().bind(words.text("handover.mail"));
    mail.setMinWidth(USE_PREF_SIZE);
    mail.getStyleClass().addAll("small", "copy-word");
    mail.setOnAction(_ -> mail());
    remark.setId("handover.remark");
    remark.getStyleClass().add("help");
    remark.setWrapText(true);
    remark.setMinHeight(USE_PREF_SIZE);
    FlowPane buttons = new FlowPane(8, 8, copy, mail, remark);
    return new VBox(8, subject, letter, buttons);
  }

  /// While others watch, addresses and keys are covered; what is copied and saved is whole.
  private String shown(String letter) {
    return letter.lines().map(words::value).collect(Collectors.joining("\n"));
  }

  private void mail() {
    boolean whole = model.fitsLink().getValue();
    if (!whole) {
      copy.copy();
    }
    model.link().ifPresent(browser);
    remark(words.say(Text.of(whole ? "handover.mail.opened" : "handover.mail.paste")));
  }

  private void remark(String said) {
    remark.setText(said);
  }

  private Node parts() {
    TilePane parts = new TilePane(16, 8);
    parts.setTileAlignment(Pos.TOP_LEFT);
    parts.setPrefColumns(2);
    for (HandOverModel.Part part : model.offered()) {
      CheckBox box = new CheckBox();
      box.setId("handover.part." + word(part));
      box.textProperty().bind(words.text("handover.part." + word(part)));
      box.setMinWidth(USE_PREF_SIZE);
      box.selectedProperty().bindBidirectional(model.goes(part));
      parts.getChildren().add(box);
    }
    return new VBox(
        8,
        parts,
        new NoteLine(
            words,
            new SimpleObjectProperty<>(Optional.empty()),
            Optional.of(words.text("handover.parts.help"))));
  }

  private FlowPane buttons() {
    IntegerBinding count = model.count();
    Button folder = new Button("", new FontIcon(MaterialDesignF.FOLDER_OUTLINE));
    folder.setId("handover.save-folder");
    folder.textProperty().bind(words.text("handover.save-folder"));
    folder.getStyleClass().add(Styles.ACCENT);
    folder.setOnAction(_ -> model.saveFolder());
    Button zip = new Button("", new FontIcon(MaterialDesignZ.ZIP_BOX_OUTLINE));
    zip.setId("handover.save-zip");
    zip.textProperty().bind(words.text("handover.save-zip"));
    zip.setOnAction(_ -> model.saveZip());
    Button file = new Button("", new FontIcon(MaterialDesignF.FILE_OUTLINE));
    file.setId("handover.save-file");
    file.textProperty().bind(words.text("handover.save-file"));
    file.getStyleClass().add(Styles.ACCENT);
    file.setOnAction(_ -> model.saveFile());
    for (Button button : List.of(folder, zip)) {
      button.visibleProperty().bind(count.isNotEqualTo(1));
    }
    file.visibleProperty().bind(count.isEqualTo(1));
    for (Button button : List.of(folder, zip, file)) {
      button.setMinWidth(USE_PREF_SIZE);
      button.managedProperty().bind(button.visibleProperty());
      button.disableProperty().bind(count.isEqualTo(0).or(model.saving().busy()));
    }
    return new FlowPane(8, 8, folder, zip, file);
  }

  private static String word(Enum<?> each) {
    return each.name().toLowerCase(Locale.ROOT);
  }
}
