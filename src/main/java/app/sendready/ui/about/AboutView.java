package app.sendready.ui.about;

import app.sendready.i18n.Text;
import app.sendready.ui.control.CopyButton;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SignedLabel;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The version, what a report of trouble should name, and whose work is in the program.
final class AboutView extends ScrollPane {
  /// @param version of the program
  /// @param diagnostics what a report of trouble should name, and nothing of the user's own
  AboutView(Localized words, String version, String diagnostics, List<Library> libraries) {
    setId("about.program");
    getStyleClass().add("about");
    setFitToWidth(true);
    Label title = new SignedLabel();
    title.setText("SendReady " + version);
    title.setId("about.version");
    title.getStyleClass().add("step-title");
    Label licence = SignedLabel.prose("", "help");
    licence.textProperty().bind(words.text("about.licence"));
    Label told = new SignedLabel();
    told.setText(diagnostics);
    told.setId("about.diagnostics");
    told.setWrapText(true);
    told.getStyleClass().addAll("mono", "about-diagnostics");
    // What the button says now is what it did: there is no line for it in this window.
    CopyButton copy = CopyButton.withWord(words, _ -> {}, "about.copy");
    copy.setId("about.copy");
    copy.what().set(Text.of("about.diagnostics"));
    copy.value().set(diagnostics);
    Label with = new SignedLabel();
    with.getStyleClass().add("section-title");
    with.textProperty().bind(words.text("about.libraries"));
    GridPane grid = new GridPane();
    grid.getStyleClass().add("about-keys");
    for (Library library : libraries) {
      Label terms = new Label(library.licence());
      terms.getStyleClass().add("help");
      terms.setWrapText(true);
      grid.addRow(grid.getRowCount(), new Label(library.name()), terms);
    }
    VBox page = new VBox(16, title, licence, told, copy, with, grid);
    page.getStyleClass().add("about-page");
    setContent(page);
  }
}
