package app.sendready.ui.step.check;

import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.check.Views;
import app.sendready.i18n.Messages;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.WrapLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What a row unfolds to: what to do, what to type, and what the verdict rests on. It lies below
/// the row's line, or beside the list where there is room.
final class RowBody extends VBox {
  private final CheckModel model;
  private final CheckRow row;
  private final Localized words;

  private final Label sentence = SignedLabel.prose("", "check-sentence");
  private final Button publish = new Button();
  private final Label cure = SignedLabel.prose("", "check-cure");
  private final HBox cureLine =
      new HBox(8, new FontIcon(MaterialDesignA.ARROW_RIGHT), cure, publish);
  private final FixFields fix;
  private final Label known = SignedLabel.prose("", "check-other");
  private final VBox others = new VBox(4);
  private final ToggleButton fold = new ToggleButton();
  private final FontIcon chevron = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
  private final ServerChip world = new ServerChip();
  private final ServerChip computer = new ServerChip();
  private final WrapLine strip = new WrapLine(8, world, computer);
  private final EvidenceView evidence;

  RowBody(
      CheckModel model,
      CheckRow row,
      Localized words,
      Consumer<String> announcer,
      RowServices aids) {
    this.model = model;
    this.row = row;
    this.words = words;
    String id = "check.row." + row.number();
    setId(id + ".body");
    known.setId(id + ".known");
    getStyleClass().add("row-body");
    publish.textProperty().bind(words.text("check.publish"));
    publish.setId(id + ".publish");
    publish.getStyleClass().add("small");
    publish.setMinWidth(USE_PREF_SIZE);
    publish.setOnAction(_ -> model.publish(row));
    fix = new FixFields(id, words, announcer, aids);
    cureLine.getStyleClass().add("cure-line");
    HBox.setHgrow(cure, Priority.ALWAYS);
    fold.setGraphic(chevron);
    fold.setWrapText(true);
    fold.setMinHeight(USE_PREF_SIZE);
    fold.getStyleClass().addAll("fold", "flat");
    fold.setId(id + ".evidence");
    fold.selectedProperty().subscribe((before, now) -> refresh());
    strip.getStyleClass().add("server-strip");
    world.explains(row, words);
    computer.explains(row, words);
    strip.setAccessibleRole(AccessibleRole.TEXT);
    Region room = new Region();
    room.setMinWidth(0);
    HBox.setHgrow(room, Priority.ALWAYS);
    WrapLine foldLine = new WrapLine(8, 4, fold, room);
    foldLine.getChildren().addAll(fix.buttons());
    fix.buttons().forEach(button -> Presence.bind(button, fix.visibleProperty()));
    foldLine.getStyleClass().add("fold-line");
    evidence = new EvidenceView(words, announcer);
    evidence.getChildren().addFirst(strip);
    List<RowDetails.Offer> offers = aids.extra().of(row.expected());
    if (!offers.isEmpty()) {
      evidence.getChildren().add(new DetailButtons(offers, row, words));
    }
    getChildren().addAll(sentence, known, cureLine, fix, others, foldLine, evidence);
    refresh();
  }

  /// Tells anew what is known of the row.
  void refresh() {
    Messages say = words.messages().get();
    Optional<RowReport> report = row.report().get();
    boolean right = report.filter(now -> now.verdict() == Verdict.PASS).isPresent();
    boolean toDo = report.isPresent() && !right && !row.isLater();
    sentence.setText(words.discreet(RowSentences.what(row, say)));
    Presence.set(cureLine, toDo);
    if (toDo) {
      cure.setText(words.discreet(say.say(report.orElseThrow().reason().cure())));
    }
    Optional<RowFix> typed = RowFix.of(row);
    Presence.set(publish, toDo && model.canPublish() && row.publishable().isPresent());
    Presence.set(fix, typed.isPresent());
    typed.ifPresent(now -> fix.show(now, row));
    Optional<String> meant = model.known(row).map(it -> RowSentences.known(it, say));
    Presence.set(known, meant.isPresent());
    known.setText(words.discreet(meant.orElse("")));
    others(RowSentences.others(row, say));
    report.ifPresent(now -> tell(now, say));
    boolean open = report.isPresent() && (fold.isSelected() || right);
    Presence.set(fold, report.isPresent() && !right);
    chevron.setIconCode(
        fold.isSelected() ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
    Presence.set(evidence, open);
    if (open) {
      evidence.show(row);
    }
  }

  private void tell(RowReport report, Messages say) {
    Views views = report.views();
    fold.setText(RowSentences.evidence(row, report, say));
    world.show(report, views.publicResolvers(), "check.view.public", say);
    computer.show(report, views.system().stream().toList(), "check.view.system", say);
    strip.setAccessibleText(ServerChip.told(report, ServerChip.all(views), say));
  }

  private void others(List<String> lines) {
    Presence.set(others, !lines.isEmpty());
    others
        .getChildren()
        .setAll(
            lines.stream()
                .map(line -> {
                  Label other = SignedLabel.prose("", "check-other");
                  other.setText(words.discreet(line));
                  return other;
                })
                .toList());
  }

  /// Copies the name or the content of what is to be typed.
  void copy(boolean content) {
    if (fix.isVisible()) {
      fix.copy(content);
    }
  }

  /// Copies all that is to be typed.
  void copyFix() {
    if (fix.isVisible()) {
      fix.copyAll();
    }
  }
}
