package app.sendready.live;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.function.Supplier;

/// A client for HTTP that follows no redirect by itself and goes through the system's proxy. It is
/// made when first used: most runs need none, and it costs more than a whole check.
final class WebClient {
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
    return fresh.build();
  }
}
