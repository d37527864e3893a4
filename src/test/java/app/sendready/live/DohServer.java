package app.sendready.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/// A resolver on loopback that speaks DNS over HTTP, as well or as badly as it is told to.
final class DohServer implements AutoCloseable {
  /// What it does with a request, whose body is the query.
  interface Behaviour {
    void answer(HttpExchange exchange, byte[] query) throws IOException;
  }

  final AtomicInteger requests = new AtomicInteger();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Without TLS: most tests are about what is said, not about who says it.
  DohServer(Behaviour behaviour) throws IOException {
    this(behaviour, Optional.empty());
  }

  DohServer(Behaviour behaviour, Optional<SSLContext> tls) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    if (tls.isPresent()) {
      HttpsServer secure = HttpsServer.create(any, 0);
      secure.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
      server = secure;
    } else {
      server = HttpServer.create(any, 0);
    }
    server.setExecutor(threads);
    server.createContext(
        "/dns-query",
        exchange -> {
          requests.incrementAndGet();
          try (exchange) {
            behaviour.answer(exchange, exchange.getRequestBody().readAllBytes());
          }
        });
    server.start();
  }

  /// One that answers with a DNS message.
  static Behaviour says(Function<byte[], byte[]> reply) {
    return (exchange, query) -> send(exchange, 200, "application/dns-message", reply.apply(query));
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  Optional<URI> uri() {
    return Optional.of(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/dns-query"));
  }

  /// Where it is over TLS, under a name of one's choice.
  Optional<URI> uri(String host) {
    return Optional.of(URI.create("https://" + host + ":" + port() + "/dns-query"));
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
