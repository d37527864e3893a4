package app.sendready.ui.step.links;

import app.sendready.answers.Answers;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.answers.SendingPlatform;
import app.sendready.answers.Target;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.PastedText;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import app.sendready.ui.wizard.Fields;
import app.sendready.ui.wizard.StepReadiness;
import app.sendready.ui.wizard.WizardModel;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is typed in the third step: tracking and bounce names, and on-premise the servers.
public final class LinksModel {
  private final WizardModel wizard;
  private final SendingPlatform platform;
  private final ObservableValue<Optional<DomainName>> domain;
  private final ObservableValue<Boolean> onPremise;
  // What one tracking name means depends on the others: no name may stand twice.
  private final SimpleIntegerProperty names = new SimpleIntegerProperty();
  private final ObservableList<Input<DomainName>> tracking = FXCollections.observableArrayList();
  private final ObservableList<ServerInput> servers = FXCollections.observableArrayList();
  private final Input<DomainName> bounce;
  private final Input<Target> target = new Input<>("", LinksModel::readTarget);
  private final Input<Optional<DomainName>> mailFrom = new Input<>("", LinksModel::readMailFrom);
  private final BooleanProperty receives = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<StepReadiness> readiness =
      new ReadOnlyObjectWrapper<>(StepReadiness.DONE);

  public LinksModel(WizardModel wizard, SendingPlatform platform) {
    this.wizard = wizard;
    this.platform = platform;
    domain = wizard.answers().map(answers -> answers.map(Answers::fromDomain));
    onPremise =
        wizard
            .answers()
            .map(answers -> answers.filter(a -> a.mode() == Mode.ON_PREMISE).isPresent());
    bounce = input(platform.bounceLabel(), LabelInput::under);
    addTracking(platform.trackingLabel());
    addServer(platform.serverLabel(), "");
    wizard.takePart(this::write, this::open);
    keep(wizard.fields());
    bounce.reading().subscribe(reading -> changed());
    target.reading().subscribe(reading -> changed());
    mailFrom.reading().subscribe(reading -> changed());
    receives.subscribe(receiving -> changed());
    domain.subscribe(now -> changed());
    onPremise.subscribe(now -> changed());
  }

  private void keep(Fields fields) {
    fields.list(
        "links.tracking",
        () -> typed(tracking),
        texts -> {
          tracking.clear();
          texts.forEach(this::addTracking);
          changed();
        },
        LinksModel::shownTracking);
    fields.text(
        "links.bounce",
        bounce.text(),
        answers -> LabelInput.shown(answers.links().bounce(), answers.fromDomain()));
    fields.text(
        "links.target",
        target.text(),
        answers -> answers.links().target().map(LinksModel::shown).orElse(""));
    fields.list(
        "links.server.name",
        () -> typed(servers.stream().map(ServerInput::name).toList()),
        texts -> putServers(texts, typed(servers.stream().map(ServerInput::addresses).toList())),
        answers -> shownServers(answers).stream().map(List::getFirst).toList());
    fields.list(
        "links.server.addresses",
        () -> typed(servers.stream().map(ServerInput::addresses).toList()),
        texts -> putServers(typed(servers.stream().map(ServerInput::name).toList()), texts),
        answers -> shownServers(answers).stream().map(List::getLast).toList());
    fields.text(
        "links.mail-from",
        mailFrom.text(),
        answers -> answers.servers().mailFrom().map(DomainName::withoutDot).orElse(""));
    fields.tick("links.receives", receives, answers -> answers.servers().receivesMail());
  }

  private static List<String> typed(List<? extends Input<?>> inputs) {
    return inputs.stream().map(input -> input.text().get()).toList();
  }

  private static List<String> shownTracking(Answers answers) {
    return answers.links().tracking().stream()
        .map(name -> LabelInput.shown(name, answers.fromDomain()))
        .toList();
  }

