package app.sendready.ui.step.links;

import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.answers.SendingPlatform;
import app.sendready.answers.Subdomain;
import app.sendready.answers.Target;
import app.sendready.check.Plan;
import app.sendready.check.RecordKind;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.kind.Kinds;
import app.sendready.survey.OtherMail;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import app.sendready.ui.wizard.AnswerInputs;
import app.sendready.ui.wizard.Fields;
import app.sendready.ui.wizard.StepReadiness;
import app.sendready.ui.wizard.Suggestion;
import app.sendready.ui.wizard.WizardModel;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is typed in the third step: tracking and bounce names, and on-premise the servers.
public final class LinksModel {
  private final List<RecordKind> kinds = Kinds.all();
  private final WizardModel wizard;
  private final SendingPlatform platform;
  private final ObservableValue<Optional<DomainName>> domain;
  private final ObservableValue<Boolean> onPremise;
  // What one tracking name means depends on the others: no name may stand twice.
  private final SimpleIntegerProperty names = new SimpleIntegerProperty();
  private final ObservableList<Input<DomainName>> tracking = FXCollections.observableArrayList();
  private final ObservableList<ServerInput> servers = FXCollections.observableArrayList();
  private final Input<DomainName> bounce;
  private final Input<Optional<Target>> target;
  private final Input<Optional<DomainName>> mailFrom;
  private final BooleanProperty receives = new SimpleBooleanProperty(true);
  // A binding that only its listener knows is collected with it: both are held here.
  private final ObservableValue<Boolean> receivesSuggested;
  private final ObservableValue<Optional<Note>> receivesNote;
  private final Suggestion<Boolean> receivesChoice;
  private final ReadOnlyObjectWrapper<StepReadiness> readiness =
      new ReadOnlyObjectWrapper<>(StepReadiness.DONE);

  /// A model that is never told who else receives the domain's mail.
  public LinksModel(WizardModel wizard, SendingPlatform platform) {
    this(wizard, platform, new SimpleObjectProperty<>(OtherMail.NONE));
  }

  /// @param others who has to do with the domain's mail today
  public LinksModel(
      WizardModel wizard, SendingPlatform platform, ObservableValue<OtherMail> others) {
    this.wizard = wizard;
    this.platform = platform;
    domain = wizard.domain();
    onPremise =
        wizard.start().map(first -> first.filter(a -> a.mode() == Mode.ON_PREMISE).isPresent());
    AnswerInputs inputs = new AnswerInputs(wizard);
    addTracking(platform.trackingLabel());
    addServer(platform.serverLabel(), "");
    wizard.takePart(this::write);
    keep(wizard.fields());
    target = inputs.text(AnswerFields.TARGET, "");
    bounce = inputs.text(AnswerFields.BOUNCE, platform.bounceLabel());
    mailFrom = inputs.text(AnswerFields.MAIL_FROM, "");
    inputs.choice(AnswerFields.RECEIVES, receives);
    receivesSuggested = others.map(seen -> seen.services().isEmpty());
    receivesChoice = new Suggestion<>(receives, receivesSuggested);
    wizard.whenOpened(receivesChoice::made);
    receivesNote =
        Bindings.createObjectBinding(
            () -> officeNote(others.getValue().services()), others, receives, domain);
    bounce.reading().subscribe(reading -> changed());
    target.reading().subscribe(reading -> changed());
    mailFrom.reading().subscribe(reading -> changed());
    // Another step's answer, such as a logo, may want the same name.
    wizard.answers().subscribe(now -> readiness.set(ready().and(together())));
    domain.subscribe(now -> changed());
    onPremise.subscribe(now -> changed());
  }

  private void keep(Fields fields) {
    fields.list(
        AnswerFields.TRACKING.id(),
        () -> typed(tracking),
        texts -> {
          tracking.clear();
          texts.forEach(this::addTracking);
          changed();
        },
        AnswerFields.TRACKING::show);
    List<String> ids = AnswerFields.SERVERS.ids();
    fields.list(
        ids.getFirst(),
        () -> typed(servers.stream().map(ServerInput::name).toList()),
        texts ->
            putServers(
                texts,
                typed(servers.stream().limit(texts.size()).map(ServerInput::addresses).toList())),
        answers -> shownServers(answers).getFirst());
    fields.list(
        ids.getLast(),
        () -> typed(servers.stream().map(ServerInput::addresses).toList()),
        texts -> putServers(typed(servers.stream().map(ServerInput::name).toList()), texts),
        answers -> shownServers(answers).getLast());
  }

