package app.sendready.ui.step.check;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.Panel;
import app.sendready.ui.fx.Localized;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What to say next, in a window of its own, so that those with whom the other one is shared do not
/// read along.
final class NotesWindow {
  private final Localized words;
  private final ObservableValue<Optional<CheckRow>> row;
  private final ObservableValue<Panel> panel;
  private final Label title = new Label();
  private final Label says = new Label();
  private Optional<Stage> stage = Optional.empty();

  /// @param row that is talked about
  /// @param panel where the records are edited, whose host the notes name
  NotesWindow(
      Localized words, ObservableValue<Optional<CheckRow>> row, ObservableValue<Panel> panel) {
    this.panel = panel;
    this.words = words;
    this.row = row;
    title.getStyleClass().add("section-title");
    says.setId("check.notes.says");
    for (Label label : new Label[] {title, says}) {
      label.setWrapText(true);
      label.setMinHeight(VBox.USE_PREF_SIZE);
    }
    row.subscribe(this::tell);
    panel.subscribe(this::tell);
    words.messages().subscribe(this::tell);
  }

  void tell() {
    Messages say = words.messages().get();
    Optional<CheckRow> now = row.getValue();
    title.setText(
        now.map(r ->
                say.say(
                    Text.of("check.row.spoken", "number", r.number())
                        .with("record", r.expected().title())
                        .with("status", Text.of(r.status().get().key()))))
            .orElse(say.say("check.notes")));
    says.setText(
        say.say(
            now.map(r -> PresenterNote.of(r.report().get(), panel.getValue().host(), say))
                .orElse(Text.of("say.nothing"))));
  }

  void show(Window owner) {
    Stage window = stage.orElseGet(() -> open(owner));
    stage = Optional.of(window);
    tell();
    place(window, owner);
    window.show();
    window.toFront();
  }

  void close() {
    stage.ifPresent(Stage::close);
  }

  private static void place(Stage notes, Window owner) {
    Rectangle2D window =
        new Rectangle2D(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight());
    List<Screen> its = Screen.getScreensForRectangle(window);
    Screen shared = its.isEmpty() ? Screen.getPrimary() : its.getFirst();
    NotesPlace place =
        NotesPlace.of(
            window,
            shared.getVisualBounds(),
            Screen.getScreens().stream()
                .filter(screen -> !screen.equals(shared))
                .map(Screen::getVisualBounds)
                .toList());
    if (place.window().isPresent() && owner instanceof Stage presented) {
      // Over the whole screen there is nothing to dock to.
      presented.setFullScreen(false);
      presented.setMaximized(false);
      move(presented, place.window().get());
    }
    move(notes, place.notes());
  }

  private static void move(Stage stage, Rectangle2D to) {
    stage.setX(to.getMinX());
    stage.setY(to.getMinY());
    stage.setWidth(to.getWidth());
    stage.setHeight(to.getHeight());
  }

  private Stage open(Window owner) {
    Stage window = new Stage();
    window.initOwner(owner);
    window.titleProperty().bind(words.text("check.notes"));
    VBox content = new VBox(12, title, says);
    content.getStyleClass().add("notes");
    Scene scene = new Scene(content, 420, 260);
    if (owner.getScene() != null) {
      scene.getStylesheets().setAll(owner.getScene().getStylesheets());
    }
    window.setScene(scene);
    return window;
  }
}
