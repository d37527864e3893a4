package app.sendready.ui.about;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SignedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Every key that the window takes, and in a sentence each where to begin.
final class KeysView extends ScrollPane {
  /// A key as it is written on the keyboard, and the key of its words.
  record Line(String pressed, String key) {}

  /// In the order in which one comes to need them.
  static List<Line> lines() {
    List<Line> all = new ArrayList<>();
    all.add(new Line("F1", "about.key.help"));
    all.add(new Line(shortcut(KeyCode.CLOSE_BRACKET), "about.key.next"));
    all.add(new Line(shortcut(KeyCode.OPEN_BRACKET), "about.key.back"));
    all.add(new Line("F5", "about.key.check"));
    all.add(new Line("1–9", "about.key.row"));
    all.add(new Line("↑ ↓", "about.key.arrows"));
    all.add(new Line("N", "about.key.name"));
    all.add(new Line("V", "about.key.value"));
    all.add(new Line("R", "about.key.whole"));
    all.add(new Line("T", "about.key.table"));
    all.add(new Line("W", "about.key.what"));
    all.add(new Line(shortcut(KeyCode.N), "shell.new"));
    all.add(new Line(shortcut(KeyCode.O), "shell.open"));
    all.add(new Line(shortcut(KeyCode.S), "shell.save"));
    all.add(new Line(shortcut(KeyCode.E), "handover.open"));
    all.add(new Line(shortcut(KeyCode.K), "rotating.open"));
    all.add(new Line(shortcut(KeyCode.B), "manywindow.open"));
    all.add(new Line(shortcut(KeyCode.COMMA), "shell.settings"));
    all.add(new Line(shortcut(KeyCode.EQUALS), "shell.larger"));
    all.add(new Line(shortcut(KeyCode.MINUS), "shell.smaller"));
    all.add(new Line("F11", "about.key.present"));
    all.add(new Line("Esc", "about.key.escape"));
    return List.copyOf(all);
  }

  private static String shortcut(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN).getDisplayText();
  }

  /// @param manual opens the manual; empty where none is installed
  KeysView(Localized words, Optional<Runnable> manual) {
    setId("about.keys");
    getStyleClass().add("about");
    setFitToWidth(true);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("about-keys");
    ColumnConstraints keys = new ColumnConstraints();
    keys.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints does = new ColumnConstraints();
    does.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(keys, does);
    for (Line line : lines()) {
      Label pressed = new Label(line.pressed());
      pressed.getStyleClass().add("mono");
      Label says = new SignedLabel();
      says.setWrapText(true);
      says.textProperty().bind(words.text(line.key()));
      grid.addRow(grid.getRowCount(), pressed, says);
      GridPane.setValignment(pressed, VPos.TOP);
    }
    Label title = new SignedLabel();
    title.getStyleClass().add("step-title");
    title.textProperty().bind(words.text("about.keys"));
    Label help = SignedLabel.prose("", "help");
    help.textProperty().bind(words.text("about.help"));
    VBox page = new VBox(16, title, help, grid);
    manual.ifPresent(open -> page.getChildren().add(2, button(words, open)));
    page.getStyleClass().add("about-page");
    setContent(page);
  }

  private static Button button(Localized words, Runnable open) {
    Button button = new Button();
    button.setId("about.manual");
    button.textProperty().bind(words.text("about.manual"));
    button.setOnAction(_ -> open.run());
    return button;
  }
}
