package app.sendready.ui.step.check;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.control.RowExtra;
import app.sendready.ui.control.RowScroll;
import app.sendready.ui.fx.Localized;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// The verification screen: the summary and its buttons on top, the rows, what changed.
final class CheckView extends VBox {
  /// How many row views one frame makes; the rest follow in the next frames.
  private static final int PER_FRAME = 8;

  private static final int CHANGES_SHOWN = 12;

  private final CheckModel model;
  private final Localized words;
  private final Consumer<String> announcer;
  private final RowExtra extra;

  private final Label headline = new Label();
  private final Label next = new Label();
  private final Label clock = new Label();
  private final Button checkNow;
  private final Button pause;
  private final Button resume;
  private final Button cancel;
  private final VBox column = new VBox();
  private final VBox timeline = new VBox(4);
  private final Map<CheckRow, CheckRowView> views = new HashMap<>();
  private final Deque<CheckRow> toMake = new ArrayDeque<>();
  private final AnimationTimer maker =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          make();
        }
      };

  CheckView(CheckModel model, Localized words, Consumer<String> announcer, RowExtra extra) {
    this.model = model;
    this.words = words;
    this.announcer = announcer;
    this.extra = extra;
    checkNow = button("check.now", MaterialDesignR.REFRESH);
    pause = button("check.pause", MaterialDesignP.PAUSE);
    resume = button("check.resume", MaterialDesignP.PLAY);
    cancel = button("check.cancel", MaterialDesignC.CLOSE);
    getStyleClass().add("check-view");
    getChildren()
        .addAll(top(), new NetworkBanner(model.report(), model.unchangedSince(), words), body());

    model.rows().subscribe(this::arrange);
    model.changes().subscribe(this::tell);
    model.summary().subscribe(this::sum);
    model.phase().subscribe(this::sum);
    model.secondsLeft().subscribe(this::sum);
    model.phase().subscribe(this::reserve);
    words
        .messages()
        .subscribe(() -> {
          sum();
          tell();
        });
    arrange();
    sum();
    tell();
  }

  private HBox top() {
    headline.getStyleClass().add("section-title");
    headline.setWrapText(true);
    headline.setMinHeight(USE_PREF_SIZE);
    next.setWrapText(true);
    next.setMinHeight(USE_PREF_SIZE);
    next.getStyleClass().add("check-next");
    next.setMaxWidth(560);
    VBox sentence = new VBox(4, headline, next);
    sentence.setMinWidth(0);
    HBox.setHgrow(sentence, Priority.ALWAYS);

    checkNow.setOnAction(_ -> model.checkNow());
    pause.setOnAction(_ -> model.pause());
    resume.setOnAction(_ -> model.resume());
    cancel.setOnAction(_ -> model.cancel());
    HBox buttons = new HBox(8, checkNow, cancel, pause, resume);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    clock.getStyleClass().add("help");
    VBox watching = new VBox(4, buttons, clock);
    watching.setAlignment(Pos.TOP_RIGHT);
    watching.setMinWidth(USE_PREF_SIZE);

    HBox top = new HBox(24, sentence, watching);
    top.getStyleClass().add("check-top");
    return top;
  }

  private RowScroll body() {
    column.getStyleClass().add("card-rows");
    timeline.getStyleClass().add("timeline");
    VBox content = new VBox(24, column, timeline);
    return new RowScroll(content);
  }

  /// Puts the row views into the model's order. Views that are there are only moved: taking one out
  /// and in again would style all its nodes anew.
  private void arrange() {
    List<CheckRow> rows = model.rows();
    toMake.clear();
    List<Node> gone = new ArrayList<>();
    views
        .keySet()
        .removeIf(row -> {
          boolean leaves = !rows.contains(row);
          if (leaves) {
            gone.add(views.get(row));
          }
          return leaves;
        });
    column.getChildren().removeAll(gone);
    rows.stream().filter(row -> !views.containsKey(row)).forEach(toMake::add);
    make();
  }

  private void make() {
    for (int i = 0; i < PER_FRAME && !toMake.isEmpty(); i++) {
      CheckRow row = toMake.poll();
      CheckRowView view = new CheckRowView(model, row, words, announcer, extra);
      view.reserve(firstRound());
      views.put(row, view);
      column.getChildren().add(view);
    }
    if (toMake.isEmpty()) {
      maker.stop();
    } else {
      maker.start();
    }
    order();
  }

  private void order() {
    List<CheckRowView> wanted =
        model.rows().stream().filter(views::containsKey).map(views::get).toList();
    int same = 0;
    while (same < wanted.size() && column.getChildren().get(same) == wanted.get(same)) {
      same++;
    }
    wanted.subList(same, wanted.size()).forEach(Node::toFront);
  }

  private boolean firstRound() {
    return model.phase().get() == Phase.ASKING && model.report().get().isEmpty();
  }

  private void reserve() {
    boolean room = firstRound();
    views.values().forEach(view -> view.reserve(room));
  }

  private void sum() {
    Messages say = words.messages().get();
    Phase phase = model.phase().get();
    Summary now = model.summary().get();
    boolean first = firstRound();
    headline.setText(
        say.say(
            phase == Phase.IDLE
                ? Text.of("check.idle")
                : first
                    ? Text.of("check.asking-first", "count", now.rows())
                    : now.allWork() && now.rows() > 0
                        ? Text.of("check.all-work")
                        : Text.of("check.working", "working", now.working())
                            .with("required", now.required())));
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
    shown(checkNow, phase != Phase.ASKING);
    shown(cancel, phase == Phase.ASKING);
    shown(pause, phase == Phase.WATCHING || phase == Phase.ASKING || phase == Phase.BROKEN);
    shown(resume, phase == Phase.PAUSED);
    checkNow.setDisable(phase == Phase.IDLE && model.rows().isEmpty());
  }

  private String nextThing(Summary now, Messages say) {
    return now.next()
        .flatMap(row ->
            row.report()
                .get()
                .map(report ->
                    say.say(
                        Text.of("check.next", "number", row.number())
                            .with("record", Text.of(row.expected().kind() + ".record.name"))
                            .with("fix", report.reason().cure()))))
        .orElseGet(() -> say.say(now.rows() == 0 ? "check.idle.help" : "check.all-work.help"));
  }

  /// `0:18`, as a clock runs down.
  private String left() {
    int seconds = model.secondsLeft().get();
    return String.format(java.util.Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  private void tell() {
    Messages say = words.messages().get();
    List<Node> lines = new ArrayList<>();
    if (!model.changes().isEmpty()) {
      Label title = new Label(say.say("check.changes"));
      title.getStyleClass().add("section-title");
      lines.add(title);
    }
    for (Change change : model.changes().stream().limit(CHANGES_SHOWN).toList()) {
      Label line =
          new Label(
              say.say(
                  Text.of("check.change", "time", change.at())
                      .with("number", change.number())
                      .with("record", Text.of(change.expected().kind() + ".record.name"))
                      .with("status", Text.of(change.now().key()))));
      line.getStyleClass().add("help");
      lines.add(line);
    }
    timeline.getChildren().setAll(lines);
    shown(timeline, !lines.isEmpty());
  }

  private Button button(String key, org.kordamp.ikonli.Ikon icon) {
    Button button = new Button("", new FontIcon(icon));
    button.textProperty().bind(words.text(key));
    button.setId(key);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
