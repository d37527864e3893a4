package app.sendready.live;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.SendingPlatform;
import app.sendready.check.Checker;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Report;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.key.PastedKey;
import app.sendready.kind.Kinds;
import app.sendready.practice.Practice;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Not a test: how long one whole cloud check takes when every server is 20 ms away, as a multiple
/// of the longest chain of questions that depend on each other; the same with one silent server;
/// how many questions it sends, and how much heap it takes. Ends with status 1 where a bound is
/// broken.
///
/// The servers are on loopback and answer 20 ms late. All figures are from this one run.
public final class CheckBenchmark {
  private static final int AWAY_MILLIS = 20;
  private static final int WARM_UPS = 8;
  private static final int ROUNDS = 9;
  private static final double MAX_RATIO = 1.2;
  private static final long MAX_HEAP_MIB = 15;
  private static final long MAX_SILENCE_MILLIS = 3000;
  private static final Duration TRY = LiveSettings.standard(List.of()).tryTime();

  /// Each can be asked only once the one before it is answered.
  private static final List<String> CHAIN =
      List.of(
          "resolver: example. 2", // who serves the top-level domain
          "resolver: ns.nic.example. 1", // and where
          "top: shop.example. 6", // which refers to the domain's own servers
          "shop: shop.example. 2", // which may name more: every one of them is asked
          "shop: ac-bounces.shop.example. 5", // where an alias leads into the platform's zone
          "top: platform.example. 6", // which has to be found
          "platform: bounce.platform.example. 16", // and holds a policy
          "platform: spf.platform.example. 16", // which includes another
          "resolver: ac-bounces.shop.example. 5"); // public view, once the row is right

  private static final SendingPlatform PLATFORM = platform();

  private final MemoryZone whole = world();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger questions = new AtomicInteger();
  private final boolean silent;

  private CheckBenchmark(boolean silent) {
    this.silent = silent;
  }

  private static SendingPlatform platform() {
    SendingPlatform given = app.sendready.project.PlatformFile.builtIn();
    return app.sendready.project.PlatformFile.parse(
                """
                {"name": "Own", "spfInclude": "spf.platform.example",
                 "trackingTarget": "trk.platform.example",
                 "bounceTarget": "bounce.platform.example", "selector": "ak",
                 "trackingLabel": "trk", "bounceLabel": "ac-bounces", "serverLabel": "mta-1"}
                """,
                "own.json")
            instanceof app.sendready.project.PlatformFile.Read read
        ? read.platform()
        : given;
  }

  private static Answers answers() {
    Answers start = Answers.start(DomainName.of("shop.example"), Mode.CLOUD, PLATFORM);
    return start.withKey(
        new Answers.SigningKey(start.key().selector(), PastedKey.found(Practice.SAMPLE_KEY)));
  }

  private static MemoryZone world() {
    MemoryZone world =
        new MemoryZone(Clock.systemUTC())
            .apex("example", "ns.nic.example")
            .address("ns.nic.example", "127.0.0.10")
            .apex("shop.example", "ns1.shop.example", "ns2.shop.example")
            .address("ns1.shop.example", "127.0.0.11")
            .address("ns2.shop.example", "127.0.0.12")
            .address("shop.example", "203.0.113.10")
            .mx("shop.example", 10, "mx.shop.example")
            .address("mx.shop.example", "203.0.113.25")
            .apex("platform.example", "ns1.platform.example")
            .address("ns1.platform.example", "127.0.0.13")
            .txt("spf.platform.example", "v=spf1 ip4:198.51.100.0/24 ~all")
            .txt("bounce.platform.example", "v=spf1 include:spf.platform.example ~all")
            .mx("bounce.platform.example", 10, "mx.platform.example")
            .address("bounce.platform.example", "203.0.113.80")
            .address("mx.platform.example", "203.0.113.80")
            .address("trk.platform.example", "203.0.113.81");
    for (ExpectedRecord row :
        new Checker(Kinds.all(), Clock.systemUTC()).plan(answers()).records()) {
      row.values().stream()
          .findFirst()
          .flatMap(value -> Rdata.parse(row.type(), value))
          .ifPresent(record -> world.add(row.name(), 300, record));
    }
    return world;
  }

  /// An honest server, 20 ms away, that says what it knows of its zones and refers to the others.
  private HostileServer server(String name, String address, MemoryZone world) throws IOException {
    Responder responder = new Responder(world);
    return new HostileServer(
        address,
        query -> {
          questions.incrementAndGet();
          seen.add(name + ": " + RawReply.name(query) + " " + RawReply.type(query));
          byte[] reply =
              name.equals("top")
                  ? referral(query).orElseGet(() -> responder.respond(query, true).orElseThrow())
                  : responder.respond(query, true).orElseThrow();
          return List.of(new HostileServer.Step(reply, AWAY_MILLIS, HostileServer.How.PLAINLY));
        });
  }

  private static Optional<byte[]> referral(byte[] query) {
    DomainName name = DomainName.of(RawReply.name(query));
    if (name.isWithin(DomainName.of("shop.example"))) {
      return Optional.of(refer(query, "shop.example.", List.of("127.0.0.11", "127.0.0.12")));
    }
    return name.isWithin(DomainName.of("platform.example"))
        ? Optional.of(refer(query, "platform.example.", List.of("127.0.0.13")))
        : Optional.empty();
  }

