package app.sendready.dns;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An IPv4 or IPv6 address as a value.
///
/// Unlike [InetAddress] it never turns an IPv4-mapped IPv6 address into IPv4 on its own, never
/// looks anything up, and refuses the loose notations (`127.1`, `0177.0.0.1`, zones).
public final class IpAddress implements Comparable<IpAddress> {
  private static final Pattern V4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

  private static final DomainName IP6_ARPA = DomainName.of("ip6.arpa");

  private final byte[] bytes;

  private IpAddress(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The address of these 4 or 16 octets.
  public static IpAddress of(byte[] octets) {
    if (octets.length != 4 && octets.length != 16) {
      throw new IllegalArgumentException("an address has 4 or 16 octets, not " + octets.length);
    }
    return new IpAddress(octets.clone());
  }

  /// The address that a literal stands for, or empty if it is not exactly one address.
  public static Optional<IpAddress> parse(String text) {
    String literal = text.strip();
    if (V4.matcher(literal).matches()) {
      byte[] four = new byte[4];
      String[] parts = literal.split("\\.", -1);
      for (int i = 0; i < 4; i++) {
        four[i] = (byte) Integer.parseInt(parts[i]);
      }
      return Optional.of(new IpAddress(four));
    }
    if (literal.indexOf(':') < 0 || literal.indexOf('%') >= 0 || literal.indexOf('[') >= 0) {
      return Optional.empty();
    }
    try {
      byte[] octets = Inet6Address.ofLiteral(literal).getAddress();
      return Optional.of(new IpAddress(octets.length == 16 ? octets : mapped(octets)));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  /// The address that a literal stands for; for literals of our own.
  public static IpAddress of(String literal) {
    return parse(literal)
        .orElseThrow(() -> new IllegalArgumentException("not an IP address: " + literal));
  }

  private static byte[] mapped(byte[] four) {
    byte[] all = new byte[16];
    all[10] = (byte) 0xff;
    all[11] = (byte) 0xff;
    System.arraycopy(four, 0, all, 12, 4);
    return all;
  }

  public boolean isV4() {
    return bytes.length == 4;
  }

  /// The octets, 4 or 16, most significant first; a copy.
  public byte[] octets() {
    return bytes.clone();
  }

  /// The type of record that can hold this address.
  public RecordType recordType() {
    return isV4() ? RecordType.A : RecordType.AAAA;
  }

  /// Whether the first `length` bits are those of `network`; false for the other family.
  public boolean isWithin(IpAddress network, int length) {
    if (network.bytes.length != bytes.length || length < 0 || length > bytes.length * 8) {
      return false;
    }
    int whole = length / 8;
    if (Arrays.mismatch(bytes, 0, whole, network.bytes, 0, whole) >= 0) {
      return false;
    }
    int rest = length % 8;
    return rest == 0 || ((bytes[whole] ^ network.bytes[whole]) & 0xff) >> (8 - rest) == 0;
  }

  /// The IPv4 address inside an IPv4-mapped IPv6 address (RFC 4291 §2.5.5.2), else this one.
  public IpAddress unmapped() {
    if (bytes.length == 16 && isWithin(of("::ffff:0:0"), 96)) {
      return new IpAddress(Arrays.copyOfRange(bytes, 12, 16));
    }
    return this;
  }

  /// The address whose PTR record stands under a name; empty for any other name.
  public static Optional<IpAddress> ofReverse(DomainName name) {
    List<String> labels = name.labels().reversed();
    boolean six = name.isWithin(IP6_ARPA);
    if (labels.size() != (six ? 34 : 6)) {
      return Optional.empty();
    }
    String literal = String.join(".", labels.subList(2, labels.size()));
    return parse(six ? literal.replace(".", "").replaceAll("(.{4})(?!$)", "$1:") : literal)
        .filter(address -> address.reverseName().equals(name));
  }

  /// The name under which the PTR record stands: RFC 1035 §3.5 for IPv4, RFC 3596 §2.5 for IPv6.
  public DomainName reverseName() {
    StringBuilder name = new StringBuilder();
    for (int i = bytes.length - 1; i >= 0; i--) {
      int octet = bytes[i] & 0xff;
      if (isV4()) {
        name.append(octet).append('.');
      } else {
        name.append(Integer.toHexString(octet & 0xf)).append('.');
        name.append(Integer.toHexString(octet >> 4)).append('.');
      }
    }
    return DomainName.of(name + (isV4() ? "in-addr.arpa" : "ip6.arpa"));
  }

  /// The same address for a socket.
  public InetAddress toInetAddress() {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public int compareTo(IpAddress other) {
    int byFamily = Integer.compare(bytes.length, other.bytes.length);
    return byFamily != 0 ? byFamily : Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// IPv4 dotted; IPv6 in the canonical form of RFC 5952.
  @Override
  public String toString() {
    if (isV4()) {
      return (bytes[0] & 0xff)
          + "."
          + (bytes[1] & 0xff)
          + "."
          + (bytes[2] & 0xff)
          + "."
          + (bytes[3] & 0xff);
    }
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = (bytes[2 * i] & 0xff) << 8 | (bytes[2 * i + 1] & 0xff);
    }
    int bestStart = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; ) {
      int end = i;
      while (end < 8 && groups[end] == 0) {
        end++;
      }
      if (end - i > bestLength) {
        bestStart = i;
        bestLength = end - i;
      }
      i = Math.max(end, i + 1);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == bestStart) {
        text.append("::");
        i += bestLength - 1;
        continue;
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
