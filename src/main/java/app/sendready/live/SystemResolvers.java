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

  /// Whether there is a route to the IPv6 internet. Connecting a datagram socket sends nothing, but
  /// fails where there is none.
  static boolean hasIpv6() {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(
          new InetSocketAddress(IpAddress.of("2001:4860:4860::8888").toInetAddress(), 53));
      return true;
    } catch (SocketException | RuntimeException none) {
      return false;
    }
  }
}
