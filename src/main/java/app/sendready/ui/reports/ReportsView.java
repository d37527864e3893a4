package app.sendready.ui.reports;

import app.sendready.i18n.Text;
import app.sendready.reports.read.FindingSorts;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.Worded;
import app.sendready.ui.fx.WrapLine;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The way in on top, below it how far the reading has come, or what was found.
final class ReportsView extends BorderPane {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
  private static final int MOST_DOMAINS = 20;

  private final ReportsModel model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final VBox intake = new VBox();
  private final VBox result = new VBox(32);

  /// @param announcer is told in words what was copied
  ReportsView(ReportsModel model, Localized words, Consumer<String> announcer) {
    this.model = model;
    this.words = words;
    this.announcer = announcer;
    setId("reportwindow");
    intake();
    VBox page = new VBox(24, intake, working(), refused(), result);
    page.setPadding(new Insets(24));
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    setCenter(scroll);
    setOnDragOver(this::over);
    setOnDragExited(_ -> intake.pseudoClassStateChanged(OVER, false));
    setOnDragDropped(this::dropped);
    setOnKeyPressed(this::pasted);
    model.progress().subscribe(_ -> show());
    words.messages().subscribe(_ -> show());
    words.presenting().subscribe(_ -> show());
  }

  private void intake() {
    intake.getStyleClass().addAll("card", "drop-place");
    Label what = Worded.label(words, "reportwindow.drop", "row-title");
    Label kept = Worded.label(words, "reportwindow.kept", "help");
    Button forget =
        Worded.button(
            words, "reportwindow.forget", MaterialDesignT.TRASH_CAN_OUTLINE, model::forget);
    Presence.bind(forget, model.progress().map(ReportsModel.Progress.Done.class::isInstance));
    ObservableValue<Boolean> none =
        model.progress().map(now -> !(now instanceof ReportsModel.Progress.Done));
    Presence.bind(what, none);
    Presence.bind(kept, none);
    intake
        .getChildren()
        .addAll(
            what,
            new WrapLine(
                8,
                Worded.button(
                    words, "reportwindow.files", MaterialDesignF.FILE_OUTLINE, model::chooseFiles),
                Worded.button(
                    words,
                    "reportwindow.folder",
                    MaterialDesignF.FOLDER_OPEN_OUTLINE,
                    model::chooseFolder),
                forget),
            kept);
  }

  private HBox working() {
    ProgressIndicator busy = new ProgressIndicator();
    busy.getStyleClass().add("drawing-busy");
    Label what = SignedLabel.prose("");
    what.textProperty()
        .bind(Bindings.createStringBinding(this::far, model.progress(), words.messages()));
    HBox.setHgrow(what, Priority.ALWAYS);
    Button cancel = new Button();
    cancel.setId("reportwindow.cancel");
    cancel.textProperty().bind(words.text("reportwindow.cancel"));
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(_ -> model.forget());
    HBox line = new HBox(12, busy, what, cancel);
    line.getStyleClass().add("drawing-line");
    Presence.bind(line, model.progress().map(ReportsModel.Progress.Reading.class::isInstance));
    return line;
  }

  private String far() {
    return model.progress().get() instanceof ReportsModel.Progress.Reading(long files)
        ? words.say(Text.of("reportwindow.reading", "count", files))
        : "";
  }

  private Label refused() {
    Label why = SignedLabel.prose("", "row-caution");
    why.setId("reportwindow.refused");
    why.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.progress().get() instanceof ReportsModel.Progress.Broken(Text broken)
                        ? words.say(broken)
                        : "",
                model.progress(),
                words.messages()));
    Presence.bind(why, model.progress().map(ReportsModel.Progress.Broken.class::isInstance));
    return why;
  }

  private void show() {
    result.getChildren().clear();
    if (model.progress().get() instanceof ReportsModel.Progress.Done(ReportsFound found)) {
      result.getChildren().add(SignedLabel.prose(words.say(total(found)), "help"));
      found.domains().stream()
          .limit(MOST_DOMAINS)
          .forEach(domain ->
              result.getChildren().add(new AnsweredDomain(domain, model, words, announcer)));
      sorts("reportwindow.unread", found.unread());
      sorts("reportwindow.odd", found.odd());
    }
    Presence.set(result, !result.getChildren().isEmpty());
  }

  private static Text total(ReportsFound found) {
    return found.reports() == 0
        ? Text.of("reportwindow.nothing")
        : Text.of("reportwindow.total", "reports", found.reports())
            .with("messages", found.messages())
            .with("duplicates", found.duplicates());
  }

  private void sorts(String title, List<FindingSorts.Sort> sorts) {
    if (sorts.isEmpty()) {
      return;
    }
    VBox lines = new VBox(8, Worded.label(words, title, "section-title"));
    for (FindingSorts.Sort sort : sorts) {
      Node line =
          SignedLabel.prose(
              words.discreet(
                  words.say(
                      Text.of("reportwindow.sort", "count", sort.count())
                          .with("file", sort.first())
                          .with("text", sort.finding().title()))));
      lines.getChildren().add(line);
    }
    result.getChildren().add(lines);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      intake.pseudoClassStateChanged(OVER, true);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    intake.pseudoClassStateChanged(OVER, false);
    event.setDropCompleted(isTaken(event.getDragboard()));
    event.consume();
  }

  private void pasted(KeyEvent event) {
    if (PASTE.match(event) && isTaken(Clipboard.getSystemClipboard())) {
      event.consume();
    }
  }

  private boolean isTaken(Clipboard from) {
    List<File> files = from.hasFiles() ? from.getFiles() : List.of();
    if (files.isEmpty()) {
      return false;
    }
    model.open(files.stream().map(File::toPath).toList());
    return true;
  }
}
