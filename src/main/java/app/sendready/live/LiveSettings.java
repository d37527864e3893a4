package app.sendready.live;

import app.sendready.dns.IpAddress;
import app.sendready.network.PublicResolver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Whom to ask, and for how long.
///
/// @param publicResolvers resolvers that the rest of the world uses
/// @param system the resolver of this machine; empty where the machine is to be asked for it
/// @param exclusive whether nobody but these resolvers may be asked to look names up
/// @param tryTime how long one try over UDP waits for its answer; there are two
/// @param maxPackets how many packets one run may send, whatever for
/// @param decoy an address at which nobody can be; an answer from there is a forged one. Empty
///   where that is not to be tried
public record LiveSettings(
    List<Upstream> publicResolvers,
    List<Endpoint> system,
    boolean exclusive,
    Duration tryTime,
    int maxPackets,
    Optional<Endpoint> decoy) {
  /// Two of these are what a check waits for a server that stays silent.
  private static final Duration TRY_TIME = Duration.ofMillis(1100);

  /// For whoever is asked to look names up at length, and may himself meet slow servers.
  private static final Duration PATIENT = Duration.ofSeconds(2);

  private static final int MAX_PACKETS = 950;

  /// RFC 5737 §4: no packet to this address gets anywhere.
  private static final Endpoint NOBODY = new Endpoint(IpAddress.of("192.0.2.53"));

  public LiveSettings {
    publicResolvers = List.copyOf(publicResolvers);
    system = List.copyOf(system);
    if (exclusive && system.isEmpty()) {
      throw new IllegalArgumentException("no resolver");
    }
  }

  /// Without a decoy.
  public LiveSettings(
      List<Upstream> publicResolvers,
      List<Endpoint> system,
      boolean exclusive,
      Duration tryTime,
      int maxPackets) {
    this(publicResolvers, system, exclusive, tryTime, maxPackets, Optional.empty());
  }

  /// This machine's resolver and these public ones.
  public static LiveSettings standard(List<PublicResolver> publicResolvers) {
    return new LiveSettings(
        publicResolvers.stream().map(Upstream::of).toList(),
        List.of(),
        false,
        TRY_TIME,
        MAX_PACKETS,
        Optional.of(NOBODY));
  }

  /// Only these resolvers, in place of the system's and the public ones; at least one.
  public static LiveSettings only(List<Endpoint> resolvers) {
    return new LiveSettings(
        resolvers.stream().map(e -> Upstream.at(e.toString(), e)).toList(),
        resolvers,
        true,
        TRY_TIME,
        MAX_PACKETS);
  }

  /// Only the resolvers that this machine is set up to ask; empty where it names none.
  public static Optional<LiveSettings> ofMachine() {
    List<Endpoint> found = SystemResolvers.discover();
    return found.isEmpty() ? Optional.empty() : Optional.of(only(found));
  }

  /// Resolvers that the user named, or whoever made these settings; not those that the machine was
  /// asked for.
  List<Endpoint> named() {
    return exclusive
        ? publicResolvers.stream().flatMap(one -> one.endpoints().stream()).toList()
        : system;
  }

  /// The same for a single evaluation, which no list of rows waits for.
  public LiveSettings patient() {
    return withTryTime(PATIENT);
  }

  /// The same with another time for each try.
  public LiveSettings withTryTime(Duration time) {
    return new LiveSettings(publicResolvers, system, exclusive, time, maxPackets, decoy);
  }

  /// The same with another bound on packets.
  public LiveSettings withMaxPackets(int packets) {
    return new LiveSettings(publicResolvers, system, exclusive, tryTime, packets, decoy);
  }
}
