package app.sendready.live;

import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// Finds out, beside the questions of a run, what this network does to DNS.
///
/// Two things are asked that have no honest answer: questions to an address at which nobody can be,
/// and this machine's resolver for a name under `.invalid` (RFC 6761 §6.4). The first of the run's
/// own questions go to that address, too: somebody may answer for single names only. And where
/// nobody out there has answered for a while, the public resolvers are asked every way at once, to
/// tell a dead server from a network that lets no DNS through.
final class ReachabilityProbe {
  private static final Duration DOUBT = Duration.ofMillis(800);
  private static final Duration PATIENCE = Duration.ofMillis(100);
  private static final int MAX_SUSPECTS = 12;
  private static final Question ROOT = new Question(DomainName.ROOT, RecordType.NS);

  private final LiveSettings settings;
  private final List<NamedServer> system;
  private final Questions run;
  private final Reachability ways;
  private final RandomGenerator random;
  private final long begun = System.nanoTime();
  private final Set<Question> suspects = ConcurrentHashMap.newKeySet();
  private final AtomicInteger decoysOut = new AtomicInteger();
  private volatile boolean decoyAnswered;
  private volatile long lastDecoy = begun;
  private final CompletableFuture<Boolean> decoy = new CompletableFuture<>();
  private final CompletableFuture<Void> around = new CompletableFuture<>();
  private final CompletableFuture<Void> doubted = new CompletableFuture<>();
  private final CompletableFuture<Void> settled = new CompletableFuture<>();

  ReachabilityProbe(
      LiveSettings settings,
      List<NamedServer> system,
      Questions run,
      Reachability ways,
      RandomGenerator random) {
    this.settings = settings;
    this.system = List.copyOf(system);
    this.run = run;
    this.ways = ways;
    this.random = random;
  }

  /// Begins to look; does not wait.
  void begin() {
    if (settings.decoy().isPresent()) {
      Question impossible = impossible();
      sendDecoy(Query.recursive(impossible));
      Thread.startVirtualThread(() -> askSystem(impossible));
    } else {
      decoy.complete(false);
    }
    if (settings.publicResolvers().stream().anyMatch(r -> r.https().isPresent())) {
      Thread.startVirtualThread(() -> {
        try {
          watch();
        } finally {
          settled.complete(null);
        }
      });
    } else {
      settled.complete(null);
    }
    if (ways.leadAround()) {
      around.complete(null);
    }
  }

  /// Sends a question of the run to where nobody is, as it goes to the name servers; does not wait.
  void suspect(Question question) {
    if (settings.decoy().isPresent() && suspects.size() < MAX_SUSPECTS && suspects.add(question)) {
      sendDecoy(Query.direct(question));
    }
  }

  /// Whether it can find anything at all with these settings.
  boolean isAtWork() {
    return settings.decoy().isPresent()
        || settings.publicResolvers().stream().anyMatch(r -> r.https().isPresent());
  }

  /// A name that is not there, whoever is asked.
  private Question impossible() {
    String label = "sendready-" + Long.toUnsignedString(random.nextLong(), 36);
    return new Question(DomainName.of("invalid").child(label), RecordType.A);
  }

  /// Completes when it turns out that the name servers cannot be asked, or not be believed.
  CompletableFuture<Void> around() {
    return around;
  }

  /// Waits until a short time after the beginning for what gives a forger away; only once a
  /// session.
  void awaitDecoy() {
    if (!ways.hasProbed()) {
      await(decoy, begun);
    }
  }

  /// Waits until a short time after the last question was sent to where nobody is.
  void awaitSuspects() {
    if (decoysOut.get() > 0) {
      await(around, lastDecoy);
    }
  }

  private static void await(CompletableFuture<?> giveaway, long sent) {
    try {
      giveaway.get(PATIENCE.toNanos() - (System.nanoTime() - sent), TimeUnit.NANOSECONDS);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException silence) {
      // Silence is what an honest network says.
    }
  }

  /// Where nobody out there has answered, waits until it is known whether that is the network.
  void settle() {
    if (hasHeardBeyond()) {
      return;
    }
    doubted.complete(null);
    try {
      settled.get(run.budget().nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException untold) {
      // Then nothing is known of another way.
    }
  }

  private void sendDecoy(Query query) {
    lastDecoy = System.nanoTime();
    Endpoint nobody = settings.decoy().orElseThrow();
    decoysOut.incrementAndGet();
    Thread.startVirtualThread(() -> {
      boolean answered = false;
      try {
        answered = run.glance(nobody, query, settings.tryTime());
      } finally {
        decoyEnded(answered);
      }
    });
  }

  private void decoyEnded(boolean answered) {
    boolean last = decoysOut.decrementAndGet() == 0;
    if (answered) {
      decoyAnswered = true;
      ways.decoy(true);
      around.complete(null);
      decoy.complete(true);
    } else if (last && !decoyAnswered) {
      ways.decoy(false);
      decoy.complete(false);
    }
  }

  private void askSystem(Question impossible) {
    if (!system.isEmpty()) {
      ServerReply heard = run.ask(system.getFirst(), Query.recursive(impossible));
      if (heard instanceof Reply) {
        ways.systemInvents(
            ReplyMeaning.recursive(heard, impossible) instanceof ReplyMeaning.Answer answer
                && !answer.rrset().records().isEmpty());
      }
    }
  }

  /// Looks again at once where DNS was blocked before, else only after a while without an answer.
  private void watch() {
    if (!ways.onlyHttps()) {
      try {
        doubted.get(DOUBT.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException over) {
        return;
      } catch (TimeoutException | ExecutionException noHurry) {
        // The usual case.
      }
      if (hasHeardBeyond()) {
        return;
      }
    }
    CompletableFuture<Boolean> dns = CompletableFuture.supplyAsync(this::anyByDns, this::start);
    CompletableFuture<Boolean> https = CompletableFuture.supplyAsync(this::anyByHttps, this::start);
    if (dns.join() || hasHeardBeyond()) {
      ways.dnsPasses();
    } else if (https.join()) {
      ways.onlyHttpsPasses();
      around.complete(null);
    }
  }

  private void start(Runnable task) {
    Thread.startVirtualThread(task);
  }

  private boolean hasHeardBeyond() {
    Set<Endpoint> own = new HashSet<>();
    system.forEach(server -> own.add(server.endpoint()));
    return run.hasHeardBeyond(own);
  }

  private boolean anyByDns() {
    List<Endpoint> publics =
        settings.publicResolvers().stream().map(r -> r.endpoints().getFirst()).toList();
    return ServerRace.all(publics, at -> run.reaches(at, Query.recursive(ROOT), settings.tryTime()))
        .contains(true);
  }

  private boolean anyByHttps() {
    List<NamedServer> publics =
        settings.publicResolvers().stream()
            .map(Upstream::overHttps)
            .flatMap(Optional::stream)
            .toList();
    return ServerRace.first(
            publics,
            Duration.ofMillis(200),
            server -> run.ask(server, Query.recursive(ROOT)),
            heard -> heard instanceof Reply)
        instanceof Reply;
  }
}
