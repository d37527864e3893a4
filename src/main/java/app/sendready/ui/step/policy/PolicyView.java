package app.sendready.ui.step.policy;

import app.sendready.answers.DmarcPolicy;
import app.sendready.i18n.Text;
import app.sendready.ui.control.WholeValue;
import app.sendready.ui.fx.CheckOption;
import app.sendready.ui.fx.Choices;
import app.sendready.ui.fx.Facts;
import app.sendready.ui.fx.FormField;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.NoteLine;
import app.sendready.ui.fx.Presence;
import app.sendready.ui.fx.Section;
import app.sendready.ui.reports.ReportsOffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is published now, the ladder, the report address, the logo and the records of old.
final class PolicyView extends VBox {
  private final PolicyModel model;
  private final Localized words;

  PolicyView(
      PolicyModel model,
      Optional<LogoModel> logo,
      Localized words,
      Consumer<String> announcer,
      ReportsOffer reports) {
    this.model = model;
    this.words = words;
    getStyleClass().add("form");
    VBox report =
        new VBox(
            12,
            FormField.of(words, "policy.report", model.report()).covered(words),
            consent(announcer));
    VBox picture =
        new VBox(12, FormField.of(words, "policy.logo", model.logo()), new LogoNeeds(model, words));
    logo.ifPresent(shown -> picture.getChildren().add(new LogoCard(shown, words)));
    getChildren()
        .addAll(
            Section.of(
                words,
                Text.of("policy.dmarc.title"),
                standing(),
                ladder(),
                weaken(),
                new NextRung(model, reports, words)),
            report,
            picture,
            new CheckOption(words, "policy.legacy", model.legacy(), Map.of()));
  }

  /// What is published now, with the record as it stands.
  private Node standing() {
    StandingCard card = new StandingCard(words);
    model.standing().subscribe(card::show);
    return card;
  }

  private Node ladder() {
    NoteLine remark = new NoteLine(words, model.remark(), Optional.empty());
    remark.setId("policy.remark");
    return new VBox(
        8,
        new Choices<>(
                words,
                "policy.dmarc",
                Orientation.VERTICAL,
                List.of(DmarcPolicy.values()),
                DmarcPolicy::word,
                model.dmarc(),
                Map.of())
            .mark(words, "policy.dmarc.today", model.today())
            .node(),
        remark);
  }

  /// Only somebody who means it goes down the ladder.
  private Node weaken() {
    CheckOption check = new CheckOption(words, "policy.weaken", model.weaken(), Map.of());
    Presence.bind(check, model.isWeaker());
    return check;
  }

  /// The record that somebody else has to publish, to be handed on.
  private Node consent(Consumer<String> announcer) {
    Label says = new Label();
    says.setWrapText(true);
    says.setMinHeight(USE_PREF_SIZE);
    WholeValue name = new WholeValue(words, announcer);
    name.what().set(Text.of("policy.consent.name-of"));
    WholeValue value = new WholeValue(words, announcer);
    value.what().set(Text.of("policy.consent.value-of"));
    value.value().set(Consent.VALUE);
    Label type = new Label("TXT");
    type.getStyleClass().add("mono");
    Facts facts = new Facts();
    facts.add(words.text("policy.consent.type"), type);
    facts.add(words.text("policy.consent.name"), name);
    facts.add(words.text("policy.consent.value"), value);
    VBox card = new VBox(says, facts);
    card.setId("policy.consent");
    card.getStyleClass().add("card");
    model
        .consent()
        .subscribe(now -> {
          Presence.set(card, now.isPresent());
          says.textProperty().unbind();
          now.ifPresent(asked -> {
            says.textProperty()
                .bind(words.text(Text.of("policy.consent.says", "host", asked.host())));
            name.value().set(asked.name());
          });
        });
    return card;
  }
}
