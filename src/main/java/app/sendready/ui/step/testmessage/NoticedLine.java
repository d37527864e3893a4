package app.sendready.ui.step.testmessage;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.i18n.Text;
import app.sendready.message.RowOfVerify;
import app.sendready.ui.control.Status;
import app.sendready.ui.control.VerdictBadge;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.WrapLine;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One finding about the message, with its cure, and the way to the row of *Verify* it belongs to.
final class NoticedLine extends VBox {
  NoticedLine(Finding finding, TestMessageModel model, Localized words) {
    getStyleClass().add("noticed");
    VerdictBadge badge = new VerdictBadge(words);
    badge.status().set(Status.of(finding.verdict()));
    badge.getStyleClass().add("noticed-badge");
    VBox said = new VBox(4, sentence(words, finding.title(), "row-title"));
    if (finding.verdict() != Verdict.PASS) {
      said.getChildren().add(sentence(words, finding.why(), "help"));
      Label cure = SignedLabel.prose("→ " + words.discreet(words.say(finding.cure())));
      said.getChildren().add(cure);
    }
    row(finding, model)
        .ifPresent(kind -> said.getChildren().add(link(kind, finding, model, words)));
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setMinWidth(260);
    getChildren().add(new WrapLine(12, 4, badge, said).align(Pos.TOP_LEFT));
  }

  private static Optional<String> row(Finding finding, TestMessageModel model) {
    return finding.verdict() == Verdict.PASS
        ? Optional.empty()
        : model.answers().getValue().flatMap(plan -> RowOfVerify.of(finding, plan));
  }

  private static Label sentence(Localized words, Text text, String style) {
    return SignedLabel.prose(words.discreet(words.say(text)), style);
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
