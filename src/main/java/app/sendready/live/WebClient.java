package app.sendready.live;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/// A client for HTTP that follows no redirect by itself and goes through the system's proxy. It is
/// made when first used: most runs need none, and it costs more than a whole check.
final class WebClient {
  private static final Set<HttpClient> MADE =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private final Supplier<HttpClient.Builder> builder;
  private Optional<HttpClient> client = Optional.empty();

  WebClient(Supplier<HttpClient.Builder> builder) {
    this.builder = builder;
  }

  synchronized HttpClient get() {
    HttpClient ready = client.orElseGet(this::make);
    client = Optional.of(ready);
    return ready;
  }

  private HttpClient make() {
    HttpClient.Builder fresh = builder.get().followRedirects(HttpClient.Redirect.NEVER);
    Optional.ofNullable(ProxySelector.getDefault()).ifPresent(fresh::proxy);
    HttpClient made = fresh.build();
    MADE.add(made);
    return made;
  }

  /// Lets all clients of this program go, with whatever they are asking.
  static void endAll() {
    synchronized (MADE) {
      MADE.forEach(HttpClient::shutdownNow);
    }
  }
}
