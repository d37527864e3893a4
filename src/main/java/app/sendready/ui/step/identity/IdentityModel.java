package app.sendready.ui.step.identity;

import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.answers.SendingPlatform;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.key.DkimKey;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import app.sendready.ui.wizard.StepReadiness;
import app.sendready.ui.wizard.WizardModel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What is typed in the second step: selector and public key.
public final class IdentityModel {
  private final KeyReader reader;
  private final String platformName;
  private final ObservableValue<String> suggested;

  /// The selector that was taken from what was pasted, until another is typed.
  private Optional<Selector> taken = Optional.empty();

  private final Input<Selector> selector;
  private final Input<KeyReading.Understood> key = new Input<>("", this::readKey);
  private final BooleanProperty later = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper alarm = new ReadOnlyBooleanWrapper();
  private final ObservableValue<Optional<Note>> keyNote;
  private final ObservableValue<StepReadiness> readiness;
  private final ObservableValue<String> suffix;
  private final ObservableValue<Optional<DomainName>> domain;
  private final Optional<KeyMaker> maker;
  private final Background background;
  private final ObservableValue<Boolean> canMake;
  private final ReadOnlyObjectWrapper<Optional<Note>> made =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Clock clock;
  private final StringProperty since = new SimpleStringProperty("");
  private boolean opening;
  // A binding that only its listener knows is collected with it: both are held here.
  private final ObservableValue<Optional<KeyAge>> age;
  private final ObservableValue<Optional<Text>> known;
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
    this.reader = reader;
    this.clock = clock;
    this.maker = maker;
    this.background = background;
    this.canMake =
        wizard
            .answers()
            .map(answers ->
                maker.isPresent() && answers.filter(a -> a.mode() == Mode.ON_PREMISE).isPresent());
    this.platformName = platform.name();
    this.suggested =
        wizard.answers().map(answers -> answers.map(Answers::platform).orElse(platform).selector());
    this.domain = wizard.answers().map(answers -> answers.map(Answers::fromDomain));
    this.selector = new Input<>("", this::readSelector, domain, later, suggested);
    this.suffix =
        wizard
            .answers()
            .map(answers ->
                "._domainkey"
                    + answers.map(a -> "." + TypedName.unicode(a.fromDomain())).orElse(""));
    this.keyNote =
        Bindings.createObjectBinding(
            () ->
                alarm.get()
                    ? Optional.of(Note.problem(Text.of("identity.key.private")))
                    : contradiction().or(() -> key.reading().getValue().remark()),
            key.reading(),
            selector.reading(),
            domain,
            alarm);
    this.readiness =
        Bindings.createObjectBinding(
            this::ready, selector.reading(), key.reading(), later, alarm, key.text());
    this.age =
        Bindings.createObjectBinding(
            () ->
                KeyAge.parse(since.get())
                    .filter(age ->
                        key.value()
                            .filter(k -> k.fingerprint().equals(age.fingerprint()))
                            .isPresent()),
            since,
            key.reading());
    this.known =
        Bindings.createObjectBinding(
            () -> key.value().map(_ -> KeyAge.told(age.getValue())), age, key.reading());
    this.inThePlatform =
        Bindings.createObjectBinding(
            () ->
                domain
                    .getValue()
                    .flatMap(from ->
                        selector
                            .value()
                            .map(name ->
                                Text.of("identity.platform.value", "selector", name.text())
                                    .with("domain", TypedName.unicode(from)))),
            domain,
            selector.reading());
    wizard.takePart(this::write, this::open);
    wizard
        .fields()
        .text("identity.selector", selector.text(), answers -> answers.key().selector().text());
    wizard.fields().text("identity.key", key.text(), IdentityModel::keyText);
    wizard.fields().tick("identity.later", later, answers -> answers.key().publicKey().isEmpty());
    wizard.fields().text("identity.since", since);
    key.text().subscribe(this::watch);
    key.reading().map(ParsedInput::read).subscribe(read -> read.ifPresent(this::sawKey));
    selector.reading().subscribe(reading -> wizard.change(this::write));
    key.reading().subscribe(reading -> wizard.change(this::write));
  }

  private Answers write(Answers answers) {
    return answers.withKey(
        new Answers.SigningKey(
            selector.value().orElseGet(() -> new Selector(answers.platform().selector())),
            key.value().map(KeyReading.Understood::key)));
  }

  private static String keyText(Answers answers) {
    return answers.key().publicKey().map(DkimKey::recordText).orElse("");
  }

  private void open(Answers opened) {
    // A key that a project brings along was pasted on a day that only the project knows.
    opening = true;
    since.set("");
    selector.text().set(opened.key().selector().text());
    key.text().set(keyText(opened));
    later.set(opened.key().publicKey().isEmpty());
    opening = false;
  }

  private void sawKey(KeyReading.Understood read) {
    if (!opening) {
      take(read);
    }
    boolean known =
        KeyAge.parse(since.get())
            .filter(age -> age.fingerprint().equals(read.fingerprint()))
            .isPresent();
    if (!known && !opening) {
      since.set(new KeyAge(read.fingerprint(), LocalDate.now(clock)).print());
    }
  }

  /// Takes the selector that stands beside the key, unless another was typed already.
  private void take(KeyReading.Understood read) {
    String typed = selector.text().get().strip();
    boolean said = !typed.isEmpty() && !taken.map(Selector::text).equals(Optional.of(typed));
    Optional<Selector> beside = read.name().selector().flatMap(Selector::parse);
    if (!said && beside.isPresent()) {
      taken = beside;
      selector.text().set(beside.get().text());
    }
  }

  /// What stands beside the key and is not what was typed.
  private Optional<Note> contradiction() {
    Optional<KeyReading.Understood> read = key.value();
    Optional<Selector> beside = read.flatMap(k -> k.name().selector()).flatMap(Selector::parse);
    Optional<Selector> typed = selector.value();
    if (beside.isPresent() && typed.isPresent() && !beside.equals(typed)) {
      return Optional.of(
          Note.problem(
              Text.of("key.selector.other", "pasted", beside.get().text())
                  .with("selector", typed.get().text())));
    }
    return domain
        .getValue()
        .filter(from -> read.filter(k -> !k.name().isFor(from)).isPresent())
        .map(from ->
            Note.problem(
                Text.of(
                        "key.domain.other",
                        "pasted",
                        read.flatMap(k -> k.name().domain()).map(TypedName::unicode).orElse(""))
                    .with("domain", TypedName.unicode(from))));
  }

  private void watch(String text) {
    if (refuses(text)) {
      key.text().set("");
    } else if (!text.isBlank()) {
      alarm.set(false);
    }
  }

  /// Whether a text holds a private key; if so, the alarm goes off and the text must not be kept.
  public boolean refuses(String text) {
    boolean secret = reader.read(text) instanceof KeyReading.PrivateKeyAlarm;
    if (secret) {
      alarm.set(true);
    }
    return secret;
  }

  private ParsedInput<Selector> readSelector(String typed) {
    ParsedInput<Selector> read =
        ParsedInput.of(AnswerFields.SELECTOR.parse(domain.getValue(), typed));
    return switch (read) {
      case ParsedInput.Understood<Selector>(Selector selector, Optional<Note> note) ->
          new ParsedInput.Understood<>(selector, aside(selector, note));
      case ParsedInput.Waiting<Selector> _ when typed.isBlank() && later.get() ->
          new ParsedInput.Waiting<>(
              Optional.of(
                  Note.hint(
                      Text.of("identity.selector.suggested", "selector", suggested.getValue()))));
      case ParsedInput.Waiting<Selector> _, ParsedInput.Wrong<Selector> _ -> read;
    };
  }

  private Optional<Note> aside(Selector selector, Optional<Note> note) {
    String text = selector.text();
    if (taken.filter(selector::equals).isPresent()) {
      return yearIn(text)
          .or(() -> Optional.of(Note.good(Text.of("key.selector.pasted", "selector", text))));
    }
    return note.or(() -> yearIn(text));
  }

  /// A year in the name is no proof of the key's age, but worth a question.
  private Optional<Note> yearIn(String selector) {
    return KeyAge.yearIn(selector, LocalDate.now(clock)).stream()
        .mapToObj(year ->
            Note.hint(
                Text.of("identity.selector.year", "year", String.valueOf(year))
                    .with("platform", platformName)))
        .findFirst();
  }

  private ParsedInput<KeyReading.Understood> readKey(String pasted) {
    return switch (reader.read(pasted)) {
      case KeyReading.Understood understood ->
          new ParsedInput.Understood<>(
              understood,
              strength(understood)
                  .or(() -> understood.notes().stream().map(Note::hint).findFirst()));
      case KeyReading.NotYet none -> ParsedInput.waiting();
      case KeyReading.PrivateKeyAlarm secret ->
          new ParsedInput.Wrong<>(Note.problem(Text.of("identity.key.private")));
      case KeyReading.Problem(Text why) -> new ParsedInput.Wrong<>(Note.problem(why));
    };
  }

  /// Signers must use 1024 bits or more and should use 2048 (RFC 8301 §3.2); more than 2048 does
  /// not fit into some panels.
  private static Optional<Note> strength(KeyReading.Understood key) {
    if (!key.algorithm().equals("RSA")) {
      return Optional.empty();
    }
    if (key.bits() < 1024) {
      return Optional.of(Note.problem(Text.of("identity.key.weak", "bits", key.bits())));
    }
    if (key.bits() < 2048) {
      return Optional.of(Note.hint(Text.of("identity.key.old", "bits", key.bits())));
    }
    return key.bits() > 2048
        ? Optional.of(Note.hint(Text.of("identity.key.long", "bits", key.bits())))
        : Optional.empty();
  }

  /// How long this project has known the key; empty where it is not known.
  ObservableValue<Optional<KeyAge>> age() {
    return age;
  }

  /// Since when the project has known the key; that nobody knows where the key came with a project
  /// that does not say. Empty while there is no key.
  public ObservableValue<Optional<Text>> known() {
    return known;
  }

  /// What to say of a key that has been in use for long.
  public ObservableValue<Optional<Note>> aged() {
    return age()
        .map(known ->
            known
                .filter(age -> age.isOld(LocalDate.now(clock)))
                .map(age ->
                    Note.hint(
                        Text.of("identity.key.aged", "months", age.months(LocalDate.now(clock)))
                            .with("platform", platformName))));
  }

  /// What the platform's own settings have to say for this key: the same selector and domain.
  public ObservableValue<Optional<Text>> inThePlatform() {
    return inThePlatform;
  }

  /// Whether a key pair can be made here: on-premise only, since the cloud has its own keys.
  public ObservableValue<Boolean> canMake() {
    return canMake;
  }

  /// What became of the key pair that was made.
  public ReadOnlyObjectProperty<Optional<Note>> made() {
    return made.getReadOnlyProperty();
  }

  /// Makes a key pair: the private half goes into `file`, the public half into the field.
  public void make(Path file) {
    String name = String.valueOf(file.getFileName());
    maker.ifPresent(making ->
        background.run(
            () -> making.make(file),
            record -> {
              key.text().set(record);
              made.set(Optional.of(Note.good(Text.of("identity.make.done", "file", name))));
            },
            broken ->
                made.set(
                    Optional.of(
                        Note.problem(
                            Text.of(
                                broken instanceof FileAlreadyExistsException
                                    ? "identity.make.exists"
                                    : "identity.make.not-saved",
                                "file",
                                name))))));
  }

  private StepReadiness ready() {
    StepReadiness first = StepReadiness.of(selector, Text.of("identity.selector.missing"));
    Text missing = Text.of("identity.key.missing");
    if (key.isBlank()) {
      if (later.get()) {
        // Who has no key yet has not been told its selector either.
        return selector.isBlank() ? StepReadiness.DONE : first;
      }
      return first.and(alarm.get() ? StepReadiness.needsYou(missing) : StepReadiness.toDo(missing));
    }
    return first.and(StepReadiness.of(key, missing));
  }

  public Input<Selector> selector() {
    return selector;
  }

  /// The selector that the records have until one is said: shown where it would be typed, and never
  /// taken for an answer.
  public ObservableValue<String> suggested() {
    return suggested;
  }

  /// The selector in the records: the one that was said, else the usual one.
  String selectorOfRecords() {
    return selector.value().map(Selector::text).orElseGet(suggested::getValue);
  }

  /// What stands behind the selector in the record's name.
  public ObservableValue<String> suffix() {
    return suffix;
  }

  public Input<KeyReading.Understood> key() {
    return key;
  }

  /// What to say below the key.
  public ObservableValue<Optional<Note>> keyNote() {
    return keyNote;
  }

  /// Whether to go on without a key for now.
  public BooleanProperty later() {
    return later;
  }

  /// Whether a private key was pasted, until something else is.
  public ReadOnlyBooleanProperty alarm() {
    return alarm.getReadOnlyProperty();
  }

  /// The platform's name, for sentences.
  public String platformName() {
    return platformName;
  }

  public ObservableValue<StepReadiness> readiness() {
    return readiness;
  }
}
