package app.sendready.ui.step.check;

import app.sendready.check.ExpectedRecord;
import app.sendready.check.Need;
import app.sendready.ui.control.Frames;
import app.sendready.ui.control.RowColumn;
import app.sendready.ui.control.RowKey;
import app.sendready.ui.control.RowScroll;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NarrowPlace;
import app.sendready.ui.fx.Presence;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The verification screen: the summary and its buttons stay on top, below them scrolls the page of
/// rows and of what changed; where it is wide, the details of one row stand beside it.
final class CheckView extends VBox {
  /// So many letters wide it has to be for details beside the list.
  private static final int TWO_COLUMNS = 64;

  /// So wide the list has to be for sentences in its lines, while details stand beside it.
  private static final int SENTENCES = 48;

  private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");

  private static final double SCROLL_MARGIN = 16;

  /// The part of the width that the details have, and how much is enough for them: beyond it the
  /// list grows, until its sentences are whole.
  private static final double DETAILS = 0.355;

  private static final double ENOUGH_DETAILS = 600;

  private final CheckModel model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final RowServices aids;

  private final Button sort;
  private final Spotlight spotlight;
  private final NotesWindow notesWindow;
  private final Frames frames = new Frames();
  private final VBox page = new VBox(12);
  private final RowScroll scroll = new RowScroll(page);
  private final RowColumn<CheckRow> column;
  private final Map<CheckRow, RowBody> bodies = new HashMap<>();
  private final DetailPane details;
  private final Label measure = new Label();
  private final BooleanBinding narrow = NarrowPlace.of(this, measure, TWO_COLUMNS);
  private final BooleanBinding beside;
  private final BooleanBinding brief = NarrowPlace.of(scroll, measure, SENTENCES);

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
    notesWindow = new NotesWindow(words, spotlight.on(), aids.panel());
    getStyleClass().add("check-view");
    column = new RowColumn<>(scroll, this::view, frames);
    details = new DetailPane(words, this::body);
    page.getChildren()
        .addAll(
            NetworkBanner.ofAll(model.report(), model.unchangedSince(), words),
            column,
            new TimelineView(model.changes(), model.unseen(), model::seen, words, sort));
    scroll.setPrefWidth(0);
    scroll.setMinWidth(0);
    HBox below = new HBox(SCROLL_MARGIN, scroll, details);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    details
        .prefWidthProperty()
        .bind(Bindings.min(ENOUGH_DETAILS, widthProperty().multiply(DETAILS)));
    details.setMinWidth(USE_PREF_SIZE);
    VBox.setVgrow(below, Priority.ALWAYS);
    measure.setManaged(false);
    measure.setVisible(false);
    getChildren()
        .addAll(
            NetworkBanner.ofNothing(model.report(), words),
            new CheckTop(model, words, announcer, aids, this::reveal, this::openNotes),
            below,
            measure);

