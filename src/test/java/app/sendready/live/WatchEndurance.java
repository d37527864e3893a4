package app.sendready.live;

import app.sendready.JumpingClock;
import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.Checker;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.check.watch.Settling;
import app.sendready.check.watch.Watch;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.key.PastedKey;
import app.sendready.kind.Kinds;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Not a test: one who watches for so many hours, told by a clock that jumps over the waiting,
/// while the record is taken away and put back and the network comes and goes. Every look is a real
/// one, over sockets, in one process.
///
/// Prints threads, open files and memory as the hours pass. Ends with status 1 where one of them
/// grew, or a row was called right or wrong while nobody could be asked.
public final class WatchEndurance {
  private static final Duration BUDGET = Duration.ofSeconds(10);

  /// Looks between two changes of the world; the network is away for one look of three changes.
  private static final int LOOKS = 12;

  private static final int MOST_TRIES = 100;
  private static final int FIRST_PORT = 20_000;
  private static final double MOST_HEAP = 1.1;
  private static final long SOME_OCTETS = 1 << 20;

  private final JumpingClock clock = new JumpingClock(Instant.parse("2026-11-29T00:00:00Z"));
  private final Practice practice = new Practice(clock, PlatformFile.builtIn());
  private final Checker checker = new Checker(Kinds.all(), clock);
  private final Answers answers =
      Answers.start(Practice.DOMAIN, Mode.CLOUD, PlatformFile.builtIn())
          .withKey(
              new Answers.SigningKey(
                  Answers.start(Practice.DOMAIN, Mode.CLOUD, PlatformFile.builtIn())
                      .key()
                      .selector(),
                  PastedKey.found(Practice.SAMPLE_KEY)));
  private final List<String> wrong = new ArrayList<>();
  private int looks;

  private record State(long threads, long files, long heap) {
    static State now() throws IOException, InterruptedException {
      Thread.sleep(Duration.ofSeconds(2)); // what is lent is given back
      for (int i = 0; i < 3; i++) {
        System.gc();
        Thread.sleep(Duration.ofMillis(50));
      }
      Runtime java = Runtime.getRuntime();
      try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
        return new State(
            Thread.getAllStackTraces().size(),
            files.count(),
            java.totalMemory() - java.freeMemory());
      }
    }

