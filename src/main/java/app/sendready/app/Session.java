package app.sendready.app;

import app.sendready.answers.Answers;
import app.sendready.answers.SendingPlatform;
import app.sendready.check.Checker;
import app.sendready.dns.TypedName;
import app.sendready.golive.Demands;
import app.sendready.kind.Kinds;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.logo.LogoViewer;
import app.sendready.network.Networks;
import app.sendready.provider.PanelSheet;
import app.sendready.survey.NetworkSurvey;
import app.sendready.survey.PanelOffer;
import app.sendready.ui.away.AwayModel;
import app.sendready.ui.away.Notifier;
import app.sendready.ui.control.Publisher;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.project.ProjectModel;
import app.sendready.ui.shell.Command;
import app.sendready.ui.shell.FrameContext;
import app.sendready.ui.shell.MainWindow;
import app.sendready.ui.step.check.CheckModel;
import app.sendready.ui.step.check.CheckRunner;
import app.sendready.ui.step.check.CheckStep;
import app.sendready.ui.step.check.FxTimer;
import app.sendready.ui.step.check.RowServices;
import app.sendready.ui.step.domain.DomainModel;
import app.sendready.ui.step.domain.DomainStep;
import app.sendready.ui.step.golive.GoLiveModel;
import app.sendready.ui.step.golive.GoLiveStep;
import app.sendready.ui.step.golive.RoadEnd;
import app.sendready.ui.step.identity.IdentityModel;
import app.sendready.ui.step.identity.IdentityStep;
import app.sendready.ui.step.links.LinksModel;
import app.sendready.ui.step.links.LinksStep;
import app.sendready.ui.step.policy.LogoModel;
import app.sendready.ui.step.policy.PolicyModel;
import app.sendready.ui.step.policy.PolicyStep;
import app.sendready.ui.step.records.RecordsModel;
import app.sendready.ui.step.records.RecordsStep;
import app.sendready.ui.step.testmessage.TestMessageModel;
import app.sendready.ui.step.testmessage.TestMessageStep;
import app.sendready.ui.tool.rotation.RotationModel;
import app.sendready.ui.wizard.WizardModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

/// One run through the wizard, put together: for a real domain or for practice.
final class Session implements FrameContext {
  private static final Duration QUIET = Duration.ofMillis(600);

  private final Localized words;
  private final Theme theme;
  private final Runnable leave;
  private final boolean practising;
  private final WizardModel wizard = new WizardModel();

  /// The answers while their plan can be published: what comes after them is made of no others.
  private final ObservableValue<Optional<Answers>> sound;

  private final Seen seen;
  private final StatusWord status;
  private final FxTimer timer = new FxTimer();
  private final QuietCheck quiet;
  private final Background checking;
  private final Background surveying;
  private final CheckModel check;
  private final TestMessageModel testMessage;
  private final SideWindows aside;
  private Optional<Parent> shown = Optional.empty();
  private Optional<ProjectModel> project = Optional.empty();
  private List<Command> commands = List.of();
  private Optional<Node> bar = Optional.empty();

  /// @param background makes a [Background] for each purpose
  /// @param browser opens an address outside the program
  /// @param leave shows the start screen again
  Session(
      Localized words,
      Theme theme,
      SendingPlatform platform,
      SessionWorld world,
      Clock clock,
      Supplier<Background> background,
      Consumer<String> browser,
      Runnable leave) {
    this.words = words;
    this.theme = theme;
    this.leave = leave;
    Networks networks = world.networks();
    Optional<Publisher> publisher = world.publisher();
    this.practising = publisher.isPresent();
    status = new StatusWord(words, timer);
    checking = background.get();
    surveying = background.get();
    DnsHosts hosts = new DnsHosts();
    seen = new Seen(wizard.answers(), hosts);
    Checker checker = new Checker(Kinds.all(), clock);
    sound =
        wizard.answers().map(answers -> answers.filter(a -> checker.plan(a).conflicts().isEmpty()));
    CheckRunner runner =
        (answers, onRow) -> checker.run(answers, networks.open(Commands.BUDGET), onRow);
    quiet = new QuietCheck(wizard, runner, seen, background.get());
    KnownSenders senders = KnownSenders.load();
    NetworkSurvey survey =
        new NetworkSurvey(networks, hosts, platform, senders, Session::randomLabel);
    DomainModel domain = new DomainModel(wizard, platform, Optional.of(survey), surveying, QUIET);
    domain.progress().subscribe(seen::survey);
    check = new CheckModel(sound, checker::plan, runner, checking, timer, clock, publisher);
    RecordsModel records =
        new RecordsModel(
            sound,
            checker::plan,
            seen.latest(),
            seen.panel(),
            publisher.map(quiet::after),
            hosts::all);
    Background asking = background.get();
    records.offer(
        seen.offer().map(offered -> offered.map(PanelOffer::host)),
        () -> seen.ask(world.pressed(), asking));
    SideWindows.Frame frame =
        new SideWindows.Frame(words, theme, this::window, background, browser, status::say);
    DetailWindows looks =
        new DetailWindows(
            frame,
            new DetailWindows.Sources(
                networks,
                world.pressed(),
                () -> Platform.runLater(this::checkAgain),
                world.secure(),
                senders.with(platform),
                clock),
            wizard.answers(),
            seen.latest());
    aside =
        new SideWindows(
            frame,
            looks,
            new SideWindows.Outgoing(
                Bindings.createObjectBinding(
                    () -> document(checker, records), sound, seen.latest(), records.rows()),
                () -> project.map(ProjectModel::printed),
                check.report(),
                report -> hosts.of(report.zone()),
                quiet::once),
            new RotationModel(
                wizard,
                new SigningKeys(networks, clock).outside(),
                background.get(),
                Platform::runLater),
            new DmarcReports(platform, wizard, world.many(), clock));
    offer(List.of());
    PolicyModel policy = new PolicyModel(wizard, domain.published(), domain.others());
    LogoModel logo =
        new LogoModel(
            policy.logo().reading().map(reading -> reading.read().flatMap(wanted -> wanted)),
            uri -> new LogoViewer(world.pressed()).view(uri),
            background.get());
    testMessage =
        new TestMessageModel(
            wizard.answers(),
            new TestMessages(networks, clock, words, this::window)
                .source(practising, this::showInVerify),
            background.get());
    wizard.start(
        List.of(
            new DomainStep(domain, words),
            new IdentityStep(
                new IdentityModel(
                    wizard,
                    platform,
                    new DkimKeys(),
                    clock,
                    Optional.of(new KeyFiles()),
                    background.get()),
                words),
            new LinksStep(new LinksModel(wizard, platform, domain.others()), words),
            new PolicyStep(policy, Optional.of(logo), words, status::say, aside.reports()),
            new RecordsStep(
                records,
                words,
                status::say,
                browser,
                looks,
                looks::showMe,
                Optional.of(aside::send)),
            new CheckStep(
                check,
                words,
                status::say,
                new RowServices(
                    looks, seen.panel(), looks::showMe, Optional.of(aside::saveReport))),
            new TestMessageStep(testMessage, words, status::say),
            new GoLiveStep(
                goLive(clock, world, background),
                words,
                status::say,
                browser,
                new RoadEnd(
                    Optional.of(aside::saveReport),
                    Optional.of(
                        new RoadEnd.Rung(
                            aside.reports(), policy.dmarc(), () -> wizard.show("policy"))),
                    this::leave))));
    check.report().subscribe(report -> report.ifPresent(seen::report));
    wizard
        .current()
        .subscribe(step -> {
          if (step != null && step.id().equals("records")) {
            quiet.now();
          }
        });
  }

