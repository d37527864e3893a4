package app.sendready.ui.reports;

import app.sendready.check.Finding;
import app.sendready.i18n.Text;
import app.sendready.reports.DomainSummary;
import app.sendready.reports.RungFinding;
import app.sendready.ui.control.CopyButton;
import app.sendready.ui.control.FindingLine;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.SignedLabel;
import app.sendready.ui.fx.WrapLine;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// What the reports of one domain say: the answer, the days, the senders.
final class AnsweredDomain extends VBox {
  AnsweredDomain(
      DomainSummary domain, ReportsModel model, Localized words, Consumer<String> announcer) {
    super(16);
    getStyleClass().add("section");
    SenderWords said = new SenderWords(words.messages().get());
    String name =
        domain.domain().isEmpty()
            ? words.say(Text.of("reportwindow.no-domain"))
            : words.value(domain.domain());
    Label title = SignedLabel.prose(name);
    title.getStyleClass().setAll("label", "section-title");
    Label sum =
        SignedLabel.prose(
            words.say(
                Text.of("reportwindow.sum", "reports", domain.reports())
                    .with("messages", domain.messages())
                    .with("reporters", domain.reporters().size())),
            "help");
    VBox answers = new VBox(8);
    answers.setId("reportwindow.answer");
    answers.getStyleClass().add("card");
    domain.findings().stream()
        .filter(finding -> !isNote(finding))
        .forEach(finding -> answers.getChildren().add(line(finding, words)));
    domain.findings().stream()
        .filter(AnsweredDomain::isNote)
        .forEach(
            note -> answers.getChildren().add(FindingLine.sentence(words, note.title(), "help")));
    VBox page = new VBox();
    SenderList senders =
        new SenderList(
            domain.senders(),
            words,
            sender -> page.getChildren().setAll(new SenderPage(sender, words, announcer)));
    getChildren().addAll(new VBox(4, title, sum), answers);
    if (!domain.days().isEmpty()) {
      getChildren().add(new DayChart(domain.days(), words.messages().get()));
    }
    getChildren()
        .addAll(
            senders,
            page,
            buttons(domain, model, words, announcer, said),
            saved(model, words),
            new NamesLine(model, words));
  }

  private static FindingLine line(Finding finding, Localized words) {
    if (finding.code() instanceof RungFinding code && code.isStep()) {
      return new FindingLine(
          finding,
          words,
          FindingLine.sentence(words, finding.why(), "help"),
          SignedLabel.prose("→ " + words.discreet(words.say(finding.cure()))));
    }
    return new FindingLine(finding, words);
  }

  private static boolean isNote(Finding finding) {
    return finding.code() instanceof RungFinding code && code.isNote();
  }

  private static Label saved(ReportsModel model, Localized words) {
    Label label = SignedLabel.prose("", "help");
    label
        .textProperty()
        .bind(words.text(model.saved().map(told -> told.orElse(Text.of("reportwindow.save")))));
    Presence.bind(label, model.saved().map(Optional::isPresent));
    return label;
  }

  private static WrapLine buttons(
      DomainSummary domain,
      ReportsModel model,
      Localized words,
      Consumer<String> announcer,
      SenderWords said) {
    CopyButton copy = CopyButton.withWord(words, announcer, "reportwindow.copy");
    copy.setId("reportwindow.copy");
    copy.what().set(Text.of("reportwindow.senders-of"));
    copy.value()
        .set(
            domain.senders().stream()
                .map(one -> said.name(one) + "\t" + one.messages() + "\t" + one.failed())
                .collect(Collectors.joining("\n")));
    Button save = new Button("", new FontIcon(MaterialDesignF.FILE_DOWNLOAD_OUTLINE));
    save.setId("reportwindow.save");
    save.getStyleClass().add("small");
    save.textProperty().bind(words.text("reportwindow.save"));
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(_ -> model.save(domain));
    return new WrapLine(8, copy, save);
  }
}
