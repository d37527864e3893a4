package app.sendready.ui.many;

import app.sendready.bulk.BulkFormat;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.Voice;
import app.sendready.ui.fx.WrapLine;
import app.sendready.ui.many.list.ComparedWith;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Which list it is, what can be done with it, and how far that has come.
final class ManyTop extends VBox {
  private final ManyModel model;
  private final Localized words;

  ManyTop(ManyModel model, Localized words) {
    super(8);
    this.model = model;
    this.words = words;
    setMinHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            title(),
            buttons(),
            new ManySinceBar(model, words),
            new ManyProgress(model, words),
            notes());
    Presence.bind(this, model.stage().map(ManyStage::hasList));
  }

  /// Which list it is.
  static Text title(ManyModel model, Localized words) {
    return Text.of("manywindow.name", "count", model.totals().get().total())
        .with(
            "file",
            model.name().<Object>map(words::value).orElseGet(() -> Text.of("manywindow.pasted")));
  }

  private Label title() {
    Label title = SignedLabel.prose("");
    title.setId("manywindow.name");
    title.getStyleClass().setAll("label", "section-title");
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say(title(model, words)), model.totals(), words.messages()));
    return title;
  }

  private WrapLine buttons() {
    Button start = button("manywindow.start", MaterialDesignP.PLAY, model::start, this::isToBegin);
    start.getStyleClass().add(Styles.ACCENT);
    Button rest = button("manywindow.rest", MaterialDesignP.PLAY, model::start, this::isToGoOn);
    rest.getStyleClass().add(Styles.ACCENT);
    return new WrapLine(
        8,
        start,
        rest,
        button(
            "manywindow.pause",
            MaterialDesignP.PAUSE,
            model::pause,
            ManyStage.Running.class::isInstance),
        button(
            "manywindow.go-on",
            MaterialDesignP.PLAY,
            model::goOn,
            ManyStage.Paused.class::isInstance),
        button(
            "manywindow.cancel",
            MaterialDesignS.STOP,
            model::cancel,
            stage -> stage instanceof ManyStage.Running || stage instanceof ManyStage.Paused),
        button("manywindow.anew", MaterialDesignR.REFRESH, model::startAnew, this::isToLookAgain),
        save(),
        button(
            "manywindow.since.choose", MaterialDesignC.COMPARE, model::chooseEarlier, this::isIdle),
        button(
            "manywindow.other",
            MaterialDesignC.CLOSE,
            model::another,
            stage -> stage.hasList() && !stage.isBusy()));
  }

  private boolean isIdle(ManyStage stage) {
    return stage.hasList() && !stage.isBusy();
  }

  /// Whether a run may begin: what is to be compared with has to be there.
  private boolean isToRun(ManyStage stage) {
    return isIdle(stage) && !(model.comparing().since().get() instanceof ComparedWith.Lost);
  }

  private boolean isToBegin(ManyStage stage) {
    return isToRun(stage) && model.totals().get().open() > 0 && !model.totals().get().isLooked();
  }

  private boolean isToGoOn(ManyStage stage) {
    return isToRun(stage) && model.totals().get().open() > 0 && model.totals().get().isLooked();
  }

  private boolean isToLookAgain(ManyStage stage) {
    return isToRun(stage) && model.totals().get().isLooked();
  }

  private Button button(String key, Ikon icon, Runnable action, Predicate<ManyStage> there) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(key);
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say(Text.of(key, "count", model.totals().get().open())),
                model.totals(),
                words.messages()));
    // With large letters one may be as wide as a small window.
    button.setWrapText(true);
    button.setMinWidth(0);
    button.setOnAction(_ -> action.run());
    Presence.bind(button, when(there));
    return button;
  }

  private ObservableValue<Boolean> when(Predicate<ManyStage> there) {
    return Bindings.createBooleanBinding(
        () -> there.test(model.stage().get()),
        model.stage(),
        model.totals(),
        model.comparing().since());
  }

  private MenuButton save() {
    MenuButton save = new MenuButton("", new FontIcon(MaterialDesignF.FILE_DOWNLOAD_OUTLINE));
    save.setId("manywindow.save");
    save.textProperty().bind(words.text("manywindow.save"));
    // Of a button with a menu the toolkit tells screen readers no text.
    Voice.name(save, save.textProperty());
    save.setMinWidth(USE_PREF_SIZE);
    for (BulkFormat format : BulkFormat.values()) {
      MenuItem item = new MenuItem();
      item.setId("manywindow.save" + format.ending());
      item.textProperty().bind(words.text("manywindow.save" + format.ending()));
      item.setOnAction(_ -> model.save(format));
      save.getItems().add(item);
    }
    Presence.bind(save, when(stage -> stage.hasList() && model.totals().get().isLooked()));
    return save;
  }

  private VBox notes() {
    Label notes = SignedLabel.prose("", "help");
    notes.setId("manywindow.notes");
    notes
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.notes().stream().map(words::say).collect(Collectors.joining("\n")),
                model.stage(),
                words.messages()));
    Presence.bind(notes, Bindings.isNotEmpty(notes.textProperty()));
    Label broken = SignedLabel.prose("", "row-caution");
    broken.setId("manywindow.broken");
    broken
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.stage().get() instanceof ManyStage.Broken(Text why) ? words.say(why) : "",
                model.stage(),
                words.messages()));
    Presence.bind(broken, Bindings.isNotEmpty(broken.textProperty()));
    Label told = SignedLabel.prose("", "help");
    told.setId("manywindow.told");
    told.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.told().get().map(words::say).orElse(""),
                model.told(),
                words.messages()));
    Presence.bind(told, Bindings.isNotEmpty(told.textProperty()));
    VBox all = new VBox(4);
    all.getChildren().addAll(List.of(notes, broken, told));
    return all;
  }
}
