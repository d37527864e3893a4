package app.sendready.live;

import app.sendready.dns.IpAddress;
import app.sendready.dns.ServerAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/// Where a name server listens: an address and a port, 53 unless told otherwise.
public record Endpoint(IpAddress address, int port) {
  /// The port of RFC 1035 §4.2.
  public static final int DNS_PORT = 53;

  public Endpoint {
    if (port < 1 || port > 0xffff) {
      throw new IllegalArgumentException("not a port: " + port);
    }
  }

  public Endpoint(IpAddress address) {
    this(address, DNS_PORT);
  }

  /// What a person types: `192.0.2.1`, `192.0.2.1:5300`, `192.0.2.1#5300`, `2001:db8::1` or
  /// `[2001:db8::1]:5300`; empty if it is none of these.
  public static Optional<Endpoint> parse(String text) {
    String core = text.strip();
    Optional<IpAddress> whole = IpAddress.parse(core);
    if (whole.isPresent()) {
      return whole.map(Endpoint::new);
    }
    int split = Math.max(core.lastIndexOf(':'), core.lastIndexOf('#'));
    String host = split < 0 ? core : core.substring(0, split);
    String port = split < 0 ? "53" : core.substring(split + 1);
    if (core.startsWith("[") && core.endsWith("]")) {
      host = core;
      port = "53";
    }
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    if (!port.matches("[0-9]{1,5}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(port);
    return number < 1 || number > 0xffff
        ? Optional.empty()
        : IpAddress.parse(host).map(address -> new Endpoint(address, number));
  }

  InetSocketAddress socketAddress() {
    return new InetSocketAddress(address.toInetAddress(), port);
  }

  ServerAddress.Socket serverAddress() {
    return new ServerAddress.Socket(address, port);
  }

  /// The literal, with `#port` where the port is not 53.
  @Override
  public String toString() {
    return port == DNS_PORT ? address.toString() : address + "#" + port;
  }
}
