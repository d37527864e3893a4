package app.sendready.ui.step.testmessage;

import app.sendready.check.Verdict;
import app.sendready.i18n.Text;
import app.sendready.message.MessageAnalysis;
import app.sendready.message.MessageSummary;
import app.sendready.ui.control.Status;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Section;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.tool.drawing.DrawingStop;
import app.sendready.ui.tool.drawing.StopColumn;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What was found: one paragraph, then what happened beside what was planned, then every finding,
/// then what it all rests on.
final class MessageResultView extends VBox {
  private static final List<Verdict> ORDER =
      List.of(Verdict.FAIL, Verdict.UNKNOWN, Verdict.WAITING, Verdict.WARN, Verdict.PASS);

  private final MessageAnalysis found;
  private final TestMessageModel model;
  private final Localized words;
  private final VBox head;

  /// @param announcer is told in words what was copied
  MessageResultView(
      MessageAnalysis found, TestMessageModel model, Localized words, Consumer<String> announcer) {
    this.found = found;
    this.model = model;
    this.words = words;
    getStyleClass().add("testmessage-result");
    head = paragraph();
    getChildren().add(head);
    List<DrawingStop> stops = new MessageStory(found, model.answers().getValue()).stops();
    if (!stops.isEmpty()) {
      add("testmessage.story", new StopColumn(stops, words, announcer));
    }
    add("testmessage.noticed", noticed());
    TraceTables tables = new TraceTables(found, words);
    tables.all().forEach((title, rows) -> add(title, rows));
  }

  private void add(String title, Node content) {
    getChildren().add(Section.of(words, Text.of(title), content));
  }

  /// What a screen reader begins with.
  Node head() {
    return head;
  }

  void takeFocus() {
    head.requestFocus();
  }

  private VBox paragraph() {
    MessageSummary summary = MessageSummary.of(found);
    VerdictBadge badge = new VerdictBadge(words);
    badge.status().set(Status.of(found.verdict()));
    VBox all = new VBox(8, badge);
    String said =
        words.discreet(String.join(" ", summary.sentences().stream().map(words::say).toList()));
    Label sentences = SignedLabel.prose(said, "row-title");
    sentences.setId("testmessage.summary");
    all.getChildren().add(sentences);
    String spoken = badge.getText() + ". " + said;
    if (summary.first().isPresent()) {
      String cure = words.discreet(words.say(summary.first().get()));
      all.getChildren().add(SignedLabel.prose("→ " + cure));
      spoken += " " + cure;
    }
    all.getStyleClass().add("testmessage-head");
    all.setFocusTraversable(true);
    all.setAccessibleRole(AccessibleRole.TEXT);
    all.setAccessibleText(spoken);
    return all;
  }

  /// What needs the user first, what is right last.
  private VBox noticed() {
    VBox card = new VBox();
    card.getStyleClass().add("card-rows");
    ORDER.stream()
        .flatMap(verdict -> found.findings().stream().filter(is -> is.verdict() == verdict))
        .map(finding -> new NoticedLine(finding, model, words))
        .forEach(card.getChildren()::add);
    return card;
  }
}
