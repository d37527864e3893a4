package app.sendready.app;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.dns.ZoneCut;
import app.sendready.golive.Demands;
import app.sendready.i18n.Text;
import app.sendready.i18n.Visible;
import app.sendready.kind.Kinds;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.logo.LogoViewer;
import app.sendready.project.Project;
import app.sendready.provider.DnsHost;
import app.sendready.provider.DomainConnect;
import app.sendready.setup.Answers;
import app.sendready.setup.Checker;
import app.sendready.setup.Networks;
import app.sendready.setup.Report;
import app.sendready.setup.SendingPlatform;
import app.sendready.survey.NetworkSurvey;
import app.sendready.survey.Surveyed;
import app.sendready.ui.control.HostForm;
import app.sendready.ui.control.Publisher;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.project.ProjectModel;
import app.sendready.ui.shell.Command;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.shell.Outside;
import app.sendready.ui.step.check.Aids;
import app.sendready.ui.step.check.CheckModel;
import app.sendready.ui.step.check.CheckStep;
import app.sendready.ui.step.check.FxTimer;
import app.sendready.ui.step.check.Rounds;
import app.sendready.ui.step.domain.DomainModel;
import app.sendready.ui.step.domain.DomainStep;
import app.sendready.ui.step.golive.GoLiveModel;
import app.sendready.ui.step.golive.GoLiveStep;
import app.sendready.ui.step.identity.IdentityModel;
import app.sendready.ui.step.identity.IdentityStep;
import app.sendready.ui.step.links.LinksModel;
import app.sendready.ui.step.links.LinksStep;
import app.sendready.ui.step.policy.LogoModel;
import app.sendready.ui.step.policy.PolicyModel;
import app.sendready.ui.step.policy.PolicyStep;
import app.sendready.ui.step.records.Home;
import app.sendready.ui.step.records.RecordsModel;
import app.sendready.ui.step.records.RecordsStep;
import app.sendready.ui.wizard.WizardModel;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// One run through the wizard, put together: for a real domain or for practice.
final class Session implements Outside {
  private static final Duration QUIET = Duration.ofMillis(600);
  private static final Duration WORD_STAYS = Duration.ofSeconds(4);

  private final Localized words;
  private final Theme theme;
  private final Runnable leave;
  private final boolean practising;
  private final DnsHosts hosts = new DnsHosts();
  private final WizardModel wizard = new WizardModel();
  private final ObjectProperty<Optional<ZoneCut.Zone>> zone =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Report>> latest =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty status = new SimpleStringProperty("");
  private final FxTimer timer = new FxTimer();
  private final Background looking;
  private final Background checking;
  private final Background surveying;
  private final CheckModel check;
  private final CloserLooks looks;
  private Optional<Parent> shown = Optional.empty();
  private final Rounds rounds;
  private Runnable forgetWord = () -> {};
  private Optional<String> ownPanel = Optional.empty();
  private Optional<ProjectModel> project = Optional.empty();
  private List<Command> commands = List.of();

  /// @param background makes a [Background] for each purpose
  /// @param publisher fills the practice domain; empty for a real one
  /// @param browser opens an address outside the program
  /// @param leave shows the start screen again
  Session(
      Localized words,
      Theme theme,
      SendingPlatform platform,
      Networks networks,
      Clock clock,
      Supplier<Background> background,
      Optional<Publisher> publisher,
      Consumer<String> browser,
      Runnable leave) {
    this.words = words;
    this.theme = theme;
    this.leave = leave;
    this.practising = publisher.isPresent();
    looking = background.get();
    checking = background.get();
    surveying = background.get();
    Checker checker = new Checker(Kinds.all(), clock);
    rounds = (answers, onRow) -> checker.run(answers, networks.open(Commands.BUDGET), onRow);
    KnownSenders senders = KnownSenders.load();
    NetworkSurvey survey =
        new NetworkSurvey(networks, hosts, platform, senders, Session::randomLabel);
    DomainModel domain = new DomainModel(wizard, platform, Optional.of(survey), surveying, QUIET);
    domain.look().subscribe(this::sawSurvey);
    check =
        new CheckModel(wizard.answers(), checker::plan, rounds, checking, timer, clock, publisher);
    RecordsModel records =
        new RecordsModel(
            wizard.answers(),
            checker::plan,
            latest,
            home(),
            publisher.map(this::andLook),
            hosts::all);
    looks =
        new CloserLooks(
            words,
            theme,
            networks,
            senders.with(platform),
            clock,
            wizard.answers(),
            latest,
            background,
            () -> shown.map(Parent::getScene).map(Scene::getWindow),
            this::announce);
    PolicyModel policy = new PolicyModel(wizard);
    LogoModel logo =
        new LogoModel(
            policy.logo().reading().map(reading -> reading.read().flatMap(wanted -> wanted)),
            uri -> new LogoViewer(networks.open(Commands.BUDGET).web()).view(uri),
            background.get());
    wizard.start(
        List.of(
            new DomainStep(domain, words),
            new IdentityStep(
                new IdentityModel(
                    wizard,
                    platform,
                    new DkimKeys(),
                    Optional.of(new KeyFiles()),
                    background.get()),
                words),
            new LinksStep(new LinksModel(wizard, platform), words),
            new PolicyStep(policy, Optional.of(logo), words),
            new RecordsStep(records, words, this::announce, browser, looks),
            new CheckStep(check, words, this::announce, new Aids(looks, hostForm(), looks::showMe)),
            new GoLiveStep(goLive(clock), words, browser)));
    check.report().subscribe(report -> report.ifPresent(this::sawReport));
    wizard
        .current()
        .subscribe(step -> {
          if (step != null && step.id().equals("records")) {
            look();
          }
        });
    wizard.answers().subscribe(this::forgetOtherDomain);
  }

