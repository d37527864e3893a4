package app.sendready.ui.step.policy;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.setup.Answers;
import app.sendready.setup.DmarcPolicy;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.Reading;
import app.sendready.ui.wizard.Fields;
import app.sendready.ui.wizard.Readiness;
import app.sendready.ui.wizard.WizardModel;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What is chosen and typed in the fourth step.
public final class PolicyModel {
  private final ObservableValue<Optional<DomainName>> domain;
  private final ObjectProperty<DmarcPolicy> dmarc = new SimpleObjectProperty<>(DmarcPolicy.REJECT);
  private final Input<String> report;
  private final Input<Optional<URI>> logo;
  private final BooleanProperty legacy = new SimpleBooleanProperty();
  private final ObservableValue<Readiness> readiness;
  private String suggested = "";

  public PolicyModel(WizardModel wizard) {
    domain = wizard.answers().map(answers -> answers.map(Answers::fromDomain));
    report = new Input<>("", this::readReport, domain);
    logo = new Input<>("", this::readLogo, dmarc);
    readiness = Bindings.createObjectBinding(this::ready, report.reading(), logo.reading(), domain);
    wizard.takePart(this::write, this::open);
    keep(wizard.fields());
    domain.subscribe(this::suggest);
    report.reading().subscribe(reading -> wizard.change(this::write));
    logo.reading().subscribe(reading -> wizard.change(this::write));
    dmarc.subscribe(policy -> wizard.change(this::write));
    legacy.subscribe(wanted -> wizard.change(this::write));
  }

  private void keep(Fields fields) {
    fields.choice(
        "policy.dmarc",
        dmarc,
        DmarcPolicy::word,
        DmarcPolicy::byWord,
        answers -> answers.policy().dmarc());
    fields.text(
        "policy.report",
        report.text(),
        answers -> answers.policy().reportAddress(),
        () -> !report.text().get().equals(suggested));
    fields.text(
        "policy.logo",
        logo.text(),
        answers -> answers.policy().logo().map(URI::toString).orElse(""));
    fields.tick("policy.legacy", legacy, answers -> answers.policy().legacy());
  }

  private static String suggestion(DomainName domain) {
    return "report@" + domain.withoutDot();
  }

  private void suggest(Optional<DomainName> now) {
    if (now.isPresent() && report.text().get().equals(suggested)) {
      suggested = suggestion(now.get());
      report.text().set(suggested);
    }
  }

  private Answers write(Answers answers) {
    boolean untouched = report.text().get().equals(suggested);
    String address =
        untouched
            ? suggestion(answers.fromDomain())
            : report.value().orElse(answers.policy().reportAddress());
    return answers.withPolicy(
        new Answers.Policy(
            dmarc.get(), address, logo.value().flatMap(wanted -> wanted), legacy.get()));
  }

  private void open(Answers opened) {
    Answers.Policy policy = opened.policy();
    suggested = suggestion(opened.fromDomain());
    dmarc.set(policy.dmarc());
    report.text().set(policy.reportAddress());
    logo.text().set(policy.logo().map(URI::toString).orElse(""));
    legacy.set(policy.legacy());
  }

  private Reading<String> readReport(String typed) {
    String text = typed.strip();
    if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
      text = text.substring(7);
    }
    if (text.isEmpty()) {
      return Reading.waiting();
    }
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return new Reading.Waiting<>(Optional.of(Note.hint(Text.of("policy.report.no-at"))));
    }
    String local = text.substring(0, at);
    // A comma or an exclamation mark would end the address inside the record (RFC 9989 §4.7, rua).
    if (!local.matches("[A-Za-z0-9._%+=-]+")) {
      return new Reading.Wrong<>(Note.problem(Text.of("policy.report.problem")));
    }
    return switch (TypedName.parse(text.substring(at + 1))) {
      case TypedName.Understood(DomainName name, String unicode) ->
          new Reading.Understood<>(local + "@" + name.withoutDot(), elsewhere(name, unicode));
      case TypedName.NotAName(TypedName.Reason reason) ->
          switch (reason) {
            case EMPTY, SINGLE_LABEL -> Reading.waiting();
            case BAD_CHARACTER, LABEL_TOO_LONG, NAME_TOO_LONG, EMPTY_LABEL, BAD_IDN, IS_ADDRESS ->
                new Reading.Wrong<>(Note.problem(Text.of("policy.report.problem")));
          };
    };
  }

  /// Reports to another organization need its consent in DNS (RFC 9990 §4).
  private Optional<Note> elsewhere(DomainName name, String unicode) {
    return domain
        .getValue()
        .filter(from -> !name.isWithin(from) && !from.isWithin(name))
        .map(from -> Note.hint(Text.of("policy.report.elsewhere", "domain", unicode)));
  }

  private Reading<Optional<URI>> readLogo(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Reading.understood(Optional.empty());
    }
    try {
      URI uri = new URI(text);
      if (!"https".equalsIgnoreCase(uri.getScheme())) {
        return "https://".startsWith(text.toLowerCase(Locale.ROOT))
            ? Reading.waiting()
            : new Reading.Wrong<>(Note.problem(Text.of("policy.logo.https")));
      }
      if (uri.getHost() == null) {
        return Reading.waiting();
      }
      return new Reading.Understood<>(Optional.of(uri), logoNote(uri));
    } catch (URISyntaxException notAnAddress) {
      return new Reading.Wrong<>(Note.problem(Text.of("policy.logo.problem")));
    }
  }

  private Optional<Note> logoNote(URI uri) {
    String path = uri.getPath();
    if (path == null || !path.toLowerCase(Locale.ROOT).endsWith(".svg")) {
      return Optional.of(Note.hint(Text.of("policy.logo.svg")));
    }
    return dmarc.get() == DmarcPolicy.NONE
        ? Optional.of(Note.hint(Text.of("policy.logo.enforce")))
        : Optional.empty();
  }

  private Readiness ready() {
    return Readiness.of(report, Text.of("policy.report.missing"))
        .and(Readiness.of(logo, Text.of("policy.logo.missing")));
  }

  /// The rung of the DMARC ladder.
  public ObjectProperty<DmarcPolicy> dmarc() {
    return dmarc;
  }

  public Input<String> report() {
    return report;
  }

  public Input<Optional<URI>> logo() {
    return logo;
  }

  /// Whether to publish Sender ID and the DomainKeys policy too.
  public BooleanProperty legacy() {
    return legacy;
  }

  public ObservableValue<Readiness> readiness() {
    return readiness;
  }
}
