package app.sendready.live;

import app.sendready.dns.Authority;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Resolver;
import app.sendready.setup.Network;
import app.sendready.setup.Networks;
import app.sendready.web.Fetcher;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The real network. Each run has its own memory of questions, and its own budget.
public final class LiveNetworks implements Networks {
  private final LiveSettings settings;
  private final Fetcher web;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Ways ways = new Ways();

  public LiveNetworks(LiveSettings settings, Fetcher web, Clock clock) {
    this.settings = settings;
    this.web = web;
    this.clock = clock;
  }

  /// With an [HttpsFetcher] for the web.
  public LiveNetworks(LiveSettings settings, Clock clock) {
    this(settings, new HttpsFetcher(), clock);
  }

  @Override
  public Network open(Duration budget) {
    Exchange exchange = new Exchange(clock, settings.tryTime(), random, ways);
    Questions run = new Questions(exchange, new Budget(budget, settings.maxQuestions()), clock);
    List<NamedServer> system = system();
    RecursiveResolver helper = new RecursiveResolver(helpers(system), run);
    NameServers nameServers = new NameServers(helper, ports(system), SystemResolvers.hasIpv6());
    ZoneFinder finder = new ZoneFinder(run, new ResolvedZones(run, helper), nameServers);
    AuthoritativeResolver authoritative = new AuthoritativeResolver(finder);
    ZoneSurvey survey = new ZoneSurvey(finder, nameServers, helper, run);
    return new Opened(
        new ZoneServers(finder, survey, authoritative, run),
        authoritative,
        settings.publicResolvers().stream().map(s -> named(s.name(), List.of(s), run)).toList(),
        system.isEmpty() ? Optional.empty() : Optional.of(named("system", system, run)),
        web);
  }

  private record Opened(
      Authority authority,
      Resolver authoritative,
      List<Named> publicResolvers,
      Optional<Named> system,
      Fetcher web)
      implements Network {}

  private static Network.Named named(String name, List<NamedServer> servers, Questions run) {
    return new Network.Named(name, new RecursiveResolver(servers, run));
  }

  private List<NamedServer> system() {
    if (settings.exclusive()) {
      return settings.publicResolvers().stream().limit(1).toList();
    }
    List<Endpoint> endpoints =
        settings.system().isEmpty() ? SystemResolvers.discover() : settings.system();
    return endpoints.stream().map(endpoint -> new NamedServer("system", endpoint)).toList();
  }

  /// Whoever helps to find servers: the system's resolver, and where that stays silent, the public
  /// ones, unless the user named the resolvers.
  private List<NamedServer> helpers(List<NamedServer> system) {
    if (settings.exclusive()) {
      return system;
    }
    List<NamedServer> helpers = new ArrayList<>(system);
    settings.publicResolvers().stream().filter(s -> !helpers.contains(s)).forEach(helpers::add);
    return helpers;
  }

  private Map<IpAddress, Integer> ports(List<NamedServer> system) {
    Map<IpAddress, Integer> ports = new HashMap<>();
    List<NamedServer> all = new ArrayList<>(system);
    all.addAll(settings.publicResolvers());
    for (NamedServer server : all) {
      if (server.endpoint().port() != Endpoint.DNS_PORT) {
        ports.putIfAbsent(server.endpoint().address(), server.endpoint().port());
      }
    }
    return ports;
  }
}
