package app.sendready.ui.step.check;

import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.i18n.Messages;
import app.sendready.ui.control.Status;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.WholeWords;
import app.sendready.ui.fx.WrapLine;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A row in one line: number, verdict, name, what is, how many servers have it.
final class RowLine extends WrapLine {
  private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");

  private final CheckRow row;
  private final VerdictBadge badge;
  private final Label record = new Label();
  private final Label which = new Label();
  private final WrapLine name = new WrapLine(6, 0, record, which);
  private final Label sentence = new Label();
  private final StackPane place = new StackPane();
  private final Region skeleton = new Region();
  private final ServerChip servers = new ServerChip();
  private boolean brief;
  private boolean open;
  private boolean told;

  RowLine(CheckRow row, Localized words) {
    super(12, 2);
    this.row = row;
    getStyleClass().add("row-line");
    Label number = new Label(String.valueOf(row.number()));
    number.getStyleClass().add("row-number");
    badge = new VerdictBadge(words);
    record.getStyleClass().add("row-title");
    record.setWrapText(true);
    record.setMinHeight(USE_PREF_SIZE);
    WholeWords.keep(record);
    which.getStyleClass().addAll("mono", "muted");
    which.setMinWidth(USE_PREF_SIZE);
    name.align(Pos.BASELINE_LEFT);
    // With too little room it goes on in a second line, not the chips.
    HBox.setHgrow(name, Priority.ALWAYS);
    name.getStyleClass().add("row-name");
    sentence.getStyleClass().add("row-sentence");
    sentence.setMinWidth(0);
    sentence.setEllipsisString("…");
    sentence.setMaxWidth(Double.MAX_VALUE);
    skeleton.getStyleClass().add("skeleton-line");
    place.getStyleClass().add("row-what");
    place.getChildren().addAll(skeleton, sentence);
    StackPane.setAlignment(sentence, Pos.CENTER_LEFT);
    StackPane.setAlignment(skeleton, Pos.CENTER_LEFT);
    HBox.setHgrow(place, Priority.ALWAYS);
    servers.explains(row, words);
    getChildren().addAll(number, badge, name, place, servers);
    Presence.set(servers, false);
  }

  /// Whether the sentence is left to the details beside the list.
  void brief(boolean now) {
    brief = now;
    show();
  }

  /// Whether the row is unfolded, and says its sentence whole below.
  void open(boolean now) {
    open = now;
    show();
  }

  /// @param deaf whether one sentence for all rows says why nothing is known of them
  void refresh(Localized words, List<CheckRow> all, boolean deaf) {
    told = deaf;
    Messages say = words.messages().get();
    badge.status().set(row.status().get());
    record.setText(say.say(RowSentences.recordName(row)));
    which.setText(RowSentences.which(row, all));
    Presence.set(which, !which.getText().isEmpty());
    sentence.setText(words.discreet(RowSentences.what(row, say)));
    row.report().get().ifPresent(now -> servers.show(now, now.views().authoritative(), "", say));
    show();
  }

  private void show() {
    Optional<RowReport> report = row.report().get();
    boolean asked = report.isEmpty() && row.status().get() == Status.CHECKING;
    boolean right = report.filter(now -> now.verdict() == Verdict.PASS).isPresent();
    boolean silent = right || told && row.status().get() == Status.UNKNOWN;
    Presence.set(skeleton, asked);
    Presence.set(sentence, !asked && !silent && !brief && !open);
    Presence.set(place, !brief || asked);
    // Beside a sentence it takes what it needs and no more; alone it keeps the chips at the right.
    name.setMaxWidth(brief ? Double.MAX_VALUE : USE_PREF_SIZE);
    // What says nothing needs no line of its own.
    place.pseudoClassStateChanged(BARE, silent || brief || open);
  }
}
