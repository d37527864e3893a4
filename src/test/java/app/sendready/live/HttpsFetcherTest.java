package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.web.WebAnswer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Against an HTTPS server on loopback with a certificate of its own.
class HttpsFetcherTest {
  private static HttpsServer server;
  private static ExecutorService threads;
  private static HttpsFetcher fetcher;
  private static String base;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    KeyStore keys = TestKeys.make(folder, "localhost");
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(TestKeys.server(keys)));
    threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    base = "https://localhost:" + server.getAddress().getPort();
    server.createContext("/logo.svg", exchange -> reply(exchange, 200, "<svg/>"));
    server.createContext("/gone", exchange -> reply(exchange, 404, "no"));
    server.createContext("/once", exchange -> moved(exchange, "/logo.svg"));
    server.createContext("/loop", exchange -> moved(exchange, "/loop"));
    server.createContext("/plain", exchange -> moved(exchange, "http://localhost/logo.svg"));
    server.createContext("/odd", exchange -> moved(exchange, "ht tp://[[["));
    server.createContext("/big", exchange -> reply(exchange, 200, "x".repeat((1 << 20) + 1)));
    server.createContext("/full", exchange -> reply(exchange, 200, "x".repeat(1 << 20)));
    server.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[65536]);
          }
        });
    server.start();
    SSLContext tls = TestKeys.client(keys);
    fetcher = new HttpsFetcher(true, () -> HttpClient.newBuilder().sslContext(tls));
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "image/svg+xml");
    exchange.sendResponseHeaders(status, octets.length);
    try (var out = exchange.getResponseBody()) {
      out.write(octets);
    }
  }

  private static void moved(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    reply(exchange, 302, "");
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({"/logo.svg, 200, 6", "/once, 200, 6", "/gone, 404, 2", "/full, 200, 1048576"})
  void whatTheServerSaysIsReceived(String path, int status, int length) {
    assertThat(fetcher.fetch(URI.create(base + path)))
        .isInstanceOfSatisfying(
            WebAnswer.Received.class,
            received -> {
              assertThat(received.status()).isEqualTo(status);
              assertThat(received.body()).hasSize(length);
              assertThat(received.contentType()).isEqualTo("image/svg+xml");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/loop", "/plain", "/odd", "/big", "/endless"})
  void whatIsTooMuchFails(String path) {
    long start = System.nanoTime();
    assertThat(fetcher.fetch(URI.create(base + path))).isInstanceOf(WebAnswer.Failed.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(11));
  }

  @Test
  void whereNobodyListensFails() {
    assertThat(fetcher.fetch(URI.create("https://localhost:1/")))
        .isInstanceOf(WebAnswer.Failed.class);
  }

  @Test
  void anUnknownCertificateFails() {
    assertThat(new HttpsFetcher(true).fetch(URI.create(base + "/logo.svg")))
        .isInstanceOf(WebAnswer.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/",
        "file:///etc/passwd",
        "https:///nobody",
        "mailto:a@example.com",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://10.0.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest",
        "https://[fd00::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://100.64.0.1/",
        "https://0.0.0.0/"
      })
  void whatIsNotForUsIsRefused(String address) {
    assertThat(new HttpsFetcher().fetch(URI.create(address))).isInstanceOf(WebAnswer.Failed.class);
  }
}
