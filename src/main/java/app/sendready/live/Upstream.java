package app.sendready.live;

import app.sendready.network.PublicResolver;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A resolver by one name, and every way to reach it.
///
/// @param endpoints where it listens for DNS, the preferred first; at least one
/// @param https where it answers over HTTPS (RFC 8484)
record Upstream(String name, List<Endpoint> endpoints, Optional<URI> https) {
  public Upstream {
    endpoints = List.copyOf(endpoints);
    if (endpoints.isEmpty()) {
      throw new IllegalArgumentException("a resolver listens somewhere");
    }
  }

  /// One that is reached at this place only.
  public static Upstream at(String name, Endpoint endpoint) {
    return new Upstream(name, List.of(endpoint), Optional.empty());
  }

  static Upstream of(PublicResolver resolver) {
    return new Upstream(
        resolver.name(),
        resolver.addresses().stream().map(Endpoint::new).toList(),
        resolver.https());
  }

  /// It as a server that is asked over HTTPS.
  Optional<NamedServer> overHttps() {
    return https.map(uri -> new NamedServer(name, endpoints.getFirst(), Optional.of(uri)));
  }

  /// Its addresses as servers; without IPv6 where this machine has none, unless it has no other.
  List<NamedServer> servers(boolean ipv6) {
    List<NamedServer> usable =
        endpoints.stream()
            .filter(endpoint -> ipv6 || endpoint.address().isV4())
            .map(endpoint -> new NamedServer(name, endpoint))
            .toList();
    return usable.isEmpty() ? List.of(new NamedServer(name, endpoints.getFirst())) : usable;
  }
}
