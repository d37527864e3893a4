package app.sendready.ui.step.check;

import app.sendready.ui.control.Frames;
import app.sendready.ui.control.RowColumn;
import app.sendready.ui.control.RowScroll;
import app.sendready.ui.fx.Localized;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The verification screen: the summary and its buttons on top, the rows, what changed.
final class CheckView extends VBox {
  private final CheckModel model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final RowServices aids;

  private final Button sort;
  private final Spotlight spotlight;
  private final NotesWindow notesWindow;
  private final Frames frames = new Frames();
  private final RowScroll scroll;
  private final RowColumn<CheckRow> column;

  CheckView(CheckModel model, Localized words, Consumer<String> announcer, RowServices aids) {
    this.model = model;
    this.words = words;
    this.announcer = announcer;
    this.aids = aids;
    sort = new Button("", new FontIcon(MaterialDesignS.SORT_VARIANT));
    sort.textProperty().bind(words.text("check.sort"));
    sort.setId("check.sort");
    sort.setMinWidth(USE_PREF_SIZE);
    sort.getStyleClass().add("small");
    sort.setOnAction(_ -> model.sort());
    spotlight = new Spotlight(model::rows);
    notesWindow = new NotesWindow(words, spotlight.on());
    getStyleClass().add("check-view");
    StackPane rows = new StackPane();
    rows.setAlignment(Pos.TOP_LEFT);
    scroll = new RowScroll(rows);
    column = new RowColumn<>(scroll, this::view, frames);
    rows.getChildren().add(column);
    getChildren()
        .addAll(
            NetworkBanner.ofNothing(model.report(), words),
            new CheckTop(
                model,
                words,
                announcer,
                aids,
                spotlight.on().map(Optional::isPresent),
                this::reveal,
                this::openNotes),
            NetworkBanner.ofAll(model.report(), model.unchangedSince(), words),
            scroll,
            new TimelineView(model.changes(), model.unseen(), model::seen, words, sort));

    model.rows().subscribe(this::arrange);
    model.secondsLeft().subscribe(this::tick);
    model.phase().subscribe(this::reserve);
    model.inOrder().subscribe(inOrder -> shown(sort, !inOrder));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    spotlight.on().subscribe(_ -> light());
    words.presenting().subscribe(this::present);
    EventHandler<KeyEvent> showing = this::keyWhilePresenting;
    sceneProperty()
        .subscribe((before, now) -> {
          if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, showing);
          }
          if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, showing);
          } else {
            notesWindow.close();
          }
        });
    arrange();
    present();
  }

  private CheckRowView view(CheckRow row) {
    CheckRowView view = new CheckRowView(model, row, words, announcer, aids, this::news);
    view.reserve(model.isFirstRound());
    light(view);
    return view;
  }

  /// A few rows say something new at once; of hundreds each waits for its turn.
  private void news(Runnable piece) {
    if (column.isLong()) {
      frames.later(piece);
    } else {
      piece.run();
    }
  }

  private List<CheckRowView> views() {
    return column.views().stream().map(CheckRowView.class::cast).toList();
  }

  private void arrange() {
    column.show(model.rows()).forEach(gone -> ((CheckRowView) gone).forget());
  }

  private void reveal(CheckRow row) {
    row.open().set(true);
    column.reveal(row);
  }

  /// The arrow keys go from row to row.
  private void key(KeyEvent event) {
    if (event.getCode() != KeyCode.UP && event.getCode() != KeyCode.DOWN) {
      return;
    }
    int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
    if (event.getTarget() instanceof CheckRowView from) {
      column.neighbour(from.row(), step).ifPresent(column::reveal);
      event.consume();
    }
  }

  private void openNotes() {
    notesWindow.show(getScene().getWindow());
  }

  private void present() {
    if (!words.presenting().get()) {
      spotlight.off();
      notesWindow.close();
    }
  }

  private void light() {
    views().forEach(this::light);
    spotlight.on().get().ifPresent(column::reveal);
  }

  private void light(CheckRowView view) {
    Optional<CheckRow> on = spotlight.on().get();
    boolean lit = on.filter(row -> row.equals(view.row())).isPresent();
    view.light(lit, on.isPresent() && !lit);
  }

  /// Arrows and digits light one row, Escape all of them again, and once more ends the show.
  private void keyWhilePresenting(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (!words.presenting().get() || !plain || event.getTarget() instanceof TextInputControl) {
      return;
    }
    boolean taken = true;
    switch (event.getCode()) {
      case UP -> spotlight.move(-1);
      case DOWN -> spotlight.move(1);
      case ESCAPE -> {
        if (!spotlight.off()) {
          words.presenting().set(false);
        }
      }
      default -> {
        taken = event.getCode().isDigitKey();
        if (taken) {
          spotlight.pick(Character.digit(event.getCode().getChar().charAt(0), 10));
        }
      }
    }
    if (taken) {
      event.consume();
    }
  }

  private void reserve() {
    boolean room = model.isFirstRound();
    views().forEach(view -> view.reserve(room));
  }

  private void tick() {
    views().stream().filter(view -> view.getScene() != null).forEach(CheckRowView::age);
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
