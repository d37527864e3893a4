package app.sendready.live;

import app.sendready.dns.AddressSpace;
import app.sendready.dns.Authority;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Resolver;
import app.sendready.live.datagram.ServerTurns;
import app.sendready.network.Network;
import app.sendready.network.NetworkState;
import app.sendready.network.Networks;
import app.sendready.network.TextLimit;
import app.sendready.web.Fetcher;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The real network. Each run has its own memory of questions, and its own budget.
public final class LiveNetworks implements Networks {
  private final Supplier<LiveSettings> chosen;
  private final Fetcher web;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Reachability ways;
  private final Memory memory;
  private final Doh doh;
  private final boolean asksMemories;

  public LiveNetworks(LiveSettings settings, Fetcher web, Clock clock) {
    this(() -> settings, web, clock);
  }

  /// With settings that may change from run to run.
  public LiveNetworks(Supplier<LiveSettings> settings, Fetcher web, Clock clock) {
    this(settings, web, clock, new Doh(clock));
  }

  LiveNetworks(Supplier<LiveSettings> settings, Fetcher web, Clock clock, Doh doh) {
    this(
        settings,
        web,
        clock,
        doh,
        new Memory(
            new Reachability(), new Manners(), new Lately(), ServerTurns.FREE, new Ipv6Way()),
        true);
  }

  private LiveNetworks(
      Supplier<LiveSettings> settings,
      Fetcher web,
      Clock clock,
      Doh doh,
      Memory memory,
      boolean asksMemories) {
    this.chosen = settings;
    this.web = web;
    this.clock = clock;
    this.doh = doh;
    this.memory = memory;
    this.ways = memory.ways();
    this.asksMemories = asksMemories;
  }

  /// What is remembered from run to run.
  private record Memory(
      Reachability ways, Manners manners, Lately lately, ServerTurns turns, Ipv6Way ipv6) {}

  /// The same network with other settings: who was asked too often before is not asked now.
  public LiveNetworks with(LiveSettings settings) {
    return new LiveNetworks(() -> settings, web, clock, doh, memory, asksMemories);
  }

  /// The same network, where files are fetched this way.
  public LiveNetworks fetching(Fetcher wanted) {
    return new LiveNetworks(chosen, wanted, clock, doh, memory, asksMemories);
  }

  /// The same network, in which no resolver is asked what it remembers of a record; resolvers help
  /// to find who owns it.
  public LiveNetworks firsthand() {
    return new LiveNetworks(chosen, web, clock, doh, memory, false);
  }

  /// Without the web.
  public LiveNetworks(LiveSettings settings, Clock clock) {
    this(settings, Fetcher.NOBODY, clock);
  }

  /// For many domains one after the other and at once: each belongs to somebody who wants it looked
  /// at, so that a name server is not asked little, but politely.
  public static LiveNetworks ofMany(LiveSettings settings, Clock clock) {
    return remembering(
        settings,
        clock,
        new Memory(
            new Reachability(),
            Manners.ofMany(),
            Lately.ofMany(System::nanoTime),
            ServerTurns.polite(),
            new Ipv6Way()));
  }

  /// As long as this clock says, others are left alone who were asked lately.
  ///
  /// @param nanoTime goes on as [System#nanoTime] does
  static LiveNetworks timed(LiveSettings settings, Clock clock, LongSupplier nanoTime) {
    return remembering(
        settings,
        clock,
        new Memory(
            new Reachability(),
            new Manners(nanoTime),
            new Lately(nanoTime),
            ServerTurns.FREE,
            new Ipv6Way()));
  }

  private static LiveNetworks remembering(LiveSettings settings, Clock clock, Memory memory) {
    return new LiveNetworks(() -> settings, Fetcher.NOBODY, clock, new Doh(clock), memory, true);
  }

