package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// DNS over HTTPS against a server that misbehaves.
@Timeout(20)
class DohTest {
  private static final String MESSAGE = "application/dns-message";
  private static final Question QUESTION =
      new Question(DomainName.of("victim.example"), RecordType.TXT);
  private static final Duration TIME = Duration.ofMillis(700);

  private static ServerReply ask(URI uri) {
    return new Doh(Clock.systemUTC()).ask(uri, Query.recursive(QUESTION), TIME.toNanos());
  }

  private static String outcome(ServerReply heard) {
    return switch (ReplyMeaning.recursive(heard, QUESTION)) {
      case ReplyMeaning.Answer answer -> "answer " + answer.rrset().ttl();
      case ReplyMeaning.Bad(Trouble trouble) -> trouble.kind().name();
      case ReplyMeaning.Leads leads -> "leads";
      case ReplyMeaning.None none -> "none";
      case ReplyMeaning.Referral referral -> "referral";
    };
  }

  private static byte[] right(byte[] query) {
    return Fault.right(query).set(0x80).bytes();
  }

  private static Arguments fault(String name, String expected, DohServer.Behaviour behaviour) {
    return Arguments.of(name, expected, behaviour);
  }

  private static DohServer.Behaviour status(int status) {
    return (exchange, query) -> DohServer.send(exchange, status, MESSAGE, right(query));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("the right answer", "answer 300", DohServer.says(DohTest::right)),
        fault(
            "a type with a parameter in capitals",
            "answer 300",
            (exchange, query) ->
                DohServer.send(exchange, 200, "Application/DNS-Message; x=1", right(query))),
        fault(
            "kept by an HTTP cache for a while",
            "answer 180",
            (exchange, query) -> {
              exchange.getResponseHeaders().set("Age", "120");
              DohServer.send(exchange, 200, MESSAGE, right(query));
            }),
        fault(
            "kept longer than it may be",
            "answer 0",
            (exchange, query) -> {
              exchange.getResponseHeaders().set("Age", "99999");
              DohServer.send(exchange, 200, MESSAGE, right(query));
            }),
        fault(
            "an age that is none",
            "answer 300",
            (exchange, query) -> {
              exchange.getResponseHeaders().set("Age", "-5 or so");
              DohServer.send(exchange, 200, MESSAGE, right(query));
            }),
        fault("status 403", "UNREACHABLE", status(403)),
        fault("status 415", "UNREACHABLE", status(415)),
        fault("status 429", "UNREACHABLE", status(429)),
        fault("status 500", "UNREACHABLE", status(500)),
        fault(
            "sent elsewhere",
            "UNREACHABLE",
            (exchange, query) -> {
              exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/dns-query");
              DohServer.send(exchange, 302, MESSAGE, new byte[0]);
            }),
        fault(
            "a sign-in page",
            "MALFORMED",
            (exchange, query) -> DohServer.send(exchange, 200, "text/html", "<html>".getBytes())),
        fault(
            "no type at all",
            "MALFORMED",
            (exchange, query) -> {
              exchange.sendResponseHeaders(200, 3);
              exchange.getResponseBody().write(new byte[3]);
            }),
        fault("nothing", "MALFORMED", DohServer.says(query -> new byte[0])),
        fault("half a message", "MALFORMED", DohServer.says(q -> Arrays.copyOf(right(q), 20))),
        fault("the query itself", "MALFORMED", DohServer.says(q -> q)),
        fault("another id", "MALFORMED", DohServer.says(q -> Fault.right(q).id(7).bytes())),
        fault("cut off", "TRUNCATED", DohServer.says(q -> Fault.right(q).set(RawReply.TC).bytes())),
        fault("REFUSED", "REFUSED", DohServer.says(q -> Fault.empty(q).rcode(5).bytes())),
        fault("SERVFAIL", "SERVFAIL", DohServer.says(q -> Fault.empty(q).rcode(2).bytes())),
        fault("garbage", "MALFORMED", DohServer.says(q -> garbage())),
        fault(
            "more than a message can hold",
            "UNREACHABLE",
            DohServer.says(q -> Arrays.copyOf(right(q), 0x10000))),
        fault(
            "endless",
            "UNREACHABLE",
            (exchange, query) -> {
              exchange.getResponseHeaders().set("Content-Type", MESSAGE);
              exchange.sendResponseHeaders(200, 0);
              OutputStream out = exchange.getResponseBody();
              while (true) {
                out.write(new byte[4096]);
              }
            }),
        fault("closed without a word", "UNREACHABLE", (exchange, query) -> exchange.close()),
        fault("silence", "TIMEOUT", (exchange, query) -> pause(5000)),
        fault(
            "a slow drip",
            "TIMEOUT",
            (exchange, query) -> {
              exchange.getResponseHeaders().set("Content-Type", MESSAGE);
              exchange.sendResponseHeaders(200, 0);
              for (byte octet : right(query)) {
                exchange.getResponseBody().write(octet);
                exchange.getResponseBody().flush();
                pause(100);
              }
            }));
  }

  private static byte[] garbage() {
    byte[] octets = new byte[300];
    new Random(8484).nextBytes(octets);
    return octets;
  }

  /// As a server that is slow, not as a test that waits.
  private static void pause(int millis) {
    java.util.concurrent.locks.LockSupport.parkNanos(millis * 1_000_000L);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void everyFaultIsToldApartInTime(String name, String expected, DohServer.Behaviour behaviour)
      throws IOException {
    try (DohServer server = new DohServer(behaviour)) {
      long start = System.nanoTime();
      assertThat(outcome(ask(server.uri().orElseThrow()))).isEqualTo(expected);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void itAsksAsTheStandardSays() throws IOException {
    StringBuilder seen = new StringBuilder();
    try (DohServer server =
        new DohServer((exchange, query) -> {
          seen.append(exchange.getRequestMethod())
              .append(' ')
              .append(exchange.getRequestHeaders().getFirst("Content-Type"))
              .append(' ')
              .append(exchange.getRequestHeaders().getFirst("Accept"))
              .append(' ')
              .append(query[0] + query[1]);
          DohServer.send(exchange, 200, MESSAGE, right(query));
        })) {
      ask(server.uri().orElseThrow());
    }
    assertThat(seen.toString()).isEqualTo("POST " + MESSAGE + " " + MESSAGE + " 0");
  }

  @Test
  void whereNobodyListensThereIsNoAnswer() {
    assertThat(outcome(ask(URI.create("http://127.0.0.1:1/dns-query")))).isEqualTo("UNREACHABLE");
    assertThat(outcome(ask(URI.create("gopher://127.0.0.1/dns-query")))).isEqualTo("UNREACHABLE");
  }
}
