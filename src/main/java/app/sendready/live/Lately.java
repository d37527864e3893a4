package app.sendready.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What other people's name servers said within the last minute, from run to run: who watches his
/// own domain need not ask them again every few seconds. Of the run's own domain nothing is
/// remembered.
final class Lately {
  private static final Duration TIME = Duration.ofMinutes(1);
  private static final long MOST = 4L << 20;

  private record Key(Endpoint server, Query query) {}

  private record Kept(Reply reply, long at) {
    boolean isFresh() {
      return System.nanoTime() - at < TIME.toNanos();
    }
  }

  private final Map<Key, Kept> kept = new LinkedHashMap<>();
  private long weight;

  /// The answer, as many seconds older as it is.
  synchronized Optional<ServerReply> said(Endpoint server, Query query) {
    return Optional.ofNullable(kept.get(new Key(server, query)))
        .filter(Kept::isFresh)
        .map(one -> one.reply().aged((System.nanoTime() - one.at()) / 1_000_000_000L));
  }

  synchronized void keep(Endpoint server, Query query, Reply reply) {
    kept.values()
        .removeIf(one -> {
          boolean old = !one.isFresh();
          weight -= old ? one.reply().weight() : 0;
          return old;
        });
    if (weight + reply.weight() <= MOST && !kept.containsKey(new Key(server, query))) {
      kept.put(new Key(server, query), new Kept(reply, System.nanoTime()));
      weight += reply.weight();
    }
  }
}
