package app.sendready.live;

import app.sendready.dns.IpAddress;
import java.net.InetAddress;
import java.util.List;

/// Which addresses stand for somebody else's machine on the internet (RFC 6890 and the IANA
/// special-purpose registries).
final class PublicAddress {
  private record Block(IpAddress network, int length) {}

  private static final List<Block> SPECIAL =
      List.of(
          block("0.0.0.0", 8),
          block("10.0.0.0", 8),
          block("100.64.0.0", 10),
          block("127.0.0.0", 8),
          block("169.254.0.0", 16),
          block("172.16.0.0", 12),
          block("192.0.0.0", 24),
          block("192.168.0.0", 16),
          block("198.18.0.0", 15),
          block("224.0.0.0", 3),
          block("::", 8),
          block("64:ff9b::", 16),
          block("fc00::", 7),
          block("fe80::", 10),
          block("fec0::", 10),
          block("ff00::", 8));

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    IpAddress ip = IpAddress.of(address.getAddress());
    return SPECIAL.stream().noneMatch(block -> ip.isWithin(block.network(), block.length()));
  }

  private static Block block(String network, int length) {
    return new Block(IpAddress.of(network), length);
  }
}