  private GoLiveModel goLive(Clock clock) {
    return new GoLiveModel(
        Demands.builtIn(),
        wizard.answers(),
        latest,
        clock,
        ZoneId.systemDefault(),
        new FileSaver(
            () -> shown.map(Parent::getScene).map(Scene::getWindow),
            word -> announce(words.say(word))));
  }

  /// The window's content.
  Parent root() {
    Parent made = new MainWindow(wizard, words, theme, this);
    shown = Optional.of(made);
    return made;
  }

  /// The window's title: the domain, its file where that is called otherwise, and the program.
  ObservableValue<String> title() {
    ObservableValue<Optional<Path>> file =
        project
            .<ObservableValue<Optional<Path>>>map(ProjectModel::file)
            .orElseGet(() -> new SimpleObjectProperty<>(Optional.empty()));
    return Bindings.createStringBinding(
        () -> title(wizard.answers().get(), file.getValue()), wizard.answers(), file);
  }

  private static String title(Optional<Answers> answers, Optional<Path> file) {
    List<String> parts = new ArrayList<>();
    String domain = answers.map(a -> TypedName.unicode(a.fromDomain())).orElse("");
    String name =
        file.map(f -> String.valueOf(f.getFileName()).replace(Project.EXTENSION, "")).orElse("");
    if (!name.isEmpty() && !name.equals(domain)) {
      parts.add(Visible.of(name));
    }
    if (!domain.isEmpty()) {
      parts.add(domain);
    }
    parts.add("SendReady");
    return String.join(" – ", parts);
  }

  /// Lets the window say where its work is kept, and offer what can be done with it.
  void keptBy(ProjectModel keeper, List<Command> offered) {
    project = Optional.of(keeper);
    commands = offered;
  }

  /// The steps and what was typed in them.
  WizardModel wizard() {
    return wizard;
  }

  /// Starts with these answers in place of an empty form.
  void open(Answers answers) {
    wizard.open(answers);
  }

  /// Stops whatever still runs.
  void close() {
    project.ifPresent(ProjectModel::close);
    looks.close();
    check.cancel();
    check.pause();
    looking.cancel();
    checking.cancel();
    surveying.cancel();
  }

  /// Looks once at what stands in DNS, so that the records say what to add, change and keep.
  private void look() {
    wizard
        .answers()
        .get()
        .ifPresent(answers ->
            looking.run(() -> rounds.run(answers, row -> {}), this::sawReport, failed -> {}));
  }

  private Publisher andLook(Publisher publisher) {
    return (record, value) -> {
      publisher.publish(record, value);
      look();
    };
  }

  private void sawReport(Report report) {
    boolean current = wizard.answers().get().map(a -> a.equals(report.answers())).orElse(false);
    if (current) {
      latest.set(Optional.of(report));
      sawZone(report.answers().fromDomain(), report.zone());
    }
  }

  private void sawSurvey(DomainModel.Look look) {
    if (look instanceof DomainModel.Look.Seen(Surveyed result)) {
      ownPanel = result.host().flatMap(DomainConnect::panel).map(URI::toString);
      sawZone(result.domain(), result.cut());
    }
  }

  private static String randomLabel() {
    return "sendready-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
  }

  private void sawZone(DomainName domain, ZoneCut cut) {
    boolean current = wizard.answers().get().map(a -> a.fromDomain().equals(domain)).orElse(false);
    if (current && cut instanceof ZoneCut.Zone found) {
      zone.set(Optional.of(found));
    }
  }

  private void forgetOtherDomain(Optional<Answers> answers) {
    boolean same =
        latest
            .get()
            .flatMap(r -> answers.map(a -> a.fromDomain().equals(r.answers().fromDomain())))
            .orElse(true);
    if (!same) {
      latest.set(Optional.empty());
      zone.set(Optional.empty());
    }
  }

  private ObservableValue<Optional<Home>> home() {
    return zone.map(found -> found.map(z -> new Home(z.name(), hosts.of(z).known(), ownPanel)));
  }

  private ObservableValue<Optional<HostForm>> hostForm() {
    return zone.map(found -> found.map(z -> new HostForm(z.name(), hosts.of(z).known())));
  }

  /// Shows a quiet word for a moment.
  private void announce(String word) {
    forgetWord.run();
    status.set(word);
    forgetWord = timer.after(WORD_STAYS, () -> status.set(""));
  }

  @Override
  public ObservableValue<String> dnsHost() {
    return Bindings.createStringBinding(
        () -> zone.get().flatMap(z -> hosts.of(z).known()).map(DnsHost::name).orElse(""), zone);
  }

  @Override
  public ObservableValue<String> status() {
    if (project.isEmpty()) {
      return status;
    }
    ObservableValue<Optional<Text>> kept = project.get().status();
    return Bindings.createStringBinding(
        () -> status.get().isEmpty() ? kept.getValue().map(words::say).orElse("") : status.get(),
        status,
        kept,
        words.messages());
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public ObservableValue<Boolean> practice() {
    return new SimpleObjectProperty<>(practising);
  }

  @Override
  public void leave() {
    leave.run();
  }
}
