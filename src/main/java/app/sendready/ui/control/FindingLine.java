package app.sendready.ui.control;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.WrapLine;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A finding among others: its verdict, and beside it (below, where letters are large) what is and,
/// unless all is well, why it matters and what to do.
public final class FindingLine extends WrapLine {
  private static final int GAP = 12;
  private static final int SMALL_GAP = 4;

  /// @param more stands below the sentences
  public FindingLine(Finding finding, Localized words, Node... more) {
    this(finding, words, new VBox(SMALL_GAP, sentence(words, finding.title(), "row-title")), more);
  }

  private FindingLine(Finding finding, Localized words, VBox said, Node... more) {
    super(GAP, SMALL_GAP, badge(finding, words), said);
    if (finding.verdict() != Verdict.PASS) {
      said.getChildren().add(sentence(words, finding.why(), "help"));
      said.getChildren().add(SignedLabel.prose("→ " + words.discreet(words.say(finding.cure()))));
    }
    said.getChildren().addAll(more);
    said.getStyleClass().add("finding-words");
    HBox.setHgrow(said, Priority.ALWAYS);
    align(Pos.TOP_LEFT);
  }

  private static VerdictBadge badge(Finding finding, Localized words) {
    VerdictBadge badge = new VerdictBadge(words);
    badge.status().set(Status.of(finding.verdict()));
    badge.getStyleClass().add("noticed-badge");
    return badge;
  }

  /// A sentence that hides what is hidden while presenting.
  public static Label sentence(Localized words, Text text, String style) {
    return SignedLabel.prose(words.discreet(words.say(text)), style);
  }
}
