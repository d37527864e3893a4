package app.sendready.message;

import app.sendready.dns.IpAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// One `Received` field: who handed the message over, and to whom. Real ones leave the grammar, so
/// only its words are looked for.
///
/// ```
/// Stamp           = From-domain By-domain Opt-info [CFWS] ";" FWS date-time ; RFC 5321 §4.4
/// From-domain     = "FROM" FWS Extended-Domain
/// By-domain       = CFWS "BY" FWS Extended-Domain
/// Extended-Domain = Domain / ( Domain FWS "(" TCP-info ")" ) /
///                   ( address-literal FWS "(" TCP-info ")" )
/// TCP-info        = address-literal / ( Domain FWS address-literal )
/// ```
///
/// @param helo the name that the client called itself; empty where none is given
/// @param by who wrote the field; empty where it is not named
/// @param address of the client, where an address literal is given
/// @param at when the server took the message over, by its own clock
public record ReceivedHop(
    String helo, String by, Optional<IpAddress> address, Optional<Instant> at) {
  static ReceivedHop parse(String value) {
    int by = word(value, "by", 0);
    int from = word(value, "from", 0);
    String before = value.substring(0, by < 0 ? value.length() : by);
    boolean named = from >= 0 && from < before.length();
    return new ReceivedHop(
        named ? token(value, from + 4) : "",
        by < 0 ? "" : token(value, by + 2),
        named ? literal(before.substring(from + 4)) : Optional.empty(),
        MailDate.parse(value.substring(value.lastIndexOf(';') + 1)));
  }

  /// Where a word stands by itself, outside brackets.
  private static int word(String text, String word, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0
          && text.regionMatches(true, i, word, 0, word.length())
          && (i == 0 || isSpace(text.charAt(i - 1)) || text.charAt(i - 1) == ')')
          && (i + word.length() < text.length() && isSpace(text.charAt(i + word.length())))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static String token(String text, int start) {
    int at = start;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    int end = at;
    while (end < text.length() && " \t(;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(at, end);
  }

  /// The last address in square brackets, else the first word that is one: `helo` may be a literal
  /// too, but the server writes its own finding behind it.
  static Optional<IpAddress> literal(String text) {
    int open = text.lastIndexOf('[');
    int close = text.indexOf(']', open + 1);
    if (open >= 0 && close > open) {
      Optional<IpAddress> bracketed = address(text.substring(open + 1, close));
      if (bracketed.isPresent()) {
        return bracketed;
      }
    }
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && " \t()[];,=".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end - at >= 3 && end - at <= 64) {
        Optional<IpAddress> found = address(text.substring(at, end));
        if (found.isPresent()) {
          return found;
        }
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  private static Optional<IpAddress> address(String text) {
    String bare = text.strip();
    if (bare.toLowerCase(Locale.ROOT).startsWith("ipv6:")) {
      bare = bare.substring(5);
    }
    boolean looksLikeOne =
        bare.indexOf('.') > 0 && bare.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')
            || bare.indexOf(':') >= 0;
    return looksLikeOne && bare.length() <= 64 ? IpAddress.parse(bare) : Optional.empty();
  }
}
