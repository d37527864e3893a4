package app.sendready.dns;

import java.util.List;

/// What sort of address one is, as far as that decides whether mail and links can reach it.
///
/// Documentation addresses (RFC 5737, RFC 3849) count as public: whoever states one and publishes
/// it means it; asking for them to be replaced belongs to the step where they are typed.
public enum AddressSpace {
  PUBLIC,
  /// Reachable only inside a network, or never: RFC 1918, RFC 4193, RFC 6598, loopback, link-local,
  /// the unspecified address, multicast and the reserved rest (IANA special-purpose registries).
  PRIVATE,
  /// Of a web proxy that does not carry mail.
  PROXY;

  private record Range(IpAddress network, int length) {
    static Range of(String text) {
      int slash = text.indexOf('/');
      return new Range(
          IpAddress.of(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }
  }

  private static List<Range> ranges(String... texts) {
    return List.of(texts).stream().map(Range::of).toList();
  }

  private static final List<Range> PRIVATE_RANGES =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "::/128",
          "::1/128",
          "fc00::/7",
          "fe80::/10",
          "ff00::/8");

  /// Cloudflare's, as it publishes them at cloudflare.com/ips.
  private static final List<Range> PROXY_RANGES =
      ranges(
          "173.245.48.0/20",
          "103.21.244.0/22",
          "103.22.200.0/22",
          "103.31.4.0/22",
          "141.101.64.0/18",
          "108.162.192.0/18",
          "190.93.240.0/20",
          "188.114.96.0/20",
          "197.234.240.0/22",
          "198.41.128.0/17",
          "162.158.0.0/15",
          "104.16.0.0/13",
          "104.24.0.0/14",
          "172.64.0.0/13",
          "131.0.72.0/22",
          "2400:cb00::/32",
          "2606:4700::/32",
          "2803:f800::/32",
          "2405:b500::/32",
          "2405:8100::/32",
          "2a06:98c0::/29",
          "2c0f:f248::/32");

  public static AddressSpace of(IpAddress address) {
    IpAddress plain = address.unmapped();
    if (PRIVATE_RANGES.stream().anyMatch(r -> plain.isWithin(r.network(), r.length()))) {
      return PRIVATE;
    }
    return PROXY_RANGES.stream().anyMatch(r -> plain.isWithin(r.network(), r.length()))
        ? PROXY
        : PUBLIC;
  }
}
