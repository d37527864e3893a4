package app.sendready.live;

import app.sendready.dns.Trouble;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// All questions of one run: each is sent at most once to each server, within the run's budget;
/// whoever asks the same at the same time shares the answer.
final class Questions {
  /// A resolver over HTTPS that has not answered by then will not.
  private static final Duration HTTPS_TIME = Duration.ofSeconds(4);

  private final DnsExchange exchange;
  private final Doh doh;
  private final Budget budget;
  private final Clock clock;
  private final Lately lately;
  private final SharedWork<Key, ServerReply> asked;
  private final SharedWork<HttpsKey, ServerReply> askedOverHttps;
  private volatile boolean httpsAnswers;
  private volatile boolean httpsDistrusted;

  private record Key(Endpoint server, Query query) {}

  private record HttpsKey(URI server, Query query) {}

  /// @param lately what was heard in the runs before
  Questions(DnsExchange exchange, Doh doh, Budget budget, Clock clock, Lately lately) {
    this.exchange = exchange;
    this.doh = doh;
    this.budget = budget;
    this.clock = clock;
    this.lately = lately;
    this.asked =
        new SharedWork<>(budget, trouble -> new ServerReply.Nothing(trouble, clock.instant()));
    this.askedOverHttps =
        new SharedWork<>(budget, trouble -> new ServerReply.Nothing(trouble, clock.instant()));
  }

  /// Asks a server in its own way.
  ServerReply ask(NamedServer server, Query query) {
    return server.https().isEmpty()
        ? ask(server.endpoint(), query)
        : askedOverHttps.get(
            new HttpsKey(server.https().get(), query), () -> sendHttps(server, query));
  }

  private ServerReply sendHttps(NamedServer server, Query query) {
    ServerReply heard =
        budget
            .spend()
            .<ServerReply>map(trouble -> new ServerReply.Nothing(trouble, clock.instant()))
            .orElseGet(() ->
                doh.ask(
                    server.https().orElseThrow(),
                    query,
                    Math.min(HTTPS_TIME.toNanos(), budget.nanosLeft())));
    if (heard instanceof Reply reply) {
      httpsAnswers = true;
      Optional<Trouble> tooMuch = budget.keep(reply);
      if (tooMuch.isPresent()) {
        return new ServerReply.Nothing(tooMuch.get(), clock.instant());
      }
    } else if (heard instanceof ServerReply.Nothing nothing && Doh.isDistrust(nothing.trouble())) {
      httpsDistrusted = true;
    }
    return heard;
  }

  /// Whether somebody answered over HTTPS whose certificate nobody vouches for.
  boolean hasMetDistrust() {
    return httpsDistrusted;
  }

  /// Whether an answer came over HTTPS in this run.
  boolean hasHeardOverHttps() {
    return httpsAnswers;
  }

  /// Whether one datagram brings any answer at all; no second try.
  boolean glance(Endpoint server, Query query, Duration time) {
    return exchange.glance(server, query, time, budget);
  }

  /// Whether a server can be reached over UDP or TCP, both tried at once.
  boolean reaches(Endpoint server, Query query, Duration time) {
    return exchange.reaches(server, query, time, budget);
  }

  /// Whether any server but these has answered in this run.
  boolean hasHeardBeyond(Set<Endpoint> own) {
    return exchange.hasHeardBeyond(own);
  }

  /// Whether any datagram has come back in this run.
  boolean hasHeardDatagram() {
    return exchange.hasHeardDatagram();
  }

  /// Whether nothing at all came back in this run.
  boolean hasHeardNobody() {
    return !httpsAnswers && !exchange.hasHeardBeyond(Set.of());
  }

  ServerReply ask(Endpoint server, Query query) {
    return asked.get(new Key(server, query), () -> send(server, query));
  }

  private ServerReply send(Endpoint server, Query query) {
    boolean foreign =
        lately.takes(query)
            && (query.recursive()
                ? budget.isSurelyForeign(query.question().name())
                : budget.isForeign(query.question().name()));
    Optional<ServerReply> before = foreign ? lately.said(server, query) : Optional.empty();
    if (before.isPresent()) {
      return before.get();
    }
    ServerReply heard = exchange.ask(server, query, budget);
    if (!(heard instanceof Reply reply)) {
      return heard;
    }
    budget.heard(server, query, reply);
    Optional<Trouble> tooMuch = budget.keep(reply);
    if (tooMuch.isPresent()) {
      return new ServerReply.Nothing(tooMuch.get(), clock.instant());
    }
    if (foreign && (reply.rcode() == Reply.NOERROR || reply.rcode() == Reply.NXDOMAIN)) {
      lately.keep(server, query, reply);
    }
    return reply;
  }

  Budget budget() {
    return budget;
  }

  Clock clock() {
    return clock;
  }

  /// Whether this server has answered anything in this run.
  boolean hasHeard(Endpoint server) {
    return exchange.hasHeard(server);
  }

  /// Whether any server beyond this machine has, at an address of this family.
  boolean hasHeardFamily(boolean v4) {
    return exchange.hasHeardFamily(v4);
  }
}
