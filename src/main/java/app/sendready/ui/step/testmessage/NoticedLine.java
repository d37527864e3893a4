package app.sendready.ui.step.testmessage;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.i18n.Text;
import app.sendready.message.RowOfVerify;
import app.sendready.ui.control.FindingLine;
import app.sendready.ui.fx.Localized;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/// One finding about the message, with its cure, and the way to the row of *Verify* it belongs to.
final class NoticedLine extends VBox {
  NoticedLine(Finding finding, TestMessageModel model, Localized words) {
    getStyleClass().add("noticed");
    Node[] more =
        row(finding, model).stream()
            .map(kind -> link(kind, finding, model, words))
            .toArray(Node[]::new);
    getChildren().add(new FindingLine(finding, words, more));
  }

  private static Optional<String> row(Finding finding, TestMessageModel model) {
    return finding.verdict() == Verdict.PASS
        ? Optional.empty()
        : model.answers().getValue().flatMap(plan -> RowOfVerify.of(finding, plan));
  }

  private static Hyperlink link(
      String kind, Finding finding, TestMessageModel model, Localized words) {
    String row = words.say(Text.of(kind + ".record.name"));
    Hyperlink link = new Hyperlink(words.say(Text.of("testmessage.verify", "row", row)));
    link.setId("testmessage.verify." + finding.code().code());
    link.setWrapText(true);
    link.setOnAction(_ -> model.verify(kind));
    return link;
  }
}
