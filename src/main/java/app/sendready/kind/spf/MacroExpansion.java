package app.sendready.kind.spf;

import app.sendready.dns.IpAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The values that macros stand for in one evaluation (RFC 7208 §7.2).
///
/// @param sender local part and domain, the local part filled in
/// @param domain whose record is being read
/// @param validated asks for `%{p}`; only called where that occurs
record MacroExpansion(
    IpAddress ip,
    String sender,
    String helo,
    String domain,
    Instant now,
    Supplier<String> validated) {
  private static final int MAX_NAME = 253;
  private static final String HEX = "0123456789ABCDEF";

  String expand(MacroString text) {
    StringBuilder out = new StringBuilder();
    for (MacroString.Part part : text.parts()) {
      out.append(
          switch (part) {
            case MacroString.Literal(String literal) -> literal;
            case MacroString.Escape escape -> escape.meaning();
            case MacroString.Expand expand -> value(expand);
          });
    }
    return out.toString();
  }

  /// The expansion as a domain name: cut from the left until it fits (RFC 7208 §7.3).
  String expandName(MacroString text) {
    String name = expand(text);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    while (name.length() > MAX_NAME && name.indexOf('.') >= 0) {
      name = name.substring(name.indexOf('.') + 1);
    }
    return name;
  }

  private String value(MacroString.Expand macro) {
    String delimiters = macro.delimiters().isEmpty() ? "." : macro.delimiters();
    List<String> parts =
        new ArrayList<>(
            Arrays.asList(
                letter(macro.lowerLetter()).split("[" + Pattern.quote(delimiters) + "]", -1)));
    if (macro.reversed()) {
      Collections.reverse(parts);
    }
    int from = macro.keep() == 0 ? 0 : Math.max(0, parts.size() - macro.keep());
    String value = String.join(".", parts.subList(from, parts.size()));
    return macro.escaped() ? escaped(value) : value;
  }

  private String letter(char letter) {
    return switch (letter) {
      case 's' -> sender;
      case 'l' -> sender.substring(0, sender.lastIndexOf('@'));
      case 'o' -> sender.substring(sender.lastIndexOf('@') + 1);
      case 'd' -> domain;
      case 'i' -> dotted();
      case 'p' -> validated.get();
      case 'v' -> ip.isV4() ? "in-addr" : "ip6";
      case 'h' -> helo;
      case 'c' -> ip.toString();
      case 'r' -> "unknown";
      case 't' -> String.valueOf(now.getEpochSecond());
      default -> throw new IllegalStateException("no macro letter: " + letter);
    };
  }

  /// IPv6 as its 32 nibbles.
  private String dotted() {
    if (ip.isV4()) {
      return ip.toString();
    }
    StringBuilder nibbles = new StringBuilder();
    for (byte octet : ip.octets()) {
      nibbles.append(nibbles.isEmpty() ? "" : ".");
      nibbles.append(HEX.charAt((octet & 0xff) >> 4)).append('.');
      nibbles.append(HEX.charAt(octet & 0xf));
    }
    return nibbles.toString();
  }

  /// RFC 3986 §2.1: all but the unreserved characters. A text is one `char` per octet here.
  private static String escaped(String value) {
    StringBuilder out = new StringBuilder();
    for (byte octet : value.getBytes(StandardCharsets.ISO_8859_1)) {
      char c = (char) (octet & 0xff);
      boolean unreserved =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "-._~".indexOf(c) >= 0;
      out.append(unreserved ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }
}
