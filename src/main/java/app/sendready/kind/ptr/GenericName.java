package app.sendready.kind.ptr;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names that a hosting company or an access network gives its addresses by default, such as
/// `ip-192-0-2-4.host.example`. Many receivers distrust mail from them.
final class GenericName {
  private static final Pattern POOL =
      Pattern.compile(
          "(?:^|[.-])(?:dyn(?:amic)?|pool|dsl|adsl|dhcp|ppp(?:oe)?|broadband|cable|dialup|static|"
              + "customers?|clients?|unassigned|rev(?:erse)?)(?:[.-]|\\d|$)");

  private GenericName() {}

  /// Whether a name is made from the address, or says of itself that it is one of a pool.
  static boolean matches(DomainName name, IpAddress address) {
    String text = name.withoutDot().toLowerCase(Locale.ROOT);
    if (POOL.matcher(text).find() && text.chars().anyMatch(c -> c >= '0' && c <= '9')) {
      return true;
    }
    return address.isV4() ? holdsV4(text, address.octets()) : holdsV6(text, address.octets());
  }

  /// All four octets in either order, in decimal between any signs, or as eight hex digits.
  private static boolean holdsV4(String text, byte[] octets) {
    List<String> decimal = new ArrayList<>();
    StringBuilder hex = new StringBuilder();
    for (byte octet : octets) {
      decimal.add("0{0,2}" + (octet & 0xff));
      hex.append(String.format(Locale.ROOT, "%02x", octet & 0xff));
    }
    String forward = "(?<!\\d)" + String.join("[.x_-]", decimal) + "(?!\\d)";
    String backward = "(?<!\\d)" + String.join("[.x_-]", decimal.reversed()) + "(?!\\d)";
    return Pattern.compile(forward + "|" + backward).matcher(text).find()
        || text.contains(hex.toString());
  }

  /// The last four groups with any sign between them, or the whole in hex digits.
  private static boolean holdsV6(String text, byte[] octets) {
    StringBuilder hex = new StringBuilder();
    for (byte octet : octets) {
      hex.append(String.format(Locale.ROOT, "%02x", octet & 0xff));
    }
    String digits = text.replaceAll("[.x_:-]", "");
    return digits.contains(hex) || digits.contains(hex.substring(16));
  }
}