    boolean isMoreThan(State before) {
      return threads > before.threads + 1
          || files > before.files + 1
          || heap > before.heap * MOST_HEAP + SOME_OCTETS;
    }
  }

  /// Somebody at the address of the name server.
  private interface Somebody extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  private WatchEndurance() {}

  private void publish(MemoryZone world, boolean whole) {
    for (ExpectedRecord row : checker.plan(answers).records()) {
      if (whole || row.type() != RecordType.CNAME) {
        row.values().stream()
            .findFirst()
            .ifPresent(value -> practice.publish(row.name(), row.type(), value));
      } else {
        world
            .at(row.name(), row.type())
            .ifPresent(set -> world.remove(row.name(), set.records().getFirst()));
      }
    }
  }

  private Report look(LiveNetworks networks) throws InterruptedException {
    looks++;
    return checker.run(answers, networks.open(BUDGET), _ -> {});
  }

  private void watch(int hours) throws IOException, InterruptedException {
    int port = freePort();
    LiveNetworks networks =
        LiveNetworks.timed(
            LiveSettings.only(List.of(new Endpoint(IpAddress.of("127.0.0.1"), port)))
                .withTryTime(Duration.ofMillis(300)),
            clock,
            clock::nanos);
    Instant begin = clock.instant();
    System.out.printf("%6s %6s %8s %6s %8s%n", "hours", "looks", "threads", "files", "heap KiB");
    Optional<State> first = Optional.empty();
    State last = State.now();
    for (int hour = 1, change = 0; hour <= hours; hour++) {
      Instant end = begin.plus(Duration.ofHours(hour));
      while (clock.instant().isBefore(end)) {
        publish(practice.world(), change % 2 == 1);
        try (Somebody _ = somebody(change, port)) {
          some(networks, end, change % 3 != 2);
        }
        change++;
      }
      last = State.now();
      System.out.printf(
          "%6d %6d %8d %6d %8d%n", hour, looks, last.threads(), last.files(), last.heap() / 1024);
      if (hour == 2) {
        first = Optional.of(last); // by then everything was met once
      }
    }
    if (first.isPresent() && last.isMoreThan(first.get())) {
      wrong.add("grew from " + first.get() + " to " + last);
    }
    if (looks < hours) {
      wrong.add("only " + looks + " looks");
    }
  }

  /// Some looks at a world that stays as it is.
  private void some(LiveNetworks networks, Instant end, boolean answered)
      throws InterruptedException {
    Map<String, Settling> rows =
        checker.plan(answers).records().stream()
            .collect(Collectors.toMap(row -> row.key().toString(), Settling::new));
    Watch watch = new Watch();
    for (int i = 0; i < LOOKS && clock.instant().isBefore(end); i++) {
      rows.values().forEach(Settling::runBegins);
      Report report = look(networks);
      for (RowReport row : report.rows()) {
        Optional.ofNullable(rows.get(row.expected().key().toString())).ifPresent(r -> r.take(row));
        if (!answered && row.verdict() != Verdict.UNKNOWN) {
          wrong.add(row.expected().key() + " is " + row.verdict() + " though nobody answered");
        }
      }
      if (answered && report.rows().stream().anyMatch(row -> row.verdict() == Verdict.UNKNOWN)) {
        wrong.add(
            "not checked though the server answers, in look "
                + looks
                + ": "
                + report.rows().stream()
                    .filter(row -> row.verdict() == Verdict.UNKNOWN)
                    .map(row -> row.expected().key() + " " + row.judgement().findings())
                    .findFirst()
                    .orElseThrow());
      }
      boolean changed = rows.values().stream().map(Settling::roundEnds).toList().contains(true);
      Optional<Duration> wait = watch.runEnded(changed, rows.values());
      clock.jump(wait.orElse(Duration.ofMinutes(5)));
    }
  }

  /// The name server; or nobody, or one who never answers.
  private Somebody somebody(int change, int port) throws IOException, InterruptedException {
    if (change % 3 != 2) {
      return patiently(() -> new LoopbackServer(practice.world(), port))::close;
    }
    if (change % 2 == 0) {
      return () -> {};
    }
    DatagramSocket silent =
        patiently(() -> new DatagramSocket(port, InetAddress.ofLiteral("127.0.0.1")));
    return silent::close;
  }

  private interface Opening<T> {
    T open() throws IOException;
  }

  /// A thread that still waits on the last one's socket lets it go a moment after the close.
  private static <T> T patiently(Opening<T> opening) throws IOException, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        return opening.open();
      } catch (BindException taken) {
        if (tries == MOST_TRIES) {
          throw taken;
        }
        Thread.sleep(Duration.ofMillis(50));
      }
    }
  }

  /// One that the system gives to nobody who asks for any: our own sockets would take it while the
  /// server is away.
  private static int freePort() throws IOException {
    for (int port = FIRST_PORT; port < FIRST_PORT + 1000; port++) {
      try (DatagramSocket _ = new DatagramSocket(port, InetAddress.ofLiteral("127.0.0.1"));
          ServerSocket _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
        return port;
      } catch (BindException taken) {
        // The next, then.
      }
    }
    throw new IOException("no port is free");
  }

  /// @param args how many hours
  public static void main(String[] args) throws Exception {
    WatchEndurance endurance = new WatchEndurance();
    endurance.watch(Integer.parseInt(args[0]));
    endurance.wrong.stream()
        .distinct()
        .limit(20)
        .forEach(line -> System.out.println("WRONG " + line));
    System.out.printf("%d looks, %d faults%n", endurance.looks, endurance.wrong.size());
    System.exit(endurance.wrong.isEmpty() ? 0 : 1);
  }
}
