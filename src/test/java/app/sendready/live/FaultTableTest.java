package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.ServerView;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.network.Network;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What servers that really misbehave do to an answer: each fault of [Faults], once by a server
/// that owns the zone and once by a resolver. The table is left in `target/fault-table.txt`.
class FaultTableTest {
  static final int TRY_MILLIS = 400;

  /// No case may take longer than this: two tries, their TCP, the survey's own tries, and patience
  /// with a busy machine.
  private static final Duration LIMIT = Duration.ofSeconds(6);

  private static final Question QUESTION =
      new Question(DomainName.of("victim.example"), RecordType.TXT);
  private static final int AT_ONCE = 8;

  private record Row(String name, String as, String expected, DnsAnswer answer, long millis) {
    String outcome() {
      return ServerView.of(answer).outcome();
    }

    String line() {
      String detail =
          answer instanceof DnsAnswer.Failed failed
              ? failed.trouble().detail()
              : answer.records().size() + " records";
      String text = "%-9s %-60s %-12s %5d ms  %s";
      return String.format(text, as, name, outcome(), millis, detail.replace('\n', ' '));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyFaultIsToldApartInTime() throws Exception {
    List<Row> rows = new ArrayList<>();
    MemoryZone world = world();
    try (LoopbackServer helper = new LoopbackServer(world, 0);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Row>> pending = new ArrayList<>();
      // Each is made twice: some behaviours count their queries.
      List<Fault> owners = Faults.all();
      List<Fault> resolvers = Faults.all();
      for (int i = 0; i < owners.size(); i++) {
        Fault owner = owners.get(i);
        Fault resolver = resolvers.get(i);
        pending.add(threads.submit(() -> asOwner(owner, world, helper)));
        pending.add(threads.submit(() -> asResolver(resolver)));
      }
      for (Future<Row> row : pending) {
        rows.add(row.get());
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "fault-table.txt"), rows.stream().map(Row::line).toList());
    assertThat(rows).hasSizeGreaterThanOrEqualTo(2 * 50);
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row.as() + ": " + row.name(), () -> check(row)));
  }

  private static void check(Row row) {
    assertThat(row.outcome()).as(row.line()).isEqualTo(row.expected());
    assertThat(row.millis()).as(row.line()).isLessThan(LIMIT.toMillis());
    if (row.answer() instanceof DnsAnswer.Found found) {
      DomainName end = found.aliases().isEmpty() ? QUESTION.name() : found.aliases().getLast().to();
      assertThat(found.rrset().owner()).as(row.line()).isEqualTo(end);
      assertThat(found.rrset().ttl()).as(row.line()).isBetween(0L, (long) Integer.MAX_VALUE);
    }
    if (row.as().equals("owner") && !(row.answer() instanceof DnsAnswer.Failed)) {
      assertThat(row.answer().by().authoritative()).as(row.line()).isTrue();
    }
  }

  /// `victim.example` is served by the hostile server alone; the helper knows where that is.
  private static MemoryZone world() {
    return new MemoryZone(Clock.systemUTC())
        .apex("victim.example", "ns1.victim.example")
        .address("ns1.victim.example", "127.0.0.2")
        .apex("bystander.example", "ns1.bystander.example")
        .address("ns1.bystander.example", "127.0.0.1");
  }

  private static Row asOwner(Fault fault, MemoryZone world, LoopbackServer helper)
      throws IOException {
    try (HostileServer server = new HostileServer("127.0.0.2", onlyTxt(fault, world))) {
      Network network = network(helper.endpoint(), server.endpoint());
      return timed(
          fault.name(),
          "owner",
          fault.owner(),
          () -> network.authority().askEach(QUESTION).getFirst());
    }
  }

  private static Row asResolver(Fault fault) throws IOException {
    try (HostileServer server = new HostileServer("127.0.0.3", fault.behaviour())) {
      Network network = network(server.endpoint());
      return timed(
          fault.name(),
          "resolver",
          fault.resolver(),
          () -> network.system().orElseThrow().resolver().ask(QUESTION));
    }
  }

  private static Row timed(String name, String as, String expected, Callable<DnsAnswer> ask) {
    long start = System.nanoTime();
    try {
      DnsAnswer answer = ask.call();
      return new Row(name, as, expected, answer, (System.nanoTime() - start) / 1_000_000);
    } catch (Exception thrown) {
      throw new AssertionError(as + ": " + name, thrown);
    }
  }

  static Network network(Endpoint... servers) {
    LiveSettings settings =
        LiveSettings.only(List.of(servers)).withTryTime(Duration.ofMillis(TRY_MILLIS));
    return new LiveNetworks(settings, uri -> new WebAnswer.Failed("none"), Clock.systemUTC())
        .open(Duration.ofSeconds(10));
  }

  /// Misbehaves for TXT only, so that the zone's servers are found.
  private static HostileServer.Behaviour onlyTxt(Fault fault, MemoryZone world) {
    Responder responder = new Responder(world);
    return new HostileServer.Behaviour() {
      @Override
      public List<HostileServer.Step> udp(byte[] query) {
        return RawReply.type(query) == RawReply.TXT
            ? fault.behaviour().udp(query)
            : Fault.one(responder.respond(query, true).orElseThrow());
      }

      @Override
      public List<HostileServer.Step> tcp(byte[] query) {
        return fault.behaviour().tcp(query);
      }

      @Override
      public boolean listensForTcp() {
        return fault.behaviour().listensForTcp();
      }
    };
  }
}
