package app.sendready.ui.step.check;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.control.CopyButton;
import app.sendready.ui.control.Frames;
import app.sendready.ui.control.RowColumn;
import app.sendready.ui.control.RowScroll;
import app.sendready.ui.fx.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The verification screen: the summary and its buttons on top, the rows, what changed.
final class CheckView extends VBox {
  private final CheckModel model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final Aids aids;

  private final Label headline = new Label();
  private final Label next = new Label();
  private final Label clock = new Label();
  private final Button showNext;
  private final Button sort;
  private final Button checkNow;
  private final Button pause;
  private final Button resume;
  private final Button cancel;
  private final CopyButton ticket;
  private final Button report;
  private final Button notes;
  private final Spotlight spotlight;
  private final NotesWindow notesWindow;
  private final Frames frames = new Frames();
  private final RowScroll scroll;
  private final RowColumn<CheckRow> column;

  CheckView(CheckModel model, Localized words, Consumer<String> announcer, Aids aids) {
    this.model = model;
    this.words = words;
    this.announcer = announcer;
    this.aids = aids;
    showNext = button("check.show-next", MaterialDesignA.ARROW_DOWN);
    sort = button("check.sort", MaterialDesignS.SORT_VARIANT);
    checkNow = button("check.now", MaterialDesignR.REFRESH);
    pause = button("check.pause", MaterialDesignP.PAUSE);
    resume = button("check.resume", MaterialDesignP.PLAY);
    cancel = button("check.cancel", MaterialDesignC.CLOSE);
    ticket = CopyButton.withWord(words, announcer, "check.ticket");
    ticket.setId("check.ticket");
    ticket.what().set(Text.of("check.ticket.what"));
    report = button("handover.report.open", MaterialDesignF.FILE_DOWNLOAD_OUTLINE);
    report.setOnAction(_ -> aids.saveReport().ifPresent(Runnable::run));
    notes = button("check.notes", MaterialDesignN.NOTE_TEXT_OUTLINE);
    shown(notes, words.presenting().get());
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
            top(),
            NetworkBanner.ofAll(model.report(), model.unchangedSince(), words),
            scroll,
            new TimelineView(model.changes(), model.unseen(), model::seen, words, sort));

    model.rows().subscribe(this::arrange);
    model.summary().subscribe(this::sum);
    model.phase().subscribe(this::sum);
    model.secondsLeft().subscribe(this::tick);
    model.phase().subscribe(this::reserve);
    model.inOrder().subscribe(inOrder -> shown(sort, !inOrder));
    words.messages().subscribe(this::sum);
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

  private VBox top() {
    headline.getStyleClass().add("section-title");
    headline.setWrapText(true);
    headline.setMinHeight(USE_PREF_SIZE);
    headline.setId("check.summary");
    next.setWrapText(true);
    next.setMinHeight(USE_PREF_SIZE);
    next.getStyleClass().add("check-next");
    next.getStyleClass().add("prose");
    next.setMinWidth(0);
    HBox.setHgrow(next, Priority.ALWAYS);
    next.setId("check.next");
    sort.getStyleClass().add("small");
    showNext.setOnAction(_ -> model.summary().get().next().ifPresent(this::lookAt));
    sort.setOnAction(_ -> model.sort());
    checkNow.setOnAction(_ -> model.checkNow());
    pause.setOnAction(_ -> model.pause());
    resume.setOnAction(_ -> model.resume());
    cancel.setOnAction(_ -> model.cancel());
    clock.getStyleClass().add("help");
    clock.setId("check.clock");
    ticket.setOnAction(_ -> {
      ticket.value().set(TicketText.of(model, headline.getText(), words.messages().get()));
      ticket.copy();
    });
    notes.setOnAction(_ -> notesWindow.show(getScene().getWindow()));
    for (Button each : List.of(showNext, checkNow, cancel, pause, resume, report, notes)) {
      each.getStyleClass().add("small");
    }
    HBox nextLine = new HBox(16, next, showNext);
    nextLine.setAlignment(Pos.TOP_LEFT);
    FlowPane buttons =
        new FlowPane(
            8,
            8,
            inOnePlace(checkNow, cancel),
            inOnePlace(pause, resume),
            ticket,
            report,
            notes,
            clock);
    buttons.setRowValignment(VPos.CENTER);
    VBox top = new VBox(8, headline, buttons, nextLine);
    top.getStyleClass().add("check-top");
    return top;
  }