  private static byte[] refer(byte[] query, String zone, List<String> addresses) {
    RawReply reply = new RawReply(query).clear(RawReply.AA);
    for (int i = 0; i < addresses.size(); i++) {
      String server = "ns" + (i + 1) + "." + zone;
      reply.authority(zone, RawReply.NS, RawReply.name(server));
      reply.additional(server, RawReply.A, IpAddress.of(addresses.get(i)).octets());
    }
    return reply.bytes();
  }

  private record Figures(
      List<Long> millis, long cold, int questions, long heapMib, Set<String> seen) {
    long median() {
      return millis.stream().sorted().toList().get(millis.size() / 2);
    }
  }

  private Figures measure(int warmUps, int rounds) throws IOException, InterruptedException {
    List<HostileServer> servers = new ArrayList<>();
    servers.add(server("resolver", "127.0.0.1", whole));
    servers.add(server("top", "127.0.0.10", whole));
    servers.add(server("shop", "127.0.0.11", whole));
    servers.add(
        silent ? new HostileServer("127.0.0.12", SILENT) : server("shop", "127.0.0.12", whole));
    servers.add(server("platform", "127.0.0.13", whole));
    try {
      // Only the first is a resolver; the others stand there for their ports.
      Upstream resolver =
          new Upstream(
              "Resolver", servers.stream().map(HostileServer::endpoint).toList(), Optional.empty());
      LiveSettings settings =
          new LiveSettings(List.of(resolver), resolver.endpoints(), true, TRY, 2000);
      long cold = 0;
      List<Long> times = new ArrayList<>();
      long heap = 0;
      for (int i = 0; i < warmUps + rounds; i++) {
        questions.set(0);
        seen.clear();
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long start = System.nanoTime();
        // A new one each time: nothing may be remembered from the last.
        Report report =
            new Checker(Kinds.all(), Clock.systemUTC())
                .run(
                    answers(),
                    new LiveNetworks(
                            settings, uri -> new WebAnswer.Failed("none"), Clock.systemUTC())
                        .open(Duration.ofSeconds(10)),
                    row -> {});
        long millis = (System.nanoTime() - start) / 1_000_000;
        long peak = heapPools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        sane(report);
        if (i == 0) {
          cold = millis;
        }
        if (i >= warmUps) {
          times.add(millis);
          heap = Math.max(heap, (peak - before) / (1 << 20));
        }
      }
      return new Figures(times, cold, questions.get(), heap, Set.copyOf(seen));
    } finally {
      for (HostileServer server : servers) {
        server.close();
      }
    }
  }

  /// What is timed must be a check that went right.
  private static void sane(Report report) {
    report.rows().stream()
        .filter(row -> row.verdict() == Verdict.FAIL || row.verdict() == Verdict.UNKNOWN)
        .findFirst()
        .ifPresent(row -> {
          throw new IllegalStateException(row.expected().key() + " " + row.reason());
        });
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static final HostileServer.Behaviour SILENT =
      new HostileServer.Behaviour() {
        @Override
        public List<HostileServer.Step> udp(byte[] query) {
          return List.of();
        }

        @Override
        public List<HostileServer.Step> tcp(byte[] query) {
          return List.of();
        }
      };

  private static boolean bound(String what, boolean holds) {
    System.out.printf("  %-68s %s%n", what, holds ? "holds" : "BROKEN");
    return holds;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Figures all = new CheckBenchmark(false).measure(WARM_UPS, ROUNDS);
    Figures one = new CheckBenchmark(true).measure(0, 1);
    long chain = (long) CHAIN.size() * AWAY_MILLIS;
    double ratio = (double) all.median() / chain;
    // Both tries over UDP, and what goes over TCP meanwhile.
    long timeout = MAX_SILENCE_MILLIS;
    System.out.println("Longest chain of questions that depend on each other:");
    CHAIN.forEach(step -> System.out.println("  " + step));
    System.out.printf("  %d questions, %d ms%n", CHAIN.size(), chain);
    System.out.printf(
        "Whole cloud check: median %d ms of %s, cold %d ms%n",
        all.median(), all.millis(), all.cold());
    System.out.printf("With one silent server: %d ms%n", one.median());
    System.out.printf(
        "Questions: %d; heap added at most: %d MiB%n", all.questions(), all.heapMib());
    List<String> missing = CHAIN.stream().filter(step -> !all.seen().contains(step)).toList();
    boolean[] bounds = {
      bound("the chain is what is really asked " + missing, missing.isEmpty()),
      bound(
          String.format("check / chain = %.2f, at most %.1f", ratio, MAX_RATIO),
          ratio <= MAX_RATIO),
      bound(
          String.format(
              "silent server adds %d ms, at most %d ms", one.median() - all.median(), timeout),
          one.median() - all.median() <= timeout),
      bound("heap at most " + MAX_HEAP_MIB + " MiB", all.heapMib() <= MAX_HEAP_MIB)
    };
    System.exit(Arrays.equals(bounds, new boolean[] {true, true, true, true}) ? 0 : 1);
  }
}