  /// Name and addresses of each server, as they are typed.
  private List<List<String>> shownServers(Answers answers) {
    List<MailServer> all = answers.servers().servers();
    if (all.isEmpty()) {
      return List.of(List.of(platform.serverLabel(), ""));
    }
    return all.stream()
        .map(server ->
            List.of(
                LabelInput.shown(server.name(), answers.fromDomain()),
                String.join(", ", server.addresses().stream().map(IpAddress::toString).toList())))
        .toList();
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
      ParsedInput<DomainName> reading = LabelInput.under(d, typed);
      boolean twice =
          reading.read().isPresent()
              && tracking.stream()
                  .takeWhile(above -> above != input)
                  .map(above -> LabelInput.under(d, above.text().get()).read())
                  .anyMatch(reading.read()::equals);
      return twice
          ? new ParsedInput.Wrong<>(Note.problem(Text.of("links.tracking.twice")))
          : reading;
    }
  }

  private void addServer(String name, String addresses) {
    ServerInput server =
        new ServerInput(
            input(name, ServerInput::readName), new Input<>(addresses, ServerInput::readAddresses));
    servers.add(server);
    server.name().text().subscribe(typed -> wizard.fields().touched());
    server.addresses().text().subscribe(typed -> wizard.fields().touched());
    server.name().reading().subscribe(reading -> changed());
    server.addresses().reading().subscribe(reading -> changed());
  }

  private void changed() {
    readiness.set(ready());
    wizard.fields().touched();
    wizard.change(this::write);
  }

  private Answers write(Answers answers) {
    DomainName d = answers.fromDomain();
    List<DomainName> names =
        tracking.stream()
            .flatMap(input -> LabelInput.under(d, input.text().get()).read().stream())
            .distinct()
            .toList();
    return answers
        .withLinks(
            new Answers.Links(
                names.isEmpty() ? answers.links().tracking() : names,
                answers.isCloud() ? Optional.empty() : target.value(),
                LabelInput.under(d, bounce.text().get()).read().orElse(answers.links().bounce())))
        .withServers(
            answers.isCloud()
                ? new Answers.Servers(List.of(), Optional.empty(), true)
                : new Answers.Servers(
                    servers.stream().flatMap(server -> server.read(d).stream()).toList(),
                    mailFrom.value().flatMap(named -> named),
                    receives.get()));
  }

  private void open(Answers opened) {
    DomainName d = opened.fromDomain();
    tracking.clear();
    shownTracking(opened).forEach(this::addTracking);
    bounce.text().set(LabelInput.shown(opened.links().bounce(), d));
    target.text().set(opened.links().target().map(LinksModel::shown).orElse(""));
    servers.clear();
    shownServers(opened).forEach(server -> addServer(server.getFirst(), server.getLast()));
    mailFrom.text().set(opened.servers().mailFrom().map(DomainName::withoutDot).orElse(""));
    receives.set(opened.servers().receivesMail());
  }

  private static String shown(Target target) {
    return switch (target) {
      case Target.Host(DomainName name) -> TypedName.unicode(name);
      case Target.At(IpAddress address) -> address.toString();
    };
  }

  private static ParsedInput<Target> readTarget(String typed) {
    if (typed.isBlank()) {
      return ParsedInput.waiting();
    }
    Optional<IpAddress> address = IpAddress.parse(PastedText.line(typed));
    if (address.isPresent()) {
      return ParsedInput.understood(new Target.At(address.get()));
    }
    return switch (TypedName.parse(typed)) {
      case TypedName.Understood(DomainName name, String unicode) ->
          new ParsedInput.Understood<>(new Target.Host(name), understood(typed, name, unicode));
      case TypedName.NotAName none ->
          new ParsedInput.Wrong<>(Note.problem(Text.of("links.target.problem")));
    };
  }

  private static ParsedInput<Optional<DomainName>> readMailFrom(String typed) {
    if (typed.isBlank()) {
      return ParsedInput.understood(Optional.empty());
    }
    return switch (TypedName.parse(typed)) {
      case TypedName.Understood(DomainName name, String unicode) ->
          new ParsedInput.Understood<>(Optional.of(name), understood(typed, name, unicode));
      case TypedName.NotAName none ->
          new ParsedInput.Wrong<>(Note.problem(Text.of("links.mail-from.problem")));
    };
  }

  /// What was read, where it looks otherwise than what was typed.
  private static Optional<Note> understood(String typed, DomainName name, String unicode) {
    return typed.equalsIgnoreCase(name.withoutDot())
        ? Optional.empty()
        : Optional.of(Note.good(Text.of("links.understood", "name", unicode)));
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
    all = all.and(StepReadiness.of(target, Text.of("links.target.missing")));
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

  /// One more mail server, empty.
  public void moreServers() {
    addServer("", "");
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
  public Input<Target> target() {
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