  private CheckRowView view(CheckRow row) {
    CheckRowView view = new CheckRowView(model, row, words, announcer, aids, this::news);
    view.reserve(firstRound());
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

  private void lookAt(CheckRow row) {
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

  private void present() {
    boolean now = words.presenting().get();
    shown(notes, now);
    if (!now) {
      spotlight.off();
      notesWindow.close();
    }
    sum();
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

  private boolean firstRound() {
    return model.phase().get() == Phase.ASKING && model.report().get().isEmpty();
  }

  private void reserve() {
    boolean room = firstRound();
    views().forEach(view -> view.reserve(room));
  }

  private void tick() {
    sum();
    views().stream().filter(view -> view.getScene() != null).forEach(CheckRowView::age);
  }

  private void sum() {
    Messages say = words.messages().get();
    Phase phase = model.phase().get();
    Summary now = model.summary().get();
    boolean first = firstRound();
    headline.setText(
        phase == Phase.IDLE
            ? say.say("check.idle")
            : first
                ? say.say(Text.of("check.asking-first", "count", now.rows()))
                : counts(now, say));
    shown(ticket, !first && now.rows() > 0);
    shown(report, aids.saveReport().isPresent() && model.report().get().isPresent());
    next.setText(first ? say.say("check.asking-first.help") : nextThing(now, say));
    clock.setText(
        switch (phase) {
          case IDLE -> "";
          case ASKING ->
              say.say(
                  Text.of("check.phase.asking", "answered", now.answered())
                      .with("rows", now.rows()));
          case WATCHING -> say.say(Text.of("check.phase.watching", "left", left()));
          case PAUSED -> say.say("check.phase.paused");
          case SETTLED -> say.say("check.phase.settled");
          case BROKEN -> say.say(Text.of("check.phase.broken", "left", left()));
        });
    shown(showNext, !first && now.next().isPresent());
    now.next()
        .ifPresent(
            row -> showNext.setText(say.say(Text.of("check.show-next", "number", row.number()))));
    takeTurns(checkNow, cancel, phase == Phase.ASKING);
    takeTurns(pause, resume, phase == Phase.PAUSED);
    pause.setDisable(phase == Phase.IDLE || phase == Phase.SETTLED);
    checkNow.setDisable(phase == Phase.IDLE && model.rows().isEmpty());
  }

  /// `5 of 7 required right, 2 to do, 1 waiting until 14:35`.
  private static String counts(Summary now, Messages say) {
    if (now.allWork() && now.rows() > 0) {
      return say.say("check.all-work");
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        say.say(
            Text.of("check.sum.right", "working", now.working()).with("required", now.required())));
    if (now.toDo() > 0) {
      parts.add(say.say(Text.of("check.sum.to-do", "count", now.toDo())));
    }
    if (now.waiting() > 0) {
      parts.add(
          now.until()
              .map(until ->
                  say.say(
                      Text.of("check.sum.waiting-until", "count", now.waiting())
                          .with("time", until)))
              .orElseGet(() -> say.say(Text.of("check.sum.waiting", "count", now.waiting()))));
    }
    if (now.unknown() > 0) {
      parts.add(say.say(Text.of("check.sum.unknown", "count", now.unknown())));
    }
    return String.join(", ", parts);
  }

  private String nextThing(Summary now, Messages say) {
    Optional<String> named =
        now.next()
            .flatMap(row ->
                row.report()
                    .get()
                    .map(report ->
                        say.say(
                            Text.of("check.next", "number", row.number())
                                .with("record", Text.of(row.expected().kind() + ".record.name"))
                                .with("fix", report.reason().cure()))));
    return named
        .map(words::discreet)
        .orElseGet(() -> say.say(now.rows() == 0 ? "check.idle.help" : "check.all-work.help"));
  }

  /// `0:18`, as a clock runs down.
  private String left() {
    int seconds = model.secondsLeft().get();
    return String.format(java.util.Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  private Button button(String key, org.kordamp.ikonli.Ikon icon) {
    Button button = new Button("", new FontIcon(icon));
    if (!key.equals("check.show-next")) {
      button.textProperty().bind(words.text(key));
    }
    button.setId(key);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  /// Buttons that take turns: as wide as the widest, so that none beside them moves.
  private static StackPane inOnePlace(Button... turns) {
    for (Button each : turns) {
      each.setMaxWidth(Double.MAX_VALUE);
    }
    return new StackPane(turns);
  }

  /// The keyboard stays in the place, whichever button has it.
  private static void takeTurns(Button one, Button other, boolean othersTurn) {
    boolean here = one.isFocused() || other.isFocused();
    Button now = othersTurn ? other : one;
    now.setVisible(true);
    if (here) {
      now.requestFocus();
    }
    (othersTurn ? one : other).setVisible(false);
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
