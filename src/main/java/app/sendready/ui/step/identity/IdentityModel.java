package app.sendready.ui.step.identity;

import app.sendready.answers.Answers;
import app.sendready.answers.Selector;
import app.sendready.answers.SendingPlatform;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.key.DkimKey;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.wizard.Fields;
import app.sendready.ui.wizard.StepReadiness;
import app.sendready.ui.wizard.WizardModel;
import java.time.Clock;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// What is typed in the second step: selector and public key.
public final class IdentityModel {
  private final String platformName;
  private final ObservableValue<Optional<DomainName>> domain;
  private final ObservableValue<String> suggested;
  private final SelectorInput selector;
  private final KeyInput key;
  private final KeyHistory history;
  private final KeyMaking making;
  private final BooleanProperty later = new SimpleBooleanProperty();
  // A binding that only its listener knows is collected with it: all are held here.
  private final ObservableValue<Optional<Note>> keyNote;
  private final ObservableValue<StepReadiness> readiness;
  private final ObservableValue<String> suffix;
  private final ObservableValue<Optional<Text>> inThePlatform;

  /// A model that makes no keys.
  public IdentityModel(
      WizardModel wizard, SendingPlatform platform, KeyReader reader, Clock clock) {
    this(
        wizard,
        platform,
        reader,
        clock,
        Optional.empty(),
        new Background(Runnable::run, Runnable::run));
  }

  /// @param clock dates the first day of a key
  /// @param maker makes key pairs on this machine; without it none can be made
  /// @param background for making keys alone
  public IdentityModel(
      WizardModel wizard,
      SendingPlatform platform,
      KeyReader reader,
      Clock clock,
      Optional<KeyMaker> maker,
      Background background) {
    platformName = platform.name();
    domain = wizard.domain();
    suggested =
        wizard.start().map(first -> first.map(Answers::platform).orElse(platform).selector());
    selector = new SelectorInput(platformName, suggested, later, domain, clock);
    key = new KeyInput(reader);
    history = new KeyHistory(key(), platformName, clock);
    making = new KeyMaking(maker, background, wizard.answers(), key().text()::set);
    suffix =
        domain.map(name -> "._domainkey" + name.map(d -> "." + TypedName.unicode(d)).orElse(""));
    keyNote =
        Bindings.createObjectBinding(
            this::noteOfKey, key().reading(), selector().reading(), domain, alarm());
    readiness =
        Bindings.createObjectBinding(
            this::ready, selector().reading(), key().reading(), later, alarm(), key().text());
    inThePlatform = Bindings.createObjectBinding(this::signature, domain, selector().reading());
    wizard.takePart(this::write);
    keep(wizard.fields());
    key()
        .reading()
        .map(reading -> reading.read())
        .subscribe(read -> read.ifPresent(this::understood));
    selector().reading().subscribe(reading -> wizard.change(this::write));
    key().reading().subscribe(reading -> wizard.change(this::write));
  }

  /// The key comes first: what is kept of the others is not what a key that is pasted says of them.
  private void keep(Fields fields) {
    fields.text("identity.key", key().text(), IdentityModel::keyText);
    fields.text("identity.selector", selector().text(), answers -> answers.key().selector().text());
    fields.tick("identity.later", later, answers -> answers.key().publicKey().isEmpty());
    fields.text("identity.since", history.since());
  }

  private static String keyText(Answers answers) {
    return answers.key().publicKey().map(DkimKey::recordText).orElse("");
  }

  private Answers write(Answers answers) {
    return answers.withKey(
        new Answers.SigningKey(
            selector().value().orElseGet(() -> new Selector(answers.platform().selector())),
            key().value().map(KeyReading.Understood::key)));
  }

  private void understood(KeyReading.Understood read) {
    selector.take(read);
    history.seen(read);
  }

  private Optional<Note> noteOfKey() {
    if (alarm().get()) {
      return Optional.of(Note.problem(Text.of("identity.key.private")));
    }
    return key()
        .value()
        .flatMap(read -> selector.contradiction(read).or(() -> otherDomain(read)))
        .map(Note::problem)
        .or(() -> key().reading().getValue().remark());
  }

  private Optional<Text> otherDomain(KeyReading.Understood read) {
    return domain
        .getValue()
        .filter(from -> !read.name().isFor(from))
        .map(from ->
            Text.of(
                    "key.domain.other",
                    "pasted",
                    read.name().domain().map(TypedName::unicode).orElse(""))
                .with("domain", TypedName.unicode(from)));
  }

  private Optional<Text> signature() {
    return domain
        .getValue()
        .flatMap(from ->
            selector()
                .value()
                .map(name ->
                    Text.of("identity.platform.value", "selector", name.text())
                        .with("domain", TypedName.unicode(from))));
  }

  private StepReadiness ready() {
    StepReadiness first = StepReadiness.of(selector(), Text.of("identity.selector.missing"));
    Text missing = Text.of("identity.key.missing");
    if (!key().isBlank()) {
      return first.and(StepReadiness.of(key(), missing));
    }
    if (later.get()) {
      // Who has no key yet has not been told its selector either.
      return selector().isBlank() ? StepReadiness.DONE : first;
    }
    return first.and(alarm().get() ? StepReadiness.needsYou(missing) : StepReadiness.toDo(missing));
  }

  public Input<Selector> selector() {
    return selector.input();
  }

  /// The selector that the records have until one is said: shown where it would be typed, and never
  /// taken for an answer.
  public ObservableValue<String> suggested() {
    return suggested;
  }

  /// The selector in the records: the one that was said, else the usual one.
  String selectorOfRecords() {
    return selector.ofRecords();
  }

  /// What stands behind the selector in the record's name.
  public ObservableValue<String> suffix() {
    return suffix;
  }

  public Input<KeyReading.Understood> key() {
    return key.input();
  }

  /// Whether a text holds a private key; if so, the alarm goes off and the text must not be kept.
  public boolean refuses(String text) {
    return key.refuses(text);
  }

  /// Whether a private key was pasted, until something else is.
  public ReadOnlyBooleanProperty alarm() {
    return key.alarm();
  }

  /// What to say below the key.
  public ObservableValue<Optional<Note>> keyNote() {
    return keyNote;
  }

  KeyHistory history() {
    return history;
  }

  KeyMaking making() {
    return making;
  }

  /// Whether to go on without a key for now.
  public BooleanProperty later() {
    return later;
  }

  /// What the platform's own settings have to say for this key: the same selector and domain.
  public ObservableValue<Optional<Text>> inThePlatform() {
    return inThePlatform;
  }

  /// The platform's name, for sentences.
  public String platformName() {
    return platformName;
  }

  public ObservableValue<StepReadiness> readiness() {
    return readiness;
  }
}
