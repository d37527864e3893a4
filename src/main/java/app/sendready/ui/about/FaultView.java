package app.sendready.ui.about;

import app.sendready.i18n.Text;
import app.sendready.ui.control.CopyButton;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SignedLabel;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What went wrong in the program itself, where it is kept, and what to send to those who can mend
/// it.
final class FaultView extends ScrollPane {
  /// @param text of the fault, without anything of the user's own
  /// @param file where it is kept; empty where no file took it
  /// @param goOn closes the window
  FaultView(
      Localized words,
      ObservableValue<String> text,
      ObservableValue<Optional<Path>> file,
      Runnable goOn) {
    setId("about.fault");
    getStyleClass().add("about");
    setFitToWidth(true);
    setFitToHeight(true);
    Label title = new SignedLabel();
    title.getStyleClass().add("step-title");
    title.setWrapText(true);
    title.textProperty().bind(words.text("about.fault.title"));
    Label what = SignedLabel.prose("", "help");
    what.textProperty().bind(words.text("about.fault.what"));
    Label kept = SignedLabel.prose("", "help");
    kept.setId("about.fault.kept");
    kept.textProperty().bind(words.text(file.map(StartFaultView::kept)));
    TextArea told = new TextArea();
    told.setId("about.fault.text");
    told.setEditable(false);
    told.getStyleClass().add("mono");
    told.textProperty().bind(text);
    told.accessibleTextProperty().bind(words.text("about.diagnostics"));
    VBox.setVgrow(told, Priority.ALWAYS);
    CopyButton copy = CopyButton.withWord(words, _ -> {}, "about.copy");
    copy.setId("about.fault.copy");
    copy.what().set(Text.of("about.diagnostics"));
    copy.value().bind(text);
    Button on = new Button();
    on.setId("about.fault.go-on");
    on.setDefaultButton(true);
    on.textProperty().bind(words.text("about.fault.go-on"));
    on.setOnAction(_ -> goOn.run());
    FlowPane buttons = new FlowPane(12, 12, on, copy);
    VBox page = new VBox(16, title, what, kept, told, buttons);
    page.getStyleClass().add("about-page");
    setContent(page);
  }
}
