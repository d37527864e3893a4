package app.sendready.dns;

/// Knows an IP address where a name belongs, in whichever form it is written.
final class AddressSpelling {
  private AddressSpelling() {}

  /// One whole address, with or without brackets, a word in front (`ip4:`, `IPv6:`) or the zone of
  /// a link-local one (RFC 4291 §2.2, RFC 4007 §11, RFC 5321 §4.1.3).
  static boolean isAddress(String core) {
    String text = core.endsWith(".") ? core.substring(0, core.length() - 1) : core;
    if (text.startsWith("[") && text.endsWith("]")) {
      text = text.substring(1, text.length() - 1);
    }
    for (String word : new String[] {"ipv6:", "ipv4:", "ip4:", "ip6:", "ip:"}) {
      if (text.regionMatches(true, 0, word, 0, word.length())) {
        text = text.substring(word.length());
      }
    }
    int zone = text.indexOf('%');
    boolean six = zone > 0 && text.lastIndexOf(':', zone) >= 0;
    return IpAddress.parse(six ? text.substring(0, zone) : text).isPresent();
  }

  /// Whether a name ends in a number, decimal or hexadecimal. No top-level domain is one, and
  /// browsers and old C libraries read such a name as an address (`127.1`, `0x7f.1`).
  static boolean endsInNumber(DomainName name) {
    String last = name.labels().getLast();
    boolean decimal = last.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean hexadecimal =
        last.startsWith("0x") && last.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0);
    return decimal || hexadecimal;
  }
}
