package app.sendready.live;

import java.time.Clock;

/// All questions of one run: each is sent at most once to each server, within the run's budget;
/// whoever asks the same at the same time shares the answer.
final class Questions {
  private final Exchange exchange;
  private final Budget budget;
  private final Clock clock;
  private final Shared<Key, Heard> asked;

  private record Key(Endpoint server, Query query) {}

  Questions(Exchange exchange, Budget budget, Clock clock) {
    this.exchange = exchange;
    this.budget = budget;
    this.clock = clock;
    this.asked = new Shared<>(budget, trouble -> new Heard.Nothing(trouble, clock.instant()));
  }

  Heard ask(Endpoint server, Query query) {
    return asked.get(new Key(server, query), () -> send(server, query));
  }

  private Heard send(Endpoint server, Query query) {
    return budget
        .spend()
        .<Heard>map(trouble -> new Heard.Nothing(trouble, clock.instant()))
        .orElseGet(() -> exchange.ask(server, query, budget));
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
