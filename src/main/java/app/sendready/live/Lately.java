package app.sendready.live;

import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// What was said of other people's domains, from run to run. Of the run's own domain nothing is
/// remembered: there freshness is the point.
///
/// Who watches a domain need not ask their name servers again every few seconds, and so these are
/// remembered for a minute. Where many domains are looked at, what they share (policies that they
/// include, the platform's names, who serves a top-level domain and where) is kept as long as its
/// owner allows, whoever said it.
final class Lately {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long MOST = 4L << 20;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final long MOST_OF_MANY = 32L << 20;

  /// Who an address belongs to is a row of its owner's, whatever the name looks like.
  private static final DomainName REVERSE = DomainName.of("arpa");

  private static final long NANOS = 1_000_000_000L;

  private record Key(Endpoint server, Query query) {}

  private record Kept(Reply reply, long at, long nanos) {
    boolean isFresh(long now) {
      return now - at < nanos;
    }
  }

  private final Map<Key, Kept> kept = new LinkedHashMap<>();
  private final boolean byTtl;
  private final LongSupplier nanoTime;
  private long weight;

  Lately() {
    this(System::nanoTime);
  }

  /// @param nanoTime goes on as [System#nanoTime] does
  Lately(LongSupplier nanoTime) {
    this(false, nanoTime);
  }

  private Lately(boolean byTtl, LongSupplier nanoTime) {
    this.byTtl = byTtl;
    this.nanoTime = nanoTime;
  }

  /// @param nanoTime goes on as [System#nanoTime] does
  static Lately ofMany(LongSupplier nanoTime) {
    return new Lately(true, nanoTime);
  }

  /// Whether it has to do with questions of this sort.
  boolean takes(Query query) {
    return byTtl
        ? query.round() == 0 && !query.question().name().isWithin(REVERSE)
        : !query.recursive();
  }

  /// The answer, as many seconds older as it is.
  synchronized Optional<ServerReply> said(Endpoint server, Query query) {
    long now = nanoTime.getAsLong();
    return Optional.ofNullable(kept.get(new Key(server, query)))
        .filter(one -> one.isFresh(now))
        .map(one -> one.reply().aged((now - one.at()) / NANOS));
  }

  synchronized void keep(Endpoint server, Query query, Reply reply) {
    long nanos = byTtl ? Math.min(HOUR.toSeconds(), seconds(reply)) * NANOS : MINUTE.toNanos();
    remove(new Key(server, query));
    if (nanos <= 0) {
      return;
    }
    long now = nanoTime.getAsLong();
    makeRoom(now, reply.weight());
    if (weight + reply.weight() <= most()) {
      kept.put(new Key(server, query), new Kept(reply, now, nanos));
      weight += reply.weight();
    }
  }

  private long most() {
    return byTtl ? MOST_OF_MANY : MOST;
  }

  private void remove(Key key) {
    Kept before = kept.remove(key);
    weight -= before == null ? 0 : before.reply().weight();
  }

  /// The oldest go first: those that are over, and of many domains' as many more as room is needed
  /// for. A few at a time, since this is done for every answer.
  private void makeRoom(long now, long needed) {
    for (Iterator<Kept> each = kept.values().iterator(); each.hasNext(); ) {
      Kept eldest = each.next();
      boolean full = byTtl && weight + needed > most();
      if (eldest.isFresh(now) && !full) {
        return;
      }
      weight -= eldest.reply().weight();
      each.remove();
    }
  }

  /// How long an answer may be kept: the shortest of its TTLs; a *no* as the zone's SOA record says
  /// (RFC 2308 §5), and without one not at all.
  private static long seconds(Reply reply) {
    List<Rdata.Soa> no =
        reply.authority().stream()
            .map(Reply.Rr::data)
            .filter(Rdata.Soa.class::isInstance)
            .map(Rdata.Soa.class::cast)
            .toList();
    if (!no.isEmpty()) {
      long minimum = no.stream().mapToLong(Rdata.Soa::minimum).min().orElse(0);
      return Math.min(minimum, shortest(reply.answer(), reply.authority()));
    }
    if (reply.rcode() != Reply.NOERROR) {
      return 0;
    }
    return reply.answer().isEmpty()
        ? shortest(reply.authority(), reply.additional())
        : shortest(reply.answer(), List.of());
  }

  private static long shortest(List<Reply.Rr> some, List<Reply.Rr> more) {
    return Stream.concat(some.stream(), more.stream()).mapToLong(Reply.Rr::ttl).min().orElse(0);
  }

  /// How much it holds, as [Reply#weight].
  synchronized long weight() {
    return weight;
  }
}
