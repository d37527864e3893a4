package app.sendready.ui.step.check;

import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.setup.Finding;
import app.sendready.setup.RowReport;
import app.sendready.setup.ServerNews;
import app.sendready.setup.ServerView;
import app.sendready.setup.Verdict;
import app.sendready.ui.control.RowExtra;
import app.sendready.ui.control.Status;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Localized;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// One row: badge and name, a sentence for what is, an arrow line for what to do, evidence folded
/// away. Its nodes are made once and changed in place; while the view is on no screen it changes
/// nothing and catches up when it comes back.
final class CheckRowView extends HBox {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
  private static final PseudoClass RESERVED = PseudoClass.getPseudoClass("reserved");

  private final CheckModel model;
  private final CheckRow row;
  private final Localized words;
  private final Consumer<String> announcer;
  private final Aids aids;

  private final VerdictBadge badge;
  private final Label record = new Label();
  private final Label sentence = prose("check-sentence");
  private final VBox skeleton = skeleton();
  private final Label cure = prose("check-cure");
  private final HBox cureLine = new HBox(8, new FontIcon(MaterialDesignA.ARROW_RIGHT), cure);
  private final FixLine fixLine;
  private final Button publish = new Button();
  private final VBox others = new VBox(4);
  private final ToggleButton fold = new ToggleButton();
  private final ServerStrip strip = new ServerStrip();
  private final HBox foldLine = new HBox(12, fold, strip);
  private final VBox body;
  private Optional<EvidenceView> evidence = Optional.empty();
  private boolean stale;
  private final Subscription listening;
  private final @Nullable Measured pref = new Measured();
  private final @Nullable Measured min = new Measured();