  private GoLiveModel goLive(Clock clock, SessionWorld world, Supplier<Background> background) {
    return new GoLiveModel(
        Demands.builtIn(),
        wizard.answers(),
        seen.latest(),
        wizard.fields(),
        new GoLiveModel.Asked(world.mailboxes(), world.secure(), background),
        clock,
        ZoneId.systemDefault(),
        new FileSaver(words, this::window, word -> status.say(words.say(word))));
  }

  private Optional<Window> window() {
    return shown.map(Parent::getScene).map(Scene::getWindow);
  }

  private Optional<PanelSheet> document(Checker checker, RecordsModel records) {
    return sound
        .getValue()
        .map(answers ->
            PanelSheet.of(checker.plan(answers), seen.latest().getValue(), records.panel()));
  }

  /// The window's content.
  MainWindow root() {
    MainWindow made = new MainWindow(wizard, words, theme, this);
    shown = Optional.of(made);
    return made;
  }

  /// What changes while the user is elsewhere; to be told by `notifier`.
  ///
  /// @param attended whether the user has one of the program's windows in front
  /// @param wanted whether the user wants to be told
  AwayModel away(BooleanSupplier attended, BooleanSupplier wanted, Notifier notifier) {
    return new AwayModel(
        check.changes(),
        wizard
            .answers()
            .map(answers -> answers.map(a -> TypedName.unicode(a.fromDomain())).orElse("")),
        words,
        attended,
        wanted,
        notifier);
  }

  /// The window's title.
  ///
  /// @param news how many rows have changed unseen
  ObservableValue<String> title(ObservableValue<Number> news) {
    ObservableValue<Optional<Path>> file =
        project
            .<ObservableValue<Optional<Path>>>map(ProjectModel::file)
            .orElseGet(() -> new SimpleObjectProperty<>(Optional.empty()));
    return WindowTitle.of(wizard.answers(), file, news);
  }

  /// Lets the window say where its work is kept, and offer what can be done with it.
  void keptBy(ProjectModel keeper, List<Command> offered, Node toSettle) {
    project = Optional.of(keeper);
    check.known(keeper::known);
    bar = Optional.of(toSettle);
    offer(offered);
  }

  /// Lets the window offer what can be done with it as a whole.
  final void offer(List<Command> offered) {
    commands = Stream.concat(offered.stream(), aside.commands().stream()).toList();
  }

  /// The steps and what was typed in them.
  WizardModel wizard() {
    return wizard;
  }

  /// The test message, if there is one.
  TestMessageModel testMessage() {
    return testMessage;
  }

  /// Starts with these answers in place of an empty form.
  void open(Answers answers) {
    wizard.open(answers);
  }

  /// Stops whatever still runs.
  void close() {
    project.ifPresent(ProjectModel::close);
    aside.close();
    testMessage.forget();
    check.cancel();
    check.pause();
    quiet.cancel();
    checking.cancel();
    surveying.cancel();
  }

  /// Looks again, because something is known that was not; what the user has paused stays so.
  private void checkAgain() {
    if (!check.checkAgain()) {
      quiet.now();
    }
  }

  /// Goes to the row of a kind of record.
  private void showInVerify(String kind) {
    check.unfold(kind);
    wizard.show("check");
  }

  private static String randomLabel() {
    return "sendready-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
  }

  @Override
  public ObservableValue<String> dnsHost() {
    return seen.hostName();
  }

  @Override
  public ObservableValue<String> status() {
    return status.shown(project);
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public Optional<Node> bar() {
    return bar;
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
