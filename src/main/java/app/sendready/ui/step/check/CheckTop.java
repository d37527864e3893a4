package app.sendready.ui.step.check;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.control.CopyButton;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NarrowPlace;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.WrapLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// What stays over the rows: how many are right, when the next look is, and the buttons.
///
/// When the next look is has a place of fixed width, so that no second that passes moves anything.
/// Where the page is narrow, as with large text, two buttons have their sign only, so that the rows
/// begin in sight.
final class CheckTop extends VBox {
  private static final int COLUMNS = 40;
  private static final PseudoClass GREEN = PseudoClass.getPseudoClass("green");

  /// As wide as any time that is left.
  private static final String WIDEST = "88:88";

  private final CheckModel model;
  private final Localized words;
  private final RowServices aids;
  private final BooleanBinding narrow;

  private final Label headline = new Label();
  private final Label next = new Label();
  private final Label clock = new Label();
  private final Map<Phase, Label> ghosts = new EnumMap<>(Phase.class);
  private final FontIcon done = new FontIcon(MaterialDesignC.CHECK_CIRCLE);
  private final Button showNext;
  private final Button checkNow;
  private final Button pause;
  private final Button resume;
  private final Button cancel;
  private final CopyButton ticket;
  private final Button report;
  private final Button notes;

  /// @param lookAt brings a row into sight, unfolded
  /// @param openNotes shows what the presenter may say
  CheckTop(
      CheckModel model,
      Localized words,
      Consumer<String> announcer,
      RowServices aids,
      Consumer<CheckRow> lookAt,
      Runnable openNotes) {
    this.model = model;
    this.words = words;
    this.aids = aids;
    showNext = button("check.show-next", MaterialDesignA.ARROW_DOWN);
    checkNow = button("check.now", MaterialDesignR.REFRESH);
    pause = button("check.pause", MaterialDesignP.PAUSE);
    resume = button("check.resume", MaterialDesignP.PLAY);
    cancel = button("check.cancel", MaterialDesignC.CLOSE);
    ticket = CopyButton.withWord(words, announcer, "check.ticket");
    ticket.setId("check.ticket");
    ticket.what().set(Text.of("check.ticket.what"));
    report = button("handover.report.open", MaterialDesignF.FILE_DOWNLOAD_OUTLINE);
    notes = button("check.notes", MaterialDesignN.NOTE_TEXT_OUTLINE);
    for (Button each : List.of(showNext, checkNow, cancel, pause, resume, report, notes)) {
      each.getStyleClass().add("small");
    }
    act(lookAt, openNotes);
    narrow = NarrowPlace.of(this, next, COLUMNS);
    List.of(ticket, report).forEach(this::shorten);
    getStyleClass().add("check-top");
    setSpacing(8);
    getChildren().addAll(headline(), buttons(), next());
    model.summary().subscribe(this::tell);
    model.unfolded().subscribe(this::tell);
    model.phase().subscribe(this::tell);
    model.secondsLeft().subscribe(this::tell);
    model.report().subscribe(this::tell);
    words.messages().subscribe(this::tell);
    words.presenting().subscribe(this::tell);
    narrow.subscribe(this::tell);
    tell();
  }

