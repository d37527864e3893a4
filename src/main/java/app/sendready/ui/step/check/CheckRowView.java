package app.sendready.ui.step.check;

import app.sendready.i18n.Messages;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Localized;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One row: its line, and below it what it unfolds to. Its nodes are made once and changed in
/// place; while the view is on no screen it changes nothing and catches up when it comes back.
final class CheckRowView extends VBox {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final CheckModel model;
  private final CheckRow row;
  private final Localized words;
  private final Consumer<Runnable> turn;
  private final Function<CheckRow, RowBody> bodies;
  private final RowLine line;
  private Optional<RowBody> body = Optional.empty();
  private boolean beside;
  private boolean stale;
  private boolean fades;
  private final Subscription listening;
  private final @Nullable MeasuredHeight pref = new MeasuredHeight();
  private final @Nullable MeasuredHeight min = new MeasuredHeight();

  /// @param bodies gives what a row unfolds to
  /// @param turn lets a view show what is new, now or a little later
  CheckRowView(
      CheckModel model,
      CheckRow row,
      Localized words,
      RowServices aids,
      Function<CheckRow, RowBody> bodies,
      Consumer<Runnable> turn) {
    this.model = model;
    this.row = row;
    this.words = words;
    this.bodies = bodies;
    this.turn = turn;
    line = new RowLine(row, words);
    line.setCursor(Cursor.HAND);
    getChildren().add(line);
    getStyleClass().add("check-row");
    setId("check.row." + row.number());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setOnKeyPressed(event -> {
      if (event.getTarget() == this
          && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
        model.turn(row);
        event.consume();
      }
    });
    line.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        _ -> {
          requestFocus();
          model.turn(row);
        });
    listening =
        Subscription.combine(
            row.status().subscribe((before, now) -> turned(before)),
            row.report().subscribe(this::heard),
            model.report().map(_ -> model.isDeaf()).subscribe(this::changed),
            model.unfolded().subscribe(this::unfold),
            words.messages().subscribe(this::changed),
            words.presenting().subscribe(this::changed),
            aids.panel().subscribe(this::changed));
    sceneProperty().subscribe(this::catchUp);
    refresh();
  }

  CheckRow row() {
    return row;
  }

  /// Whether it is the row that is talked about, or another one is.
  void light(boolean lit, boolean dimmed) {
    pseudoClassStateChanged(LIT, lit);
    pseudoClassStateChanged(DIMMED, dimmed);
  }

  /// Whether what it unfolds to lies beside the list.
  ///
  /// @param brief whether the line has no room for a sentence then
  void beside(boolean now, boolean brief) {
    line.brief(brief);
    if (beside != now) {
      beside = now;
      unfold();
    }
  }

  /// Its row is gone for good.
  void forget() {
    listening.unsubscribe();
  }

  private boolean isOpen() {
    return model.unfolded().get().filter(row::equals).isPresent();
  }

  private void unfold() {
    boolean open = isOpen();
    pseudoClassStateChanged(OPEN, open);
    boolean below = open && !beside;
    line.open(below);
    if (below && body.filter(getChildren()::contains).isEmpty()) {
      RowBody made = bodies.apply(row);
      body = Optional.of(made);
      getChildren().add(made);
    } else if (!below) {
      body.filter(getChildren()::contains)
          .ifPresent(shown -> {
            if (holdsFocus(shown)) {
              requestFocus();
            }
            getChildren().remove(shown);
          });
    }
  }

  private boolean holdsFocus(Node within) {
    Node at = getScene() == null ? null : getScene().getFocusOwner();
    while (at != null && !at.equals(within)) {
      at = at.getParent();
    }
    return at != null;
  }

  private void changed() {
    if (getScene() == null) {
      stale = true;
    } else {
      refresh();
    }
  }

  /// DNS has said something.
  private void heard() {
    if (!stale) {
      stale = true;
      turn.accept(this::catchUp);
    }
  }

  private void catchUp() {
    if (stale && getScene() != null) {
      refresh();
    }
  }

  private void turned(Status before) {
    boolean first = before == Status.NOT_YET || row.status().get() == Status.CHECKING;
    fades |= !first && getScene() != null && !Platform.getPreferences().isReducedMotion();
    heard();
  }

  private void fade() {
    FadeTransition fade = new FadeTransition(Duration.millis(150), line);
    fade.setFromValue(0.4);
    fade.setToValue(1);
    fade.play();
  }

  private void refresh() {
    stale = false;
    line.refresh(words, model.rows(), model.isDeaf());
    if (isOpen()) {
      bodies.apply(row).refresh();
    }
    Messages say = words.messages().get();
    String known = model.known(row).map(it -> " " + RowSentences.known(it, say)).orElse("");
    setAccessibleText(words.discreet(RowSentences.spoken(row, say) + known));
    if (fades) {
      fades = false;
      fade();
    }
  }

  // Hundreds of rows lie in one column: a row whose content is the same need not measure its
  // wrapped sentences again when another one has changed.
  @Override
  protected double computePrefHeight(double width) {
    return Objects.requireNonNull(pref).of(width, super::computePrefHeight);
  }

  @Override
  protected double computeMinHeight(double width) {
    return Objects.requireNonNull(min).of(width, super::computePrefHeight);
  }

  @Override
  public void requestLayout() {
    // The constructor of the super-class calls this before there are fields.
    if (pref != null && min != null) {
      pref.forget();
      min.forget();
    }
    super.requestLayout();
  }
}