  @Override
  public Network open(Duration budget) {
    LiveSettings settings = chosen.get();
    List<NamedServer> system = system(settings);
    Set<Endpoint> chosen = chosen(settings, system);
    DnsExchange exchange =
        new DnsExchange(
            clock, settings.tryTime(), random, ways, new DnsExchange.Queue(memory.turns(), chosen));
    Budget limits = new Budget(budget, settings.maxPackets(), memory.manners(), chosen);
    Questions run = new Questions(exchange, doh, limits, clock, memory.lately());
    boolean ipv6 = memory.ipv6().isOpen();
    boolean inside =
        settings.named().stream().anyMatch(e -> !AddressSpace.isOfInternet(e.address()));
    RecursiveResolver helper = new RecursiveResolver(helpers(settings, system), run);
    NameServers nameServers = new NameServers(helper, ports(settings, system), ipv6);
    ZoneFinder finder = new ZoneFinder(run, new ResolvedZones(run, helper, inside), nameServers);
    AuthoritativeResolver authoritative = new AuthoritativeResolver(finder);
    ZoneSurvey survey = new ZoneSurvey(finder, nameServers, helper, run);
    List<NamedServer> overHttps =
        settings.publicResolvers().stream()
            .map(Upstream::overHttps)
            .flatMap(Optional::stream)
            .toList();
    ReachabilityProbe finding = new ReachabilityProbe(settings, system, run, ways, random);
    Detour detour =
        new Detour(
            new ZoneServers(finder, survey, authoritative, run),
            authoritative,
            new SecondHand(overHttps, run),
            finding,
            ways,
            limits);
    SecondOpinion opinion =
        new SecondOpinion(
            overHttps.stream().map(NamedServer::name).collect(Collectors.toSet()), ways);
    finding.begin();
    return new Opened(
        detour,
        settings.publicResolvers().stream()
            .filter(_ -> asksMemories)
            .map(one -> view(one, ipv6, run, detour, opinion))
            .toList(),
        system.isEmpty() || !asksMemories
            ? Optional.empty()
            : Optional.of(
                new Network.Named("system", TextLimit.on(new RecursiveResolver(system, run)))),
        web,
        run,
        ways);
  }

  private static Network.Named view(
      Upstream resolver, boolean ipv6, Questions run, Detour detour, SecondOpinion opinion) {
    return new Network.Named(
        resolver.name(),
        TextLimit.on(
            new PublicView(
                resolver.name(),
                new RecursiveResolver(resolver.servers(ipv6), run),
                resolver.overHttps().map(server -> new RecursiveResolver(List.of(server), run)),
                detour::isAround,
                opinion,
                run.clock())));
  }

  private record Opened(
      Detour detour,
      List<Named> publicResolvers,
      Optional<Named> system,
      Fetcher web,
      Questions run,
      Reachability ways)
      implements Network {
    @Override
    public Authority authority() {
      return detour;
    }

    @Override
    public Resolver authoritative() {
      return TextLimit.on(detour);
    }

    @Override
    public int turns() {
      return detour.turns();
    }

    @Override
    public void settle() {
      detour.settle();
    }

    @Override
    public NetworkState state() {
      if (detour.isForged()) {
        return run.hasHeardOverHttps() ? NetworkState.FORGED : NetworkState.CAPTIVE;
      }
      if (run.hasHeardNobody()) {
        return run.hasMetDistrust() ? NetworkState.DISTRUSTED : NetworkState.OFFLINE;
      }
      if (ways.onlyHttps()) {
        return NetworkState.ONLY_HTTPS;
      }
      if (ways.datagramsSeemBlocked() && !run.hasHeardDatagram()) {
        return NetworkState.ONLY_TCP;
      }
      return ways.systemInvents() ? NetworkState.INVENTS : NetworkState.OPEN;
    }
  }

  /// Whoever is asked on the user's or the machine's own wish.
  private static Set<Endpoint> chosen(LiveSettings settings, List<NamedServer> system) {
    Set<Endpoint> chosen = new HashSet<>(system.stream().map(NamedServer::endpoint).toList());
    settings.publicResolvers().forEach(resolver -> chosen.addAll(resolver.endpoints()));
    settings.decoy().ifPresent(chosen::add);
    return chosen;
  }

  private static List<NamedServer> system(LiveSettings settings) {
    if (settings.exclusive()) {
      return settings.publicResolvers().stream().limit(1).map(LiveNetworks::first).toList();
    }
    List<Endpoint> endpoints =
        settings.system().isEmpty() ? SystemResolvers.discover() : settings.system();
    return endpoints.stream().map(endpoint -> new NamedServer("system", endpoint)).toList();
  }

  private static NamedServer first(Upstream resolver) {
    return new NamedServer(resolver.name(), resolver.endpoints().getFirst());
  }

  /// Whoever helps to find servers: the system's resolver, and where that stays silent, the public
  /// ones, unless the user named the resolvers.
  private static List<NamedServer> helpers(LiveSettings settings, List<NamedServer> system) {
    if (settings.exclusive()) {
      return system;
    }
    List<NamedServer> helpers = new ArrayList<>(system);
    settings.publicResolvers().stream()
        .map(LiveNetworks::first)
        .filter(s -> !helpers.contains(s))
        .forEach(helpers::add);
    return helpers;
  }

  private static Map<IpAddress, Integer> ports(LiveSettings settings, List<NamedServer> system) {
    Map<IpAddress, Integer> ports = new HashMap<>();
    List<Endpoint> all = new ArrayList<>(system.stream().map(NamedServer::endpoint).toList());
    settings.publicResolvers().forEach(resolver -> all.addAll(resolver.endpoints()));
    for (Endpoint endpoint : all) {
      if (endpoint.port() != Endpoint.DNS_PORT) {
        ports.putIfAbsent(endpoint.address(), endpoint.port());
      }
    }
    return ports;
  }
}
