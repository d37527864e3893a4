package app.sendready.app;

import app.sendready.check.Checker;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.cli.Cli;
import app.sendready.cli.Refusal;
import app.sendready.cli.ResolverAddress;
import app.sendready.cli.Services;
import app.sendready.dns.DomainName;
import app.sendready.dns.Resolver;
import app.sendready.export.TranscriptFile;
import app.sendready.i18n.Text;
import app.sendready.key.PastedKey;
import app.sendready.kind.Kinds;
import app.sendready.live.Endpoint;
import app.sendready.live.HttpsFetcher;
import app.sendready.live.LiveNetworks;
import app.sendready.live.LiveSettings;
import app.sendready.live.LoopbackServer;
import app.sendready.live.TlsProbe;
import app.sendready.network.Network;
import app.sendready.network.Recorder;
import app.sendready.network.Replay;
import app.sendready.network.Transcript;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.project.ProjectFile;
import app.sendready.project.ProjectStore;
import app.sendready.project.PublicResolversFile;
import app.sendready.project.RecentProjects;
import app.sendready.web.Fetcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Puts the command line together; loads nothing of the window.
final class Commands {
  /// How long one check may take.
  static final Duration BUDGET = Duration.ofSeconds(10);

  /// How long one evaluation may take; RFC 7208 §4.6.4 asks for at least 20 seconds.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Clock clock;
  private Optional<LiveNetworks> networks = Optional.empty();

  Commands(Clock clock) {
    this.clock = clock;
  }

  Cli cli(Locale system) {
    return new Cli(
        new Services(
            Kinds.all(),
            this::check,
            ManyAtOnce.ofCommands(clock),
            this::practise,
            new DnsHosts(),
            new Services.Outside(
                this::resolver,
                this::many,
                new HttpsFetcher(),
                new TlsProbe(),
                clock,
                new CtrlC(),
                StandardInput::read),
            Commands::project,
            Words::here,
            Version.read()),
        system);
  }

  private static ProjectStore project(Path file) {
    return new RecentProjects(ProgramFolder.ofSystem().data())
        .place(
            new ProjectFile(PlatformFile.builtIn(), PastedKey::isPrivate, PastedKey::record), file);
  }

  private Report check(Services.CheckRequest request, Consumer<RowReport> progress) throws Refusal {
    try {
      if (request.replay().isPresent()) {
        Transcript transcript = transcript(request.replay().get());
        isAbout(transcript, request.answers().fromDomain(), request.replay().get());
        Replay replay = new Replay(transcript);
        return new Checker(request.kinds(), replay.clock())
            .run(request.answers(), replay, progress);
      }
      Network network =
          network(
              request.resolvers(), request.files() ? new HttpsFetcher() : Fetcher.NOBODY, BUDGET);
      if (request.record().isEmpty()) {
        return new Checker(request.kinds(), clock).run(request.answers(), network, progress);
      }
      Path kept = request.record().get().toAbsolutePath();
      if (Files.isDirectory(kept) || !Files.isDirectory(kept.resolveSibling("."))) {
        throw new Refusal(Text.of("cli.record.nowhere", "file", request.record().get().toString()));
      }
      Recorder recorder = new Recorder(network, clock.instant());
      Report report =
          new Checker(request.kinds(), clock).run(request.answers(), recorder, progress);
      Optional<Text> refused = TranscriptFile.write(request.record().get(), recorder.transcript());
      if (refused.isPresent()) {
        throw new Refusal(refused.get());
      }
      return report;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refusal(Text.of("cli.interrupted"));
    }
  }

  /// What was not asked then would look like silence.
  private static void isAbout(Transcript transcript, DomainName domain, Path file) throws Refusal {
    List<DomainName> asked = transcript.asked();
    if (!asked.isEmpty() && asked.stream().noneMatch(name -> name.isWithin(domain))) {
      throw new Refusal(
          Text.of("cli.replay.other", "file", file.toString())
              .with("domain", domain.withoutDot())
              .with("name", asked.getFirst().withoutDot()));
    }
  }

  private static Transcript transcript(Path file) throws Refusal {
    return switch (TranscriptFile.read(file)) {
      case TranscriptFile.Read(Transcript transcript) -> transcript;
      case TranscriptFile.Unusable(Text why) -> throw new Refusal(why);
    };
  }

  private Resolver resolver(List<ResolverAddress> resolvers) {
    return first(resolvers, networks().with(settings(resolvers).patient()).open(PATIENCE));
  }

  private Resolver many(List<ResolverAddress> resolvers) {
    return first(resolvers, LiveNetworks.ofMany(settings(resolvers), clock).open(PATIENCE));
  }

  private static Resolver first(List<ResolverAddress> resolvers, Network network) {
    // Where the machine names no resolver, a public one is better than no answer.
    return resolvers.isEmpty() && network.system().isPresent()
        ? network.system().get().resolver()
        : network.publicResolvers().getFirst().resolver();
  }

  /// One for all rounds of a watch, so that others are not asked anew in each. Made when first
  /// used: most commands ask nobody.
  private synchronized LiveNetworks networks() {
    LiveNetworks made =
        networks.orElseGet(
            () -> new LiveNetworks(() -> settings(List.of()), Fetcher.NOBODY, clock));
    networks = Optional.of(made);
    return made;
  }

  private Network network(List<ResolverAddress> resolvers, Fetcher web, Duration budget) {
    return networks().with(settings(resolvers)).fetching(web).open(budget);
  }

  private static LiveSettings settings(List<ResolverAddress> resolvers) {
    return resolvers.isEmpty()
        ? LiveSettings.standard(PublicResolversFile.builtIn())
        : LiveSettings.only(
            resolvers.stream().map(r -> new Endpoint(r.address(), r.port())).toList());
  }

  private Services.Practice.Running practise(OptionalInt port) throws Refusal {
    Practice practice = new Practice(clock, PlatformFile.builtIn());
    LoopbackServer server;
    try {
      server = new LoopbackServer(practice.world(), port.orElse(0));
    } catch (IOException taken) {
      throw new Refusal(Text.of("cli.practice.no-port", "port", String.valueOf(port.orElse(0))));
    }
    return new PracticeServer(server);
  }

  private record PracticeServer(LoopbackServer server, CountDownLatch closed)
      implements Services.Practice.Running {
    PracticeServer(LoopbackServer server) {
      this(server, new CountDownLatch(1));
    }

    @Override
    public ResolverAddress address() {
      return new ResolverAddress(server.endpoint().address(), server.endpoint().port());
    }

    @Override
    public DomainName domain() {
      return Practice.DOMAIN;
    }

    @Override
    public void await() {
      try {
        closed.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      closed.countDown();
      try {
        server.close();
      } catch (IOException ignored) {
        // It is going away with the program.
      }
    }
  }
}
