package app.sendready.cli;

import app.sendready.dns.IpAddress;
import java.util.Optional;

/// Where a resolver listens: `192.0.2.53`, `192.0.2.53:5353`, `2001:db8::53`,
/// `[2001:db8::53]:5353`.
public record ResolverAddress(IpAddress address, int port) {
  static final int DNS = 53;

  /// The address in what was typed; empty if it is none. Names are not looked up.
  static Optional<ResolverAddress> parse(String typed) {
    String text = typed.strip();
    Optional<IpAddress> bare = IpAddress.parse(text);
    if (bare.isPresent()) {
      return bare.map(address -> new ResolverAddress(address, DNS));
    }
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      if (end < 0) {
        return Optional.empty();
      }
      String rest = text.substring(end + 1);
      Optional<Integer> port =
          rest.isEmpty()
              ? Optional.of(DNS)
              : rest.startsWith(":") ? port(rest.substring(1)) : Optional.empty();
      return IpAddress.parse(text.substring(1, end))
          .filter(address -> !address.isV4())
          .flatMap(address -> port.map(p -> new ResolverAddress(address, p)));
    }
    int colon = text.lastIndexOf(':');
    return colon < 0
        ? Optional.empty()
        : IpAddress.parse(text.substring(0, colon))
            .filter(IpAddress::isV4)
            .flatMap(address ->
                port(text.substring(colon + 1)).map(p -> new ResolverAddress(address, p)));
  }

  /// A port from 1 to 65535.
  static Optional<Integer> port(String text) {
    if (!text.matches("[0-9]{1,5}")) {
      return Optional.empty();
    }
    int port = Integer.parseInt(text);
    return port >= 1 && port <= 65535 ? Optional.of(port) : Optional.empty();
  }

  /// As it is typed, with the port.
  @Override
  public String toString() {
    return (address.isV4() ? address.toString() : "[" + address + "]") + ":" + port;
  }
}
