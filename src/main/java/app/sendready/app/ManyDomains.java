package app.sendready.app;

import app.sendready.answers.SendingPlatform;
import app.sendready.bulk.ManyChecks;
import app.sendready.check.Checker;
import app.sendready.kind.Kinds;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.live.HttpsFetcher;
import app.sendready.live.LiveSettings;
import app.sendready.live.TlsProbe;
import app.sendready.network.Networks;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.many.ManyDetail;
import app.sendready.ui.many.ManyModel;
import app.sendready.ui.many.ManyWindow;
import app.sendready.ui.step.check.CheckModel;
import app.sendready.ui.step.check.CheckStep;
import app.sendready.ui.step.check.FxTimer;
import app.sendready.ui.step.check.RowServices;
import app.sendready.web.FetchedFiles;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The window *Check many domains* put together: the engine of the command line, the system's
/// dialogs, and the step *Verify* as the details of a domain.
final class ManyDomains {
  static final double WIDTH = 1180;
  static final double HEIGHT = 760;

  private final SideWindows.Frame frame;
  private final SessionWorld world;
  private final Clock clock;
  private final FxTimer timer = new FxTimer();
  private final DnsHosts hosts = new DnsHosts();
  private final ManyModel model;
  private final ManyWindow window;

  /// @param world whom the details ask
  /// @param checks looks at many domains
  /// @param scratch where results are kept that cannot be kept beside a table
  ManyDomains(
      SideWindows.Frame frame,
      Supplier<SendingPlatform> platform,
      SessionWorld world,
      Supplier<ManyChecks> checks,
      Clock clock,
      Path scratch) {
    this.frame = frame;
    this.world = world;
    this.clock = clock;
    Localized words = frame.words();
    model =
        new ManyModel(
            platform,
            words.messages(),
            new ManyModel.Outside(
                () -> file(words, frame.owner(), "manywindow.chooser", "*.csv", "*.tsv", "*.txt"),
                () -> file(words, frame.owner(), "manywindow.since.chooser", "*.jsonl"),
                new SaveDialogs(words, frame.owner())::file,
                scratch,
                checks,
                report -> hosts.of(report.zone()),
                clock,
                timer::after),
            frame.background());
    window = new ManyWindow(model, detail(platform), words, frame.window(WIDTH, HEIGHT));
  }

  /// The domains of the internet.
  ///
  /// @param networks whom the details ask
  /// @param otherwise whom many checks ask where this machine names no resolver
  static ManyDomains ofInternet(
      SideWindows.Frame frame,
      Supplier<SendingPlatform> platform,
      Networks networks,
      FetchedFiles files,
      Supplier<LiveSettings> otherwise,
      Clock clock,
      Path scratch) {
    return new ManyDomains(
        frame,
        platform,
        new SessionWorld(
            networks,
            networks,
            files.onPress(new HttpsFetcher()),
            new TlsProbe(),
            Optional.empty(),
            Optional.empty()),
        () -> new ManyAtOnce(LiveSettings.ofMachine().orElseGet(otherwise), clock),
        clock,
        scratch);
  }

  private ManyDetail detail(Supplier<SendingPlatform> platform) {
    Checker checker = new Checker(Kinds.all(), clock);
    Seen seen = new Seen(model.chosen(), hosts);
    CheckModel check =
        new CheckModel(
            model.chosen(),
            checker::plan,
            (answers, onRow) -> checker.run(answers, world.networks().open(Commands.BUDGET), onRow),
            frame.background().get(),
            timer,
            clock,
            Optional.empty());
    check
        .report()
        .subscribe(report ->
            report.ifPresent(now -> {
              seen.report(now);
              model.heard(now);
            }));
    DetailWindows looks =
        new DetailWindows(
            frame,
            new DetailWindows.Sources(
                world.networks(),
                world.pressed(),
                () -> Platform.runLater(check::checkAgain),
                world.secure(),
                KnownSenders.load().with(platform.get()),
                clock),
            model.chosen(),
            seen.latest());
    CheckStep step =
        new CheckStep(
            check,
            frame.words(),
            frame.announcer(),
            new RowServices(looks, seen.panel(), looks::showMe, Optional.empty()));
    return new ManyDetail(
        step.node(),
        check::checkNow,
        () -> {
          check.cancel();
          check.pause();
        });
  }

  /// @param key of its title; that of the usual files has `.kind` behind it
  private static Optional<Path> file(
      Localized words, Supplier<Optional<Window>> owner, String key, String... usual) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.messages().get().say(key));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(words.messages().get().say(key + ".kind"), usual),
            new FileChooser.ExtensionFilter(
                words.messages().get().say("manywindow.chooser.all"), "*"));
    return Optional.ofNullable(chooser.showOpenDialog(owner.get().orElse(null))).map(File::toPath);
  }

  ManyModel model() {
    return model;
  }

  void show() {
    window.show();
  }

  void close() {
    window.close();
  }
}