  private static List<String> typed(List<? extends Input<?>> inputs) {
    return inputs.stream().map(input -> input.text().get()).toList();
  }

  /// The names of all servers and the addresses of each, as they are typed.
  private List<List<String>> shownServers(Answers answers) {
    return answers.servers().servers().isEmpty()
        ? List.of(List.of(platform.serverLabel()), List.of(""))
        : AnswerFields.SERVERS.parts(AnswerFields.SERVERS.show(answers));
  }

  private void putServers(List<String> names, List<String> addresses) {
    servers.clear();
    for (int i = 0; i < Math.max(names.size(), addresses.size()); i++) {
      addServer(i < names.size() ? names.get(i) : "", i < addresses.size() ? addresses.get(i) : "");
    }
    changed();
  }

  private Input<DomainName> input(
      String start, BiFunction<DomainName, String, ParsedInput<DomainName>> read) {
    return new Input<>(
        start,
        typed -> domain.getValue().map(d -> read.apply(d, typed)).orElseGet(ParsedInput::waiting),
        domain,
        names);
  }

  private void addTracking(String start) {
    Input<DomainName> input = new Tracking(start).input;
    tracking.add(input);
    input
        .text()
        .subscribe(typed -> {
          names.set(names.get() + 1);
          wizard.fields().touched();
        });
    input.reading().subscribe(reading -> changed());
  }

  /// A tracking name, which may not stand in the list above it.
  private final class Tracking {
    private final Input<DomainName> input;

    Tracking(String start) {
      input = input(start, this::read);
    }

    private ParsedInput<DomainName> read(DomainName d, String typed) {
      ParsedInput<DomainName> reading = ParsedInput.of(Subdomain.parse(d, typed));
      boolean twice =
          reading.read().isPresent()
              && tracking.stream()
                  .takeWhile(above -> above != input)
                  .map(above -> Subdomain.parse(d, above.text().get()).read())
                  .anyMatch(reading.read()::equals);
      return twice
          ? new ParsedInput.Wrong<>(Note.problem(Text.of("links.tracking.twice")))
          : reading;
    }
  }

  private void addServer(String name, String addresses) {
    ServerInput server =
        new ServerInput(
            input(name, (d, typed) -> ParsedInput.of(MailServer.parseName(d, typed))),
            new Input<>(addresses, typed -> ParsedInput.of(MailServer.parseAddresses(typed))));
    servers.add(server);
    server.name().text().subscribe(typed -> wizard.fields().touched());
    server.addresses().text().subscribe(typed -> wizard.fields().touched());
    server.name().reading().subscribe(reading -> changed());
    server.addresses().reading().subscribe(reading -> changed());
  }

  private void changed() {
    readiness.set(ready().and(together()));
    wizard.fields().touched();
    wizard.change(this::write);
  }

  private Answers write(Answers answers) {
    DomainName d = answers.fromDomain();
    List<String> understood =
        typed(tracking).stream()
            .filter(text -> Subdomain.parse(d, text).read().isPresent())
            .toList();
    return writeServers(AnswerFields.TRACKING.write(answers, understood), d);
  }

  /// A server that is not understood as a whole has a gap in the records rather than none at all.
  private Answers writeServers(Answers answers, DomainName d) {
    if (!answers.isCloud()) {
      boolean none =
          servers.stream().allMatch(server -> server.isSuggestion(platform.serverLabel()));
      List<String> texts = none ? List.of() : servers.stream().map(s -> text(s, d)).toList();
      return AnswerFields.SERVERS.write(answers, texts);
    }
    return answers;
  }

  private String text(ServerInput server, DomainName d) {
    String name = server.name().text().get();
    String addresses = server.addresses().text().get();
    return (MailServer.parseName(d, name).read().isPresent() ? name : platform.serverLabel())
        + "="
        + (MailServer.parseAddresses(addresses).read().isPresent() ? addresses : "");
  }

