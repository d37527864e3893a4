package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.release.ReleaseAnswer;
import app.sendready.release.ReleasePublisher;
import app.sendready.release.ReleaseSource;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The question for a newer version, as it goes over the wire to an HTTPS server on loopback.
class ReleaseQuestionTest {
  private static final ReleasePublisher US = new ReleasePublisher();
  private static final CountDownLatch END = new CountDownLatch(1);

  /// What each request was made of: its first line and the names of its fields.
  private static final List<String> REQUESTS = new CopyOnWriteArrayList<>();

  private static HttpsServer server;
  private static ExecutorService threads;
  private static Supplier<HttpClient.Builder> client;
  private static String base;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    KeyStore keys = TestKeys.make(folder, "localhost");
    SSLContext tls = TestKeys.client(keys);
    client = () -> HttpClient.newBuilder().sslContext(tls);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(TestKeys.server(keys)));
    threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    base = "https://localhost:" + server.getAddress().getPort();
    String good = US.answer("1.2.0");
    server.createContext("/good", exchange -> reply(exchange, 200, good));
    server.createContext(
        "/forged", exchange -> reply(exchange, 200, good.replace("1.2.0", "9.0.0")));
    server.createContext("/large", exchange -> reply(exchange, 200, good + " ".repeat(1 << 14)));
    server.createContext("/gone", exchange -> reply(exchange, 404, good));
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/good");
          reply(exchange, 302, good);
        });
    server.createContext(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          await();
        });
    server.createContext("/silent", _ -> await());
    server.start();
  }

  private static void await() {
    try {
      END.await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    REQUESTS.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + new TreeSet<>(exchange.getRequestHeaders().keySet())
            + " "
            + exchange.getRequestHeaders().get("User-Agent"));
    byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, octets.length);
    try (var out = exchange.getResponseBody()) {
      out.write(octets);
    }
  }

  @AfterAll
  static void stop() {
    END.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private static ReleaseAnswer ask(String address) {
    return ask(address, HttpsFetcher.SMALL.time());
  }

  private static ReleaseAnswer ask(String address, Duration time) {
    HttpsFetcher.Limits limits = HttpsFetcher.SMALL;
    return US.at(address)
        .ask(
            new HttpsFetcher(
                true,
                client,
                new HttpsFetcher.Limits(limits.redirects(), limits.body(), time, limits.agent())));
  }

  @Test
  void aGoodAnswerIsToldWhole() {
    assertThat(ask(base + "/good"))
        .isInstanceOfSatisfying(
            ReleaseAnswer.Told.class,
            told -> {
              assertThat(told.newest().version()).isEqualTo("1.2.0");
              assertThat(US.at(base).read(told.signed())).contains(told.newest());
            });
  }

  /// No name, no version, no Java, no cookie: whoever looks at the server's log learns that
  /// somebody asked.
  @Test
  void nothingIsSaidOfWhoAsks() {
    REQUESTS.clear();
    ask(base + "/good");
    assertThat(REQUESTS)
        .singleElement()
        .asString()
        .matches(
            "GET /good \\[(Connection, |Content-length, )*Host, (Http2-settings, |Upgrade,"
                + " )*User-agent] \\[SendReady]");
  }

  @ParameterizedTest
  @CsvSource({
    "/forged, vouches",
    "/large, 16384",
    "/gone, 404",
    "/moved, redirects",
  })
  void whatCannotBeBelievedTellsNothing(String path, String why) {
    REQUESTS.clear();
    assertThat(ask(base + path))
        .isInstanceOfSatisfying(
            ReleaseAnswer.Untold.class, untold -> assertThat(untold.detail()).contains(why));
    assertThat(REQUESTS).as("asked once, and nobody else").hasSizeLessThan(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/slow", "/silent"})
  void whoIsSlowTellsNothing(String path) {
    long start = System.nanoTime();
    assertThat(ask(base + path, Duration.ofSeconds(2))).isInstanceOf(ReleaseAnswer.Untold.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void withoutANetworkNothingIsTold() {
    assertThat(ask("https://localhost:1/newest.json")).isInstanceOf(ReleaseAnswer.Untold.class);
    assertThat(ask("https://nobody.invalid/newest.json")).isInstanceOf(ReleaseAnswer.Untold.class);
  }

  @Test
  void nobodyInsideTheOwnNetworkIsAsked() {
    REQUESTS.clear();
    ReleaseSource inside = US.at(base + "/good");
    assertThat(inside.ask(HttpsFetcher.small())).isInstanceOf(ReleaseAnswer.Untold.class);
    assertThat(REQUESTS).isEmpty();
    assertThat(HttpsFetcher.SMALL)
        .isEqualTo(
            new HttpsFetcher.Limits(0, 16_384, Duration.ofSeconds(10), Optional.of("SendReady")));
  }
}