  CheckRowView(
      CheckModel model, CheckRow row, Localized words, Consumer<String> announcer, Aids aids) {
    this.model = model;
    this.row = row;
    this.words = words;
    this.announcer = announcer;
    this.aids = aids;
    badge = new VerdictBadge(words);
    fixLine = new FixLine(words, announcer, aids.host());

    Label number = new Label(String.valueOf(row.number()));
    number.getStyleClass().add("row-number");

    foldButtons();
    cureLine.getStyleClass().add("cure-line");
    foldLine.getStyleClass().add("fold-line");
    fixLine.getChildren().add(publish);
    body = new VBox(2, head(), skeleton, sentence, cureLine, fixLine, others, foldLine);
    HBox.setHgrow(body, Priority.ALWAYS);
    body.setMinWidth(0);
    getChildren().addAll(number, body);

    getStyleClass().add("check-row");
    setId("check.row." + row.number());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setOnKeyPressed(event -> {
      if (event.getTarget() == this
          && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)
          && foldLine.isVisible()) {
        fold.fire();
        event.consume();
      }
    });
    setOnMousePressed(_ -> requestFocus());
    listening =
        Subscription.combine(
            row.status().subscribe((before, now) -> turned(before)),
            row.report().subscribe(this::changed),
            words.messages().subscribe(this::changed),
            words.presenting().subscribe(this::changed),
            aids.host().subscribe(this::changed));
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null && stale) {
            refresh();
          }
        });
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

  /// Its row is gone for good.
  void forget() {
    listening.unsubscribe();
  }

  /// Tells the ages of the answers anew, where they are shown.
  void age() {
    evidence.filter(Node::isVisible).ifPresent(EvidenceView::age);
  }

  /// Keeps room for what may still arrive, so that rows below do not move.
  void reserve(boolean room) {
    pseudoClassStateChanged(RESERVED, room);
  }

  private HBox head() {
    record.getStyleClass().add("row-title");
    record.setMinWidth(USE_PREF_SIZE);
    Label name = new Label(TypedName.unicode(row.expected().name()));
    name.getStyleClass().addAll("mono", "muted");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setEllipsisString("…");
    name.setMinWidth(40);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label type = new Label(row.expected().type().toString());
    type.getStyleClass().addAll("mono", "muted");
    type.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(12, badge, record, name, type);
    head.setAlignment(Pos.BASELINE_LEFT);
    return head;
  }

  private void foldButtons() {
    FontIcon chevron = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
    fold.setMinWidth(USE_PREF_SIZE);
    fold.setGraphic(chevron);
    fold.getStyleClass().addAll("fold", "flat");
    fold.setId("check.row." + row.number() + ".evidence");
    fold.selectedProperty().bindBidirectional(row.open());
    row.open()
        .subscribe(open -> {
          chevron.setIconCode(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
          changed();
        });
    publish.textProperty().bind(words.text("check.publish"));
    publish.setId("check.row." + row.number() + ".publish");
    publish.getStyleClass().add("small");
    publish.setMinWidth(USE_PREF_SIZE);
    publish.setOnAction(_ -> model.publish(row));
  }

  private void unfold() {
    boolean open = row.open().get() && row.report().get().isPresent();
    if (open && evidence.isEmpty()) {
      EvidenceView made = new EvidenceView(words, announcer, model::now);
      aids.extra()
          .of(row.expected().kind())
          .ifPresent(offer -> made.getChildren().add(button(offer)));
      evidence = Optional.of(made);
      body.getChildren().add(made);
    }
    evidence.ifPresent(view -> {
      display(view, open);
      if (open) {
        view.show(row);
      }
    });
  }

  private Button button(RowExtra.Offer offer) {
    Button button = new Button();
    button.textProperty().bind(words.text(offer.key()));
    button.setId("check.row." + row.number() + ".extra");
    button.getStyleClass().addAll("small", "row-extra");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> offer.action().accept(row.expected().name(), row.proposed()));
    return button;
  }

  private void changed() {
    if (getScene() == null) {
      stale = true;
    } else {
      refresh();
    }
  }

  private void turned(Status before) {
    changed();
    boolean first = before == Status.NOT_YET || row.status().get() == Status.CHECKING;
    if (!first && getScene() != null && !Platform.getPreferences().isReducedMotion()) {
      FadeTransition fade = new FadeTransition(Duration.millis(150), body);
      fade.setFromValue(0.4);
      fade.setToValue(1);
      fade.play();
    }
  }

  private void refresh() {
    stale = false;
    Messages say = words.messages().get();
    Status status = row.status().get();
    Optional<RowReport> report = row.report().get();
    badge.status().set(status);
    record.setText(say.say(row.expected().kind() + ".record.name"));
    display(skeleton, report.isEmpty() && status == Status.CHECKING);
    display(sentence, !skeleton.isVisible());
    sentence.setText(
        report
            .map(now -> words.value(say.say(now.reason().title())))
            .orElse(say.say("check.not-yet")));
    boolean toDo = report.filter(now -> now.verdict() != Verdict.PASS).isPresent();
    display(cureLine, toDo);
    if (toDo) {
      cure.setText(words.value(say.say(report.orElseThrow().reason().cure())));
    }
    Optional<RowFix> fix = RowFix.of(row);
    boolean canPublish = toDo && model.canPublish() && row.publishable().isPresent();
    display(fixLine, fix.isPresent() || canPublish);
    fix.ifPresent(now -> fixLine.show(now, recordName()));
    display(publish, canPublish);
    others(report, say);
    display(foldLine, report.isPresent());
    report.ifPresent(now -> {
      fold.setText(foldText(now, say));
      strip.show(now, say);
    });
    unfold();
    setAccessibleText(sentenceForReaders(say));
  }

  /// Everything else that was noticed, below the worst.
  private void others(Optional<RowReport> report, Messages say) {
    List<Finding> rest = new ArrayList<>();
    report.ifPresent(now -> {
      rest.addAll(now.judgement().findings());
      rest.remove(now.reason());
      rest.removeIf(finding -> finding.verdict() == Verdict.PASS);
    });
    List<String> lines =
        rest.stream()
            .map(f -> words.value(say.say(f.title()) + " → " + say.say(f.cure())))
            .toList();
    while (others.getChildren().size() > lines.size()) {
      others.getChildren().removeLast();
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i == others.getChildren().size()) {
        others.getChildren().add(prose("check-other"));
      }
      ((Label) others.getChildren().get(i)).setText(lines.get(i));
    }
    display(others, !lines.isEmpty());
  }

  private String foldText(RowReport report, Messages say) {
    List<ServerView> asked = report.views().authoritative();
    long answered = asked.stream().filter(ServerNews::answered).count();
    Optional<Instant> last =
        asked.stream().map(ServerView::at).max(java.util.Comparator.naturalOrder());
    String text =
        last.map(at ->
                say.say(
                    Text.of("check.evidence", "answered", answered)
                        .with("total", asked.size())
                        .with("time", at)))
            .orElse(say.say("check.evidence.none"));
    return report
        .views()
        .visibleEverywhereBy()
        .filter(by -> row.status().get() == Status.WAITING)
        .map(by -> text + " · " + say.say(Text.of("check.everywhere-by", "time", by)))
        .orElse(text);
  }

  private String sentenceForReaders(Messages say) {
    Text text =
        Text.of("check.row.spoken", "number", row.number())
            .with("record", recordName())
            .with("status", Text.of(row.status().get().key()));
    Optional<RowReport> report = row.report().get();
    if (report.isEmpty()) {
      return say.say(text);
    }
    Finding reason = report.get().reason();
    String spoken = say.say(text) + " " + say.say(reason.title());
    return report.get().verdict() == Verdict.PASS ? spoken : spoken + " " + say.say(reason.cure());
  }

  private Text recordName() {
    return Text.of(row.expected().kind() + ".record.name");
  }

  private static Label prose(String style) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMaxWidth(640);
    label.getStyleClass().add(style);
    return label;
  }

  private static VBox skeleton() {
    Region wide = new Region();
    wide.getStyleClass().add("skeleton-line");
    wide.setMaxWidth(360);
    Region narrow = new Region();
    narrow.getStyleClass().add("skeleton-line");
    narrow.setMaxWidth(220);
    VBox box = new VBox(8, wide, narrow);
    box.getStyleClass().add("skeleton-lines");
    return box;
  }

  private static void display(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  // Hundreds of rows lie in one column: a row whose content is the same need not measure its
  // wrapped sentences again when another one has changed.
  @Override
  protected double computePrefHeight(double width) {
    return Objects.requireNonNull(pref).of(width, super::computePrefHeight);
  }

  @Override
  protected double computeMinHeight(double width) {
    return Objects.requireNonNull(min).of(width, super::computeMinHeight);
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

  /// A height that is known for one width until the content changes.
  private static final class Measured {
    private double width = Double.NaN;
    private double height;

    double of(double asked, DoubleUnaryOperator measure) {
      if (asked != width) {
        height = measure.applyAsDouble(asked);
        width = asked;
      }
      return height;
    }

    void forget() {
      width = Double.NaN;
    }
  }
}
