package app.sendready.live;

import app.sendready.dns.DomainName;
import app.sendready.dns.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// What one run may spend: time, packets, and memory for what it hears. Time is measured by the
/// machine's steady clock, so that setting the time of day changes nothing.
///
/// Packets are counted as they go out, tries and TCP too. A zone that somebody made for the purpose
/// can name whom it likes as its servers, mail servers or senders, so those who have nothing to do
/// with the run's own domain get few ([Manners]).
final class Budget {
  /// Of octets of answers that are kept until the run ends.
  private static final long MAX_KEPT = 16L << 20;

  private final long end;
  private final AtomicInteger packets;
  private final AtomicLong kept = new AtomicLong(MAX_KEPT);
  private final Manners manners;
  private final Set<Endpoint> chosen;
  private final Set<Endpoint> trusted = ConcurrentHashMap.newKeySet();
  private final Set<DomainName> own = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean begun = new AtomicBoolean();

  /// @param packets how many may go out in all
  /// @param manners what others may be sent, from run to run
  /// @param chosen servers that the user or the machine's settings named
  Budget(Duration time, int packets, Manners manners, Set<Endpoint> chosen) {
    this.end = System.nanoTime() + time.toNanos();
    this.packets = new AtomicInteger(packets);
    this.manners = manners;
    this.chosen = Set.copyOf(chosen);
  }

  /// What is left of the time, never negative.
  long nanosLeft() {
    return Math.max(0, end - System.nanoTime());
  }

  /// Says that this run is about the domain that the name belongs to.
  void isAbout(DomainName name) {
    begun.set(true);
    own.add(Manners.domain(name));
  }

  /// The same for the first name that a run asks about.
  void mayBeAbout(DomainName name) {
    if (begun.compareAndSet(false, true)) {
      own.add(Manners.domain(name));
    }
  }

  /// Whether a name has nothing to do with the domain that the run is about.
  boolean isForeign(DomainName name) {
    return !own.contains(Manners.domain(name));
  }

  /// The same, where it is known by now what the run is about.
  boolean isSurelyForeign(DomainName name) {
    return !own.isEmpty() && isForeign(name);
  }

  /// Lets a server be asked as often as need be, because it serves a top-level domain.
  void trust(Endpoint server) {
    trusted.add(server);
  }

  /// A server that answers with authority about the run's own domain is in its owner's service.
  void heard(Endpoint server, Query query, Reply reply) {
    boolean says = !reply.answer().isEmpty() || !reply.authority().isEmpty();
    if (reply.authoritative() && says && !isForeign(query.question().name())) {
      trusted.add(server);
    }
  }

  /// Takes one packet to a server out of the budget; says why not, if there is none left, or no
  /// time.
  Optional<Trouble> spend(Endpoint server, Query query) {
    if (nanosLeft() == 0) {
      return Optional.of(outOfTime());
    }
    DomainName name = query.question().name();
    boolean strange = !chosen.contains(server) && !trusted.contains(server);
    if (strange && !manners.mayAsk(server)) {
      return Optional.of(tooMany("to " + server));
    }
    // The root and top-level domains belong to nobody in particular.
    if (name.labels().size() > 1 && isForeign(name) && !manners.mayAskAbout(name)) {
      return Optional.of(tooMany("about " + Manners.domain(name).withoutDot()));
    }
    return spend();
  }

  /// As [#spend(Endpoint, Query)], for who is asked on the user's own wish.
  Optional<Trouble> spend() {
    if (nanosLeft() == 0) {
      return Optional.of(outOfTime());
    }
    return packets.getAndDecrement() > 0 ? Optional.empty() : Optional.of(tooMany("in one run"));
  }

  /// Takes what an answer holds out of the budget; says why not, if it is too much.
  Optional<Trouble> keep(Reply reply) {
    return kept.addAndGet(-reply.weight()) >= 0
        ? Optional.empty()
        : Optional.of(new Trouble(Trouble.Kind.BUDGET, "too much in the answers of one run"));
  }

  private static Trouble tooMany(String where) {
    return new Trouble(Trouble.Kind.BUDGET, "too many questions " + where);
  }

  static Trouble outOfTime() {
    return new Trouble(Trouble.Kind.BUDGET, "the time for this run is used up");
  }

  static Trouble cancelled() {
    return new Trouble(Trouble.Kind.BUDGET, "cancelled");
  }
}
