package app.sendready.ui.step.check;

import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.i18n.Messages;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.WrapLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
  private final RowServices aids;
  private final Consumer<Runnable> turn;

  private final Label number;
  private final RowHead head;
  private final Label sentence = prose("check-sentence");
  private final VBox skeleton = skeleton();
  private final Label cure = prose("check-cure");
  private final HBox cureLine = new HBox(8, new FontIcon(MaterialDesignA.ARROW_RIGHT), cure);
  private final FixLine fixLine;
  private final Button publish = new Button();
  private final VBox others = new VBox(4);
  private final ToggleButton fold = new ToggleButton();
  private final ServerStrip strip = new ServerStrip();
  private final WrapLine foldLine = new WrapLine(12, 4, fold, strip);
  private final VBox body;
  private Optional<EvidenceView> evidence = Optional.empty();
  private boolean stale;
  private boolean fades;
  private final Subscription listening;
  private final @Nullable MeasuredHeight pref = new MeasuredHeight();
  private final @Nullable MeasuredHeight min = new MeasuredHeight();

  /// @param turn lets a view show what is new, now or a little later
  CheckRowView(
      CheckModel model,
      CheckRow row,
      Localized words,
      Consumer<String> announcer,
      RowServices aids,
      Consumer<Runnable> turn) {
    this.turn = turn;
    this.model = model;
    this.row = row;
    this.words = words;
    this.announcer = announcer;
    this.aids = aids;
    head = new RowHead(row, words);
    fixLine = new FixLine("check.row." + row.number(), words, announcer, aids);

    number = new Label(String.valueOf(row.number()));
    number.getStyleClass().add("row-number");

    foldButtons();
    cureLine.getStyleClass().add("cure-line");
    foldLine.getStyleClass().add("fold-line");
    fixLine.getChildren().add(publish);
    body = new VBox(2, head, skeleton, sentence, cureLine, fixLine, others, foldLine);
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
            row.report().subscribe(this::heard),
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

  private void foldButtons() {
    FontIcon chevron = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
    fold.setWrapText(true);
    fold.setMinHeight(USE_PREF_SIZE);
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
      List<RowDetails.Offer> offers = aids.extra().of(row.expected());
      if (!offers.isEmpty()) {
        made.getChildren().add(new DetailButtons(offers, row, words));
      }
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
    FadeTransition fade = new FadeTransition(Duration.millis(150), body);
    fade.setFromValue(0.4);
    fade.setToValue(1);
    fade.play();
  }

  private void refresh() {
    stale = false;
    Messages say = words.messages().get();
    Status status = row.status().get();
    Optional<RowReport> report = row.report().get();
    head.refresh(say);
    display(skeleton, report.isEmpty() && status == Status.CHECKING);
    display(sentence, !skeleton.isVisible());
    sentence.setText(words.discreet(RowSentences.what(row, say)));
    boolean toDo =
        report.filter(now -> now.verdict() != Verdict.PASS).isPresent() && !row.isLater();
    display(cureLine, toDo);
    if (toDo) {
      cure.setText(words.discreet(say.say(report.orElseThrow().reason().cure())));
    }
    Optional<RowFix> fix = RowFix.of(row);
    boolean canPublish = toDo && model.canPublish() && row.publishable().isPresent();
    display(fixLine, fix.isPresent() || canPublish);
    fix.ifPresent(now -> fixLine.show(now, row));
    display(publish, canPublish);
    others(RowSentences.others(row, say));
    display(foldLine, report.isPresent());
    report.ifPresent(now -> {
      fold.setText(RowSentences.evidence(row, now, say));
      strip.show(now, say);
    });
    unfold();
    setAccessibleText(words.discreet(RowSentences.spoken(row, say)));
    if (fades) {
      fades = false;
      fade();
    }
  }

  private void others(List<String> lines) {
    while (others.getChildren().size() > lines.size()) {
      others.getChildren().removeLast();
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i == others.getChildren().size()) {
        others.getChildren().add(prose("check-other"));
      }
      ((Label) others.getChildren().get(i)).setText(words.discreet(lines.get(i)));
    }
    display(others, !lines.isEmpty());
  }

  private static Label prose(String style) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll("prose", style);
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
    return Objects.requireNonNull(pref).of(width, this::heightAt);
  }

  @Override
  protected double computeMinHeight(double width) {
    return Objects.requireNonNull(min).of(width, this::heightAt);
  }

  // An HBox asks what wraps at its preferred width, not at the one it grows to: a row whose fix
  // just
  // fits one line would get the room of two.
  private double heightAt(double width) {
    if (width < 0) {
      return super.computePrefHeight(width);
    }
    double beside =
        snapSizeX(Math.max(number.minWidth(-1), number.prefWidth(-1))) + snapSpaceX(getSpacing());
    double inner = width - snappedLeftInset() - snappedRightInset() - beside;
    return snappedTopInset()
        + snapSizeY(Math.max(number.prefHeight(-1), body.prefHeight(inner)))
        + snappedBottomInset();
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
