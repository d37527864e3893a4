package app.sendready.live;

import app.sendready.dns.ServerAddress;
import java.net.URI;
import java.util.Optional;

/// A server and how it is called in sentences: a host's name, `Cloudflare`, `system`.
///
/// @param https where it is asked over HTTPS in place of the endpoint
record NamedServer(String name, Endpoint endpoint, Optional<URI> https) {
  public NamedServer(String name, Endpoint endpoint) {
    this(name, endpoint, Optional.empty());
  }

  /// Where it is asked, for the evidence.
  ServerAddress address() {
    return https.<ServerAddress>map(ServerAddress.Web::new).orElseGet(endpoint::serverAddress);
  }
}
