package app.sendready.ui.many;

import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NarrowPlace;
import app.sendready.ui.fx.PageColumn;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.Voice;
import java.io.File;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The list, its progress and its table; the details of a domain beside them, or in their place
/// where there is no room for both.
final class ManyView extends HBox {
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  /// So many letters wide it has to be for a table and details beside each other.
  private static final int TWO_COLUMNS = 72;

  /// So many letters high it has to be for the causes above the rows.
  private static final int CAUSES = 48;

  private final ManyModel model;
  private final ManyIntake intake;
  private final ManyCauses causes;
  private final ManyTable table;
  private final PageColumn page;
  private final ScrollPane list = new ScrollPane();
  private final ManyAside aside;
  private final BooleanBinding narrow;
  private final BooleanBinding low;

  /// How far the list was scrolled before details took its place.
  private double scrolled;

  ManyView(ManyModel model, ManyDetail detail, Localized words) {
    this.model = model;
    setId("manywindow");
    new ManyVoice(model, words, new Voice(this)).begin();
    Label measure = new Label();
    measure.setManaged(false);
    measure.setVisible(false);
    narrow = NarrowPlace.of(this, measure, TWO_COLUMNS);
    low = NarrowPlace.low(this, measure, CAUSES);
    intake = new ManyIntake(model, words);
    table = new ManyTable(model, words);
    VBox.setVgrow(table, Priority.ALWAYS);
    causes = new ManyCauses(model, words, low);
    page = new PageColumn(16, intake, new ManyTop(model, words), causes, table);
    page.setPadding(new Insets(24));
    list.setContent(page);
    list.setFitToWidth(true);
    list.setFitToHeight(true);
    list.setId("manywindow.page");
    list.setFocusTraversable(false);
    list.getStyleClass().add("edge-to-edge");
    aside = new ManyAside(model, detail, words, this::back);
    HBox.setHgrow(list, Priority.ALWAYS);
    HBox.setHgrow(aside, Priority.ALWAYS);
    list.setPrefWidth(0);
    aside.setPrefWidth(0);
    list.setMinWidth(0);
    aside.setMinWidth(0);
    getChildren().addAll(list, aside, measure);
    narrow.subscribe(_ -> fit());
    model.choice().row().subscribe(_ -> fit());
    setOnDragOver(this::over);
    setOnDragExited(_ -> intake.over(false));
    setOnDragDropped(this::dropped);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pasted);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escaped);
    table.addEventFilter(ScrollEvent.SCROLL, this::wheeled);
    model.comparing().refused().subscribe(why -> showTop(why.isPresent()));
    model.reading().far().subscribe(far -> showTop(far.isPresent()));
  }

  private void fit() {
    boolean detailed = model.choice().row().get().isPresent();
    boolean listed = !detailed || !narrow.get();
    if (list.isVisible() && !listed) {
      scrolled = list.getVvalue();
    }
    boolean again = listed && !list.isVisible();
    Presence.set(aside, detailed);
    Presence.set(list, listed);
    if (again) {
      layout();
      list.setVvalue(scrolled);
    }
  }

  /// What is said up there, or can be pressed, is of no use out of sight.
  private void showTop(boolean said) {
    if (said) {
      list.setVvalue(list.getVmin());
    }
  }

  /// In a small window the page makes room for the rows first, then they go by themselves.
  private void wheeled(ScrollEvent event) {
    double hidden = page.getHeight() - list.getViewportBounds().getHeight();
    if (event.getDeltaY() < 0 && hidden > 0 && list.getVvalue() < list.getVmax()) {
      double step = -event.getDeltaY() / hidden * (list.getVmax() - list.getVmin());
      list.setVvalue(Math.min(list.getVmax(), list.getVvalue() + step));
      event.consume();
    }
  }

  private void back() {
    model.lookAtNone();
    table.takeFocus();
  }

  /// Escape takes away what is innermost: what is read, the details, what hides rows, the causes
  /// that were unfolded. It closes the window only when nothing of that is there, and never while a
  /// run goes on.
  private void escaped(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isTakenAway()) {
      event.consume();
    }
  }

  private boolean isTakenAway() {
    if (model.reading().leave()) {
      return true;
    }
    boolean typing = table.isTyping();
    if (!typing && model.choice().row().get().isPresent()) {
      back();
      return true;
    }
    if (table.showAll() || causes.fold()) {
      return true;
    }
    if (model.choice().row().get().isPresent()) {
      back();
      return true;
    }
    return model.isGoingOn();
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      intake.over(true);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    intake.over(false);
    event.setDropCompleted(isTaken(event.getDragboard()));
    event.consume();
  }

  private void pasted(KeyEvent event) {
    if (PASTE.match(event)
        && !(event.getTarget() instanceof TextInputControl)
        && isTaken(Clipboard.getSystemClipboard())) {
      event.consume();
    }
  }

  private boolean isTaken(Clipboard from) {
    List<File> files = from.hasFiles() ? from.getFiles() : List.of();
    if (!files.isEmpty()) {
      model.take(files.stream().map(File::toPath).toList());
      return true;
    }
    if (from.hasString() && !model.stage().get().hasList()) {
      model.open(from.getString());
      return true;
    }
    return false;
  }
}
