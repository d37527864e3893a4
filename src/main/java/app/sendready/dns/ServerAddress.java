package app.sendready.dns;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/// Where a server was asked.
public sealed interface ServerAddress {
  /// The port of RFC 1035 §4.2.
  int DNS_PORT = 53;

  ServerAddress NONE = new None();

  /// The answer was not asked of a single server.
  record None() implements ServerAddress {
    @Override
    public String toString() {
      return "";
    }
  }

  /// Over UDP and TCP.
  record Socket(IpAddress address, int port) implements ServerAddress {
    public Socket {
      if (port < 1 || port > 0xffff) {
        throw new IllegalArgumentException("not a port: " + port);
      }
    }

    /// The literal, with `#port` where the port is not 53.
    @Override
    public String toString() {
      return port == DNS_PORT ? address.toString() : address + "#" + port;
    }
  }

  /// Over HTTPS (RFC 8484 §3), or HTTP on this computer.
  record Web(URI uri) implements ServerAddress {
    public Web {
      if (!List.of("https", "http").contains(uri.getScheme()) || uri.getHost() == null) {
        throw new IllegalArgumentException("not an address of the web: " + uri);
      }
    }

    @Override
    public String toString() {
      return uri.toASCIIString();
    }
  }

  /// What such an address prints; empty where it is none.
  static Optional<ServerAddress> parse(String text) {
    if (text.isEmpty()) {
      return Optional.of(NONE);
    }
    return text.startsWith("http") ? web(text) : socket(text);
  }

  private static Optional<ServerAddress> web(String text) {
    try {
      return text.chars().allMatch(c -> c > ' ' && c < 0x7f)
          ? Optional.of(new Web(new URI(text)))
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static Optional<ServerAddress> socket(String text) {
    int split = text.indexOf('#');
    String port = split < 0 ? String.valueOf(DNS_PORT) : text.substring(split + 1);
    if (!port.matches("[0-9]{1,5}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(port);
    return IpAddress.parse(split < 0 ? text : text.substring(0, split))
        .filter(address -> number >= 1 && number <= 0xffff)
        .map(address -> new Socket(address, number));
  }
}
