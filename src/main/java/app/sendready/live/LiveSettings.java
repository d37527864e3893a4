package app.sendready.live;

import app.sendready.dns.IpAddress;
import java.time.Duration;
import java.util.List;

/// Whom to ask, and for how long.
///
/// @param publicResolvers resolvers that the rest of the world uses
/// @param system the resolver of this machine; empty where the machine is to be asked for it
/// @param exclusive whether nobody but these resolvers may be asked to look names up
/// @param tryTime how long one try over UDP waits for its answer; there are two
/// @param maxQuestions how many questions one run may send
public record LiveSettings(
    List<NamedServer> publicResolvers,
    List<Endpoint> system,
    boolean exclusive,
    Duration tryTime,
    int maxQuestions) {
  private static final Duration TRY_TIME = Duration.ofSeconds(2);
  private static final int MAX_QUESTIONS = 2000;

  public LiveSettings {
    publicResolvers = List.copyOf(publicResolvers);
    system = List.copyOf(system);
    if (exclusive && system.isEmpty()) {
      throw new IllegalArgumentException("no resolver");
    }
  }

  /// This machine's resolver and the four that most of the world's mail looks through.
  public static LiveSettings standard() {
    return new LiveSettings(
        List.of(
            named("Cloudflare", "1.1.1.1"),
            named("Google", "8.8.8.8"),
            named("Quad9", "9.9.9.9"),
            named("Yandex", "77.88.8.8")),
        List.of(),
        false,
        TRY_TIME,
        MAX_QUESTIONS);
  }

  /// Only these resolvers, in place of the system's and the public ones; at least one.
  public static LiveSettings only(List<Endpoint> resolvers) {
    return new LiveSettings(
        resolvers.stream().map(e -> new NamedServer(e.toString(), e)).toList(),
        resolvers,
        true,
        TRY_TIME,
        MAX_QUESTIONS);
  }

  /// The same with another time for each try.
  public LiveSettings withTryTime(Duration time) {
    return new LiveSettings(publicResolvers, system, exclusive, time, maxQuestions);
  }

  /// The same with another bound on questions.
  public LiveSettings withMaxQuestions(int questions) {
    return new LiveSettings(publicResolvers, system, exclusive, tryTime, questions);
  }

  private static NamedServer named(String name, String literal) {
    return new NamedServer(name, new Endpoint(IpAddress.of(literal)));
  }
}