  /// Why the box is empty, or what ticking it would do, where people read their mail elsewhere.
  private Optional<Note> officeNote(List<String> services) {
    if (services.isEmpty() || domain.getValue().isEmpty()) {
      return Optional.empty();
    }
    Text said =
        Text.of(receives.get() ? "links.receives.takes" : "links.receives.office")
            .with("domain", domain.getValue().map(TypedName::unicode).orElse(""))
            .with("services", services);
    return Optional.of(receives.get() ? Note.problem(said) : Note.hint(said));
  }

  /// Whether all names go together: each by itself may be right, and DNS cannot hold both.
  private StepReadiness together() {
    return wizard
        .answers()
        .get()
        .flatMap(now -> Plan.of(now, kinds).conflicts().stream().findFirst())
        .map(conflict -> StepReadiness.needsYou(conflict.text()))
        .orElse(StepReadiness.DONE);
  }

  private StepReadiness ready() {
    if (domain.getValue().isEmpty()) {
      return StepReadiness.toDo(Text.of("links.domain.missing"));
    }
    StepReadiness all = StepReadiness.DONE;
    for (Input<DomainName> input : tracking) {
      all = all.and(StepReadiness.of(input, Text.of("links.tracking.missing")));
    }
    if (!onPremise.getValue()) {
      return all.and(StepReadiness.of(bounce, Text.of("links.bounce.missing")));
    }
    Text noTarget = Text.of("links.target.missing");
    all =
        all.and(
            target.isBlank() ? StepReadiness.toDo(noTarget) : StepReadiness.of(target, noTarget));
    for (ServerInput server : servers) {
      all = all.and(StepReadiness.of(server.name(), Text.of("links.server.name.missing")));
      all =
          all.and(StepReadiness.of(server.addresses(), Text.of("links.server.addresses.missing")));
    }
    return all.and(StepReadiness.of(mailFrom, Text.of("links.mail-from.missing")));
  }

  /// The tracking names, at least one.
  public ObservableList<Input<DomainName>> tracking() {
    return tracking;
  }

  /// One more tracking name, empty.
  public void moreTracking() {
    addTracking("");
    changed();
  }

  /// Takes a tracking name away, if it is not the last.
  public void less(Input<DomainName> input) {
    if (tracking.size() > 1 && tracking.remove(input)) {
      names.set(names.get() + 1);
      changed();
    }
  }

  /// The mail servers, at least one.
  public ObservableList<ServerInput> servers() {
    return servers;
  }

  /// One more mail server, with a name after those of the others.
  public void moreServers() {
    addServer(
        ServerNames.next(
            platform.serverLabel(), typed(servers.stream().map(ServerInput::name).toList())),
        "");
    changed();
  }

  /// Takes a mail server away, if it is not the last.
  public void less(ServerInput server) {
    if (servers.size() > 1 && servers.remove(server)) {
      changed();
    }
  }

  public Input<DomainName> bounce() {
    return bounce;
  }

  /// Where tracking names lead on-premise.
  public Input<Optional<Target>> target() {
    return target;
  }

  /// The reverse address's domain, if it is another.
  public Input<Optional<DomainName>> mailFrom() {
    return mailFrom;
  }

  /// Whether mail to the domain comes to these servers.
  public BooleanProperty receives() {
    return receives;
  }

  /// What to say of that box; empty where its help says enough.
  public ObservableValue<Optional<Note>> receivesNote() {
    return receivesNote;
  }

  public ObservableValue<Boolean> onPremise() {
    return onPremise;
  }

  /// What stands behind a label: a dot and the from-domain; empty text while there is none.
  public ObservableValue<String> suffix() {
    return domain.map(d -> d.map(name -> "." + TypedName.unicode(name)).orElse(""));
  }

  /// The platform's constants, for sentences.
  public SendingPlatform platform() {
    return platform;
  }

  public ReadOnlyObjectProperty<StepReadiness> readiness() {
    return readiness.getReadOnlyProperty();
  }
}
