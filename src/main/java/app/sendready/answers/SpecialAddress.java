package app.sendready.answers;

import app.sendready.dns.IpAddress;
import app.sendready.i18n.Text;
import java.util.List;
import java.util.Optional;

/// What to say of an address that no stranger's server can reach: those of the IANA registries for
/// special purposes (RFC 6890). A remark where it is typed, never a verdict: an internal
/// installation may mean it.
final class SpecialAddress {
  /// @param key of the sentence
  private record Block(String key, IpAddress network, int length) {
    static Block of(String key, String text) {
      int slash = text.indexOf('/');
      return new Block(
          key, IpAddress.of(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    boolean holds(IpAddress address) {
      return address.isWithin(network, length);
    }
  }

  private static final String INSIDE = "answer.address.inside";
  private static final String ITSELF = "answer.address.itself";
  private static final String LOCAL = "answer.address.local";
  private static final String EXAMPLE = "answer.address.example";
  private static final String GROUP = "answer.address.group";
  private static final String NOBODY = "answer.address.nobody";

  /// A part of a larger block stands before it.
  private static final List<Block> BLOCKS =
      List.of(
          // RFC 1918 §3, RFC 6598 §7, RFC 4193 §3.1
          Block.of(INSIDE, "10.0.0.0/8"),
          Block.of(INSIDE, "172.16.0.0/12"),
          Block.of(INSIDE, "192.168.0.0/16"),
          Block.of(INSIDE, "100.64.0.0/10"),
          Block.of(INSIDE, "fc00::/7"),
          // RFC 1122 §3.2.1.3, RFC 4291 §2.5.3
          Block.of(ITSELF, "127.0.0.0/8"),
          Block.of(ITSELF, "::1/128"),
          // RFC 3927 §2.1, RFC 4291 §2.5.6
          Block.of(LOCAL, "169.254.0.0/16"),
          Block.of(LOCAL, "fe80::/10"),
          // RFC 5737 §3, RFC 3849 §2, RFC 9637 §3
          Block.of(EXAMPLE, "192.0.2.0/24"),
          Block.of(EXAMPLE, "198.51.100.0/24"),
          Block.of(EXAMPLE, "203.0.113.0/24"),
          Block.of(EXAMPLE, "2001:db8::/32"),
          Block.of(EXAMPLE, "3fff::/20"),
          // RFC 5771 §3, RFC 4291 §2.7
          Block.of(GROUP, "224.0.0.0/4"),
          Block.of(GROUP, "ff00::/8"),
          // The rest of RFC 6890 §2.2: this network, protocol assignments, benchmarks, discard,
          // translation, reserved.
          Block.of(NOBODY, "0.0.0.0/8"),
          Block.of(NOBODY, "192.0.0.0/24"),
          Block.of(NOBODY, "192.88.99.0/24"),
          Block.of(NOBODY, "198.18.0.0/15"),
          Block.of(NOBODY, "240.0.0.0/4"),
          Block.of(NOBODY, "::/96"),
          Block.of(NOBODY, "64:ff9b::/96"),
          Block.of(NOBODY, "64:ff9b:1::/48"),
          Block.of(NOBODY, "100::/64"),
          Block.of(NOBODY, "2001::/23"),
          Block.of(NOBODY, "2002::/16"),
          Block.of(NOBODY, "fec0::/10"));

  private SpecialAddress() {}

  /// A sentence about an address with a special purpose; empty for every other.
  static Optional<Text> caution(IpAddress address) {
    return BLOCKS.stream()
        .filter(block -> block.holds(address))
        .findFirst()
        .map(block -> Text.of(block.key(), "address", address.toString()));
  }
}
