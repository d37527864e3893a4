package app.sendready.kind.spf;

import app.sendready.dns.IpAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

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
  private static final int MAX_NAME = 253; // RFC 7208 §7.3
  private static final int MAX_TEXT = 64 * 1024;
  private static final String HEX = "0123456789ABCDEF";

  /// The text with every macro's value in its place. It is no longer than a few times any name: of
  /// what is longer only the end can count, for a name, and an explanation is read by people.
  String expand(MacroString text) {
    StringBuilder out = new StringBuilder();
    for (MacroString.Part part : text.parts()) {
      if (out.length() > MAX_TEXT) {
        out.delete(0, out.length() - MAX_TEXT / 2);
      }
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
    if (name.length() <= MAX_NAME) {
      return name;
    }
    // The first label that begins near enough to the end; where there is none, what follows the
    // last dot.
    int dot = name.indexOf('.', name.length() - MAX_NAME - 1);
    return name.substring((dot >= 0 ? dot : name.lastIndexOf('.')) + 1);
  }

  private String value(MacroString.Expand macro) {
    // RFC 7208 §7.3: split at dots where nothing else is named, reversed, cut from the left, joined
    // by dots.
    String delimiters = macro.delimiters().isEmpty() ? "." : macro.delimiters();
    List<String> parts = parts(letter(macro.lowerLetter()), delimiters);
    if (macro.reversed()) {
      Collections.reverse(parts);
    }
    int from = macro.keep() == 0 ? 0 : Math.max(0, parts.size() - macro.keep());
    String value = String.join(".", parts.subList(from, parts.size()));
    return macro.escaped() ? escaped(value) : value;
  }

  private static List<String> parts(String text, String delimiters) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (delimiters.indexOf(text.charAt(i)) >= 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  /// The letters of RFC 7208 §7.2.
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

  /// IPv6 as its 32 nibbles (RFC 7208 §7.3).
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

  /// RFC 7208 §7.3, RFC 3986 §2.1: all but the unreserved characters. A text is one `char` per
  /// octet here.
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