  /// Shows the sign alone where the page is narrow; what the button says is still read aloud, and
  /// shown under the pointer.
  private void shorten(Button button) {
    Tooltip said = Optional.ofNullable(button.getTooltip()).orElseGet(Tooltip::new);
    if (!said.textProperty().isBound()) {
      said.textProperty().bind(button.textProperty());
    }
    button.setTooltip(said);
    narrow.subscribe(
        now -> button.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
  }

  private void act(Consumer<CheckRow> lookAt, Runnable openNotes) {
    showNext.setOnAction(_ -> model.summary().get().next().ifPresent(lookAt));
    checkNow.setOnAction(_ -> model.checkNow());
    pause.setOnAction(_ -> model.pause());
    resume.setOnAction(_ -> model.resume());
    cancel.setOnAction(_ -> model.cancel());
    ticket.setOnAction(_ -> {
      ticket.value().set(TicketText.of(model, headline.getText(), words.messages().get()));
      ticket.copy();
    });
    report.setOnAction(_ -> aids.saveReport().ifPresent(Runnable::run));
    notes.setOnAction(_ -> openNotes.run());
  }

  private WrapLine headline() {
    headline.getStyleClass().add("section-title");
    headline.setWrapText(true);
    headline.setMinHeight(USE_PREF_SIZE);
    headline.setId("check.summary");
    HBox.setHgrow(headline, Priority.ALWAYS);
    headline.getStyleClass().add("check-summary");
    headline.setMaxWidth(Double.MAX_VALUE);
    return new WrapLine(12, 2, headline, clock());
  }

  /// The clock lies over one invisible label for each thing that it may say.
  private StackPane clock() {
    clock.getStyleClass().add("help");
    clock.setId("check.clock");
    clock.setMinWidth(USE_PREF_SIZE);
    for (Phase each : Phase.values()) {
      Label ghost = new Label();
      ghost.getStyleClass().add("help");
      ghost.setMinWidth(USE_PREF_SIZE);
      ghost.setVisible(false);
      ghosts.put(each, ghost);
    }
    StackPane place = new StackPane();
    place.getChildren().addAll(ghosts.values());
    place.getChildren().add(clock);
    place.setAlignment(Pos.CENTER_RIGHT);
    place.setMinWidth(USE_PREF_SIZE);
    return place;
  }

  private FlowPane buttons() {
    FlowPane buttons =
        new FlowPane(
            8,
            8,
            inOnePlace(checkNow, cancel),
            inOnePlace(pause, resume),
            ticket,
            report,
            notes,
            showNext);
    buttons.setRowValignment(VPos.CENTER);
    return buttons;
  }

  private Label next() {
    next.setWrapText(true);
    next.setMinHeight(USE_PREF_SIZE);
    next.getStyleClass().addAll("check-next", "prose");
    next.setId("check.next");
    return next;
  }

  private void tell() {
    Messages say = words.messages().get();
    Phase phase = model.phase().get();
    Summary now = model.summary().get();
    boolean first = model.isFirstRound();
    headline.setText(
        phase == Phase.IDLE
            ? say.say("check.idle")
            : first
                ? say.say(Text.of("check.asking-first", "count", now.rows()))
                : counts(now, say));
    Presence.set(ticket, !first && now.rows() > 0);
    Presence.set(notes, words.presenting().get());
    Presence.set(report, aids.saveReport().isPresent() && model.report().get().isPresent());
    boolean deaf = model.isDeaf();
    boolean green = !first && now.rows() > 0 && now.allWork();
    pseudoClassStateChanged(GREEN, green);
    headline.setGraphic(green ? done : null);
    next.setText(
        first
            ? say.say("check.asking-first.help")
            : deaf
                ? say.say("check.next.deaf")
                : say.say(now.rows() == 0 ? "check.idle.help" : "check.all-work.help"));
    Presence.set(next, first || deaf || green || now.rows() == 0);
    clock.setText(clock(phase, now.answered(), now.rows(), left(), say));
    ghosts.forEach(
        (each, ghost) -> ghost.setText(clock(each, now.rows(), now.rows(), WIDEST, say)));
    Optional<CheckRow> led = now.next().filter(row -> !first && !deaf);
    Presence.set(showNext, led.isPresent() && !model.unfolded().get().equals(led));
    led.ifPresent(
        row -> showNext.setText(say.say(Text.of("check.show-next", "number", row.number()))));
    takeTurns(checkNow, cancel, phase == Phase.ASKING);
    takeTurns(pause, resume, phase == Phase.PAUSED);
    pause.setDisable(phase == Phase.IDLE || phase == Phase.SETTLED);
    checkNow.setDisable(phase == Phase.IDLE && model.rows().isEmpty());
  }

  private static String clock(Phase phase, int answered, int rows, String left, Messages say) {
    return switch (phase) {
      case IDLE -> "";
      case ASKING ->
          say.say(Text.of("check.phase.asking", "answered", answered).with("rows", rows));
      case WATCHING -> say.say(Text.of("check.phase.watching", "left", left));
      case PAUSED -> say.say("check.phase.paused");
      case SETTLED -> say.say("check.phase.settled");
      case BROKEN -> say.say(Text.of("check.phase.broken", "left", left));
    };
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

  /// `0:18`, as a clock runs down.
  private String left() {
    int seconds = model.secondsLeft().get();
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  private Button button(String key, Ikon icon) {
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
}
