package app.sendready.live;

import app.sendready.dns.Question;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// What the network lets through, as far as seen; remembered from run to run.
///
/// The last thing seen counts: a laptop changes networks.
final class Reachability {
  private static final Duration MEMORY = Duration.ofMinutes(10);

  private volatile boolean datagramsSeemBlocked;
  private volatile boolean onlyHttps;
  private volatile boolean forged;
  private volatile boolean invents;
  private volatile boolean looked;
  private final ConcurrentMap<Question, Long> contradicted = new ConcurrentHashMap<>();

  /// A datagram came back.
  void datagramsPass() {
    datagramsSeemBlocked = false;
  }

  /// A server that stayed silent over UDP answered over TCP.
  void onlyStreamsPass() {
    datagramsSeemBlocked = true;
  }

  boolean datagramsSeemBlocked() {
    return datagramsSeemBlocked;
  }

  /// Nobody out there could be asked over UDP or TCP, but over HTTPS.
  void onlyHttpsPasses() {
    onlyHttps = true;
  }

  /// Somebody out there answered over UDP or TCP.
  void dnsPasses() {
    onlyHttps = false;
  }

  boolean onlyHttps() {
    return onlyHttps;
  }

  /// What questions came to that nobody out there can have answered.
  void decoy(boolean answered) {
    forged = answered;
    looked = true;
  }

  /// Whether the same resolvers all say one thing over DNS and another over HTTPS. That they do is
  /// remembered for a while, in case this is not asked again.
  void comparison(Question question, boolean differs) {
    if (differs) {
      contradicted.put(question, System.nanoTime());
    } else {
      contradicted.remove(question);
    }
  }

  /// Whether they did when last heard.
  boolean contradicts(Question question) {
    return contradicted.containsKey(question);
  }

  /// Whether somebody on the way answers in the name servers' place, to all questions or to some.
  boolean forged() {
    contradicted.values().removeIf(since -> System.nanoTime() - since > MEMORY.toNanos());
    return forged || !contradicted.isEmpty();
  }

  /// Whether it has been tried in this session whether answers are forged.
  boolean hasProbed() {
    return looked;
  }

  /// What this machine's resolver makes of a name that cannot exist.
  void systemInvents(boolean answered) {
    invents = answered;
  }

  boolean systemInvents() {
    return invents;
  }

  /// Whether name servers cannot be asked themselves, or not be believed.
  boolean leadAround() {
    return forged() || onlyHttps;
  }
}
