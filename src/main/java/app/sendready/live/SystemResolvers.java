package app.sendready.live;

import app.sendready.dns.IpAddress;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.ResolverConfig;

/// What this machine is set up to use.
final class SystemResolvers {
  private static final int MAX = 3;

  private SystemResolvers() {}

  /// The resolvers this machine is told to ask, at most three; perhaps none.
  static List<Endpoint> discover() {
    Set<Endpoint> found = new LinkedHashSet<>();
    // Read anew each time: a laptop changes networks.
    ResolverConfig.refresh();
    for (InetSocketAddress server : ResolverConfig.getCurrentConfig().servers()) {
      if (server.getAddress() != null && server.getPort() > 0) {
        found.add(new Endpoint(IpAddress.of(server.getAddress().getAddress()), server.getPort()));
      }
    }
    return found.stream().limit(MAX).toList();
  }

  /// Whether there is a way into the IPv6 internet: a route, and an address of one's own that the
  /// other side can answer to (RFC 4291 §2.5.4). Connecting a datagram socket sends nothing, but
  /// fails where there is no route.
  static boolean hasIpv6() {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(IpAddress.of("2620:fe::fe").toInetAddress(), 53));
      return IpAddress.of(socket.getLocalAddress().getAddress())
          .isWithin(IpAddress.of("2000::"), 3);
    } catch (SocketException | RuntimeException none) {
      return false;
    }
  }
}
