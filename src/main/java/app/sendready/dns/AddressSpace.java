package app.sendready.dns;

import java.util.Arrays;
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

  /// Prefixes behind which an IPv4 address stands in the lowest octets, or behind the prefix: NAT64
  /// (RFC 6052 §2.1) and 6to4 (RFC 3056 §2).
  private static final Range NAT64 = Range.of("64:ff9b::/96");

  private static final Range SIX_TO_FOUR = Range.of("2002::/16");

  /// What is not of the internet (RFC 6890) beside the private ranges: notations of IPv4 in IPv6,
  /// tunnels whose other end cannot be told, tests and discards.
  private static final List<Range> OTHER_RANGES =
      ranges(
          "192.0.0.0/24",
          "198.18.0.0/15",
          "::/8",
          "64:ff9b:1::/48",
          "100::/64",
          "2001::/32",
          "fec0::/10");

  /// Whether an address can be that of somebody else's machine on the internet. Others are asked
  /// only where the user named them: a stranger's zone must not lead to a machine of the user's
  /// own.
  public static boolean isOfInternet(IpAddress address) {
    if (within(address, NAT64)) {
      return isOfInternet(embedded(address, 12));
    }
    if (within(address, SIX_TO_FOUR)) {
      return isOfInternet(embedded(address, 2));
    }
    return of(address) != PRIVATE && OTHER_RANGES.stream().noneMatch(r -> within(address, r));
  }

  private static boolean within(IpAddress address, Range range) {
    return address.isWithin(range.network(), range.length());
  }

  private static IpAddress embedded(IpAddress address, int at) {
    return IpAddress.of(Arrays.copyOfRange(address.octets(), at, at + 4));
  }

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
