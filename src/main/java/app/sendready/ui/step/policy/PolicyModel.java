package app.sendready.ui.step.policy;

import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.FromDomainGuard;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.PublishedPolicy;
import app.sendready.survey.OtherMail;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import app.sendready.ui.wizard.AnswerInputs;
import app.sendready.ui.wizard.StepReadiness;
import app.sendready.ui.wizard.Suggestion;
import app.sendready.ui.wizard.WizardModel;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What is chosen and typed in the fourth step.
public final class PolicyModel {
  private final FromDomainGuard guard = FromDomainGuard.bundled();
  private final ObservableValue<Optional<DomainName>> domain;
  private final ObjectProperty<DmarcPolicy> dmarc = new SimpleObjectProperty<>(DmarcPolicy.REJECT);
  private final Input<String> report;
  private final Input<Optional<URI>> logo;
  private final BooleanProperty legacy = new SimpleBooleanProperty();
  private final BooleanProperty weaken = new SimpleBooleanProperty();
  private final ObservableValue<Optional<PublishedPolicy>> published;
  private final ObservableValue<OtherMail> others;
  private final ObservableValue<Optional<Answers.Servers>> servers;
  private final ObservableValue<DmarcPolicy> firstRung;
  private final Suggestion<DmarcPolicy> rung;
  private final ObservableValue<Optional<Ladder>> ladder;
  private final ObservableValue<Optional<Note>> remark;
  // A binding that only its listener knows is collected with it: all of them are held here.
  private final ObservableValue<Optional<Standing>> standing;
  private final ObservableValue<Boolean> weaker;
  private final ObservableValue<Optional<Consent>> consent;
  private final ObservableValue<Boolean> logosShow;
  private final ObservableValue<StepReadiness> readiness;
  private String suggested = "";

  /// A model that is never told what is published.
  public PolicyModel(WizardModel wizard) {
    this(
        wizard,
        new SimpleObjectProperty<>(Optional.empty()),
        new SimpleObjectProperty<>(OtherMail.NONE));
  }

  /// @param published what DNS says of the domain's DMARC today; empty while that is not known
  /// @param others who else sends its mail, as far as that is known
  public PolicyModel(
      WizardModel wizard,
      ObservableValue<Optional<PublishedPolicy>> published,
      ObservableValue<OtherMail> others) {
    this.published = published;
    this.others = others;
    domain = wizard.domain();
    servers = wizard.answers().map(answers -> answers.map(Answers::servers));
    ladder = Bindings.createObjectBinding(this::rungs, domain, published, others, servers);
    firstRung =
        Bindings.createObjectBinding(
            () -> ladder.getValue().map(Ladder::first).orElse(DmarcPolicy.REJECT), ladder);
    remark =
        Bindings.createObjectBinding(
            () -> ladder.getValue().flatMap(now -> now.remark(dmarc.get(), weaken.get())),
            ladder,
            dmarc,
            weaken);
    standing =
        Bindings.createObjectBinding(
            () ->
                domain
                    .getValue()
                    .flatMap(from -> published.getValue().map(now -> Standing.of(now, from))),
            domain,
            published);
    weaker =
        Bindings.createObjectBinding(
            () -> ladder.getValue().filter(now -> now.isWeaker(dmarc.get())).isPresent(),
            ladder,
            dmarc);
    AnswerInputs inputs = new AnswerInputs(wizard);
    inputs.choice(AnswerFields.DMARC, dmarc);
    rung = new Suggestion<>(dmarc, firstRung);
    wizard.whenOpened(rung::made);
    report =
        new Input<>(
            "",
            typed -> ParsedInput.of(AnswerFields.REPORT.parse(domain.getValue(), typed)),
            domain);
    logo = inputs.text(AnswerFields.LOGO, "");
    inputs.choice(AnswerFields.LEGACY, legacy);
    inputs.choice(AnswerFields.WEAKEN, weaken);
    readiness = Bindings.createObjectBinding(this::ready, report.reading(), logo.reading(), domain);
    consent =
        Bindings.createObjectBinding(
            () ->
                domain
                    .getValue()
                    .flatMap(from -> report.value().flatMap(to -> Consent.of(from, to))),
            domain,
            report.reading());
    logosShow =
        Bindings.createObjectBinding(() -> toCome() != DmarcPolicy.NONE, dmarc, weaken, published);
    wizard.takePart(this::write);
    wizard
        .fields()
        .text(
            AnswerFields.REPORT.id(),
            report.text(),
            answers -> answers.policy().reportAddress(),
            () -> !report.text().get().equals(suggested));
    domain.subscribe(this::suggest);
    report.reading().subscribe(reading -> wizard.change(this::write));
  }

  private Optional<Ladder> rungs() {
    return domain
        .getValue()
        .map(from ->
            new Ladder(
                from,
                guard.registered(from).equals(from),
                published.getValue().flatMap(PublishedPolicy::applied),
                servers.getValue().map(others.getValue()::senders).orElse(List.of())));
  }

  private static String suggestion(DomainName domain) {
    return "report@" + domain.withoutDot();
  }

  private void suggest(Optional<DomainName> now) {
    if (now.isPresent()) {
      boolean untouched = report.text().get().equals(suggested);
      suggested = suggestion(now.get());
      if (untouched) {
        report.text().set(suggested);
      }
    }
  }

  private Answers write(Answers answers) {
    boolean untouched = report.text().get().equals(suggested);
    return AnswerFields.REPORT.write(answers, untouched ? List.of() : List.of(report.text().get()));
  }

  private StepReadiness ready() {
    return StepReadiness.of(report, Text.of("policy.report.missing"))
        .and(StepReadiness.of(logo, Text.of("policy.logo.missing")));
  }

  /// The rung of the DMARC ladder.
  public ObjectProperty<DmarcPolicy> dmarc() {
    return dmarc;
  }

  /// What DMARC says of the domain today; empty while that is not known.
  ObservableValue<Optional<Standing>> standing() {
    return standing;
  }

  /// The rung that receivers stand on today; empty where none applies or none is known.
  ObservableValue<Optional<DmarcPolicy>> today() {
    return published.map(now -> now.flatMap(PublishedPolicy::applied));
  }

  /// What to say of the rung that is chosen.
  public ObservableValue<Optional<Note>> remark() {
    return remark;
  }

  /// Whether the rung that is chosen asks for less than what is published.
  public ObservableValue<Boolean> isWeaker() {
    return weaker;
  }

  /// Whether a weaker policy shall take the place of a stricter one all the same.
  public BooleanProperty weaken() {
    return weaken;
  }

  public Input<String> report() {
    return report;
  }

  /// The record with which the owner of the report address has to agree, where that is another
  /// organization.
  public ObservableValue<Optional<Consent>> consent() {
    return consent;
  }

  /// The policy that will stand once the records are published.
  private DmarcPolicy toCome() {
    return today()
        .getValue()
        .filter(now -> !weaken.get() && now.compareTo(dmarc.get()) > 0)
        .orElse(dmarc.get());
  }

  /// Whether the policy to come lets mailboxes show a logo (draft-brand-indicators §3: quarantine
  /// or reject).
  public ObservableValue<Boolean> letsLogosShow() {
    return logosShow;
  }

  public Input<Optional<URI>> logo() {
    return logo;
  }

  /// Whether to publish Sender ID and the DomainKeys policy too.
  public BooleanProperty legacy() {
    return legacy;
  }

  public ObservableValue<StepReadiness> readiness() {
    return readiness;
  }
}