    model.rows().subscribe(this::arrange);
    model.inOrder().subscribe(inOrder -> Presence.set(sort, !inOrder));
    model.unfolded().subscribe(this::unfolded);
    beside =
        Bindings.createBooleanBinding(this::isBeside, widthProperty(), narrow, words.presenting());
    beside.subscribe(_ -> fit());
    brief.subscribe(_ -> fit());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    spotlight.on().subscribe(_ -> light());
    words.presenting().subscribe(this::present);
    EventHandler<KeyEvent> keys =
        event -> {
          refreshKey(event);
          keyWhilePresenting(event);
        };
    sceneProperty()
        .subscribe((before, now) -> {
          if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
          }
          if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
          } else {
            notesWindow.close();
          }
        });
    sceneProperty()
        .flatMap(scene -> scene.windowProperty())
        .flatMap(window -> window.focusedProperty())
        .subscribe((before, now) -> {
          if (Boolean.FALSE.equals(before) && Boolean.TRUE.equals(now)) {
            model.cameBack();
          }
        });
    arrange();
    fit();
    present();
  }

  /// Where the keyboard begins: the unfolded row, or the first.
  Optional<Node> start() {
    return model
        .unfolded()
        .get()
        .or(() -> model.rows().stream().findFirst())
        .flatMap(column::view)
        .map(Node.class::cast);
  }

  private CheckRowView view(CheckRow row) {
    CheckRowView view = new CheckRowView(model, row, words, aids, this::body, this::news);
    fit(view);
    light(view);
    return view;
  }

  private RowBody body(CheckRow row) {
    return bodies.computeIfAbsent(row, _ -> new RowBody(model, row, words, announcer, aids));
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

  /// Whether some row may come to say that it is optional and not there yet, the longest word there
  /// is: names begin behind it then, in every row and from the start, so that none moves.
  private static boolean isRoomy(Collection<CheckRow> rows) {
    return rows.stream()
        .map(CheckRow::expected)
        .filter(row -> row.need() == Need.OPTIONAL || row.need() == Need.LEGACY)
        .anyMatch(ExpectedRecord::isToPublish);
  }

  private void arrange() {
    column.pseudoClassStateChanged(ROOMY, isRoomy(model.rows()));
    column
        .show(model.rows())
        .forEach(gone -> {
          CheckRowView view = (CheckRowView) gone;
          view.forget();
          bodies.remove(view.row());
        });
  }

  private void reveal(CheckRow row) {
    model.unfold(row);
    column.reveal(row);
  }

  /// Who goes from row to row by keyboard goes on with the one that is unfolded now.
  private void unfolded() {
    Optional<CheckRow> row = model.unfolded().get();
    boolean onRow = getScene() != null && getScene().getFocusOwner() instanceof CheckRowView;
    fit();
    if (onRow) {
      row.ifPresent(column::reveal);
    }
  }

  /// Details beside the list where there is room, else below the row's line.
  private void fit() {
    boolean beside = isBeside();
    views().forEach(this::fit);
    details.show(beside ? model.unfolded().get() : Optional.empty());
    boolean there = beside && model.unfolded().get().isPresent();
    Presence.set(details, there);
    HBox.setMargin(scroll, there ? Insets.EMPTY : new Insets(0, -SCROLL_MARGIN, 0, 0));
  }

  private void fit(CheckRowView view) {
    view.beside(isBeside(), isBeside() && brief.get());
  }

  private boolean isBeside() {
    return getWidth() > 0 && !narrow.get() && !words.presenting().get();
  }

  private void key(KeyEvent event) {
    RowKey.of(event)
        .ifPresent(key -> {
          switch (key.does()) {
            case PICK -> pick(key.number());
            case NAME -> model.unfolded().get().ifPresent(row -> body(row).copy(false));
            case VALUE -> model.unfolded().get().ifPresent(row -> body(row).copy(true));
            case ROW -> model.unfolded().get().ifPresent(row -> body(row).copyFix());
            case UP -> move(event, -1);
            case DOWN -> move(event, 1);
            case WHAT -> explain(event);
            case TABLE -> {}
          }
        });
  }

  private void pick(int number) {
    model.rows().stream().filter(row -> row.number() == number).findFirst().ifPresent(this::reveal);
  }

  /// Of the row that has the focus, else of the unfolded one.
  private void explain(KeyEvent event) {
    Optional.of(event.getTarget())
        .filter(CheckRowView.class::isInstance)
        .map(CheckRowView.class::cast)
        .map(CheckRowView::row)
        .or(() -> model.unfolded().get())
        .ifPresent(row -> column.view(row).ifPresent(view -> RowMeaning.of(row, words).open(view)));
  }

  /// The arrow keys go from row to row.
  private void move(KeyEvent event, int step) {
    if (event.getTarget() instanceof CheckRowView from) {
      column.neighbour(from.row(), step).ifPresent(column::reveal);
      event.consume();
    }
  }

  private void refreshKey(KeyEvent event) {
    if (event.getCode() == KeyCode.F5) {
      model.checkNow();
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
    fit();
  }

  private void light() {
    views().forEach(this::light);
    spotlight
        .on()
        .get()
        .ifPresent(row -> {
          model.unfold(row);
          column.reveal(row);
        });
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
}
