package app.sendready.dns;

import java.util.Locale;
import java.util.Set;

/// Takes the host out of a link or of a mail address: what stands around it is dropped, nothing of
/// it is changed.
final class HostPart {
  /// Written with a colon and no slashes.
  private static final Set<String> WORDS =
      Set.of("http", "https", "mailto", "acct", "sip", "xmpp", "dns");

  /// Taken for a scheme also where the colon is missing: no host is called so.
  private static final Set<String> SLOPPY = Set.of("http", "https", "ftp");

  private static final String OPENING = "<([{«“„‹'\"`";
  private static final String CLOSING = ">)]}»”“›'\"`,;:!?";

  private HostPart() {}

  static String of(String line) {
    String text = inBrackets(line);
    int from = 0;
    while (from < text.length() - 1 && text.charAt(from) != '[' && isOpening(text.charAt(from))) {
      from++;
    }
    text = text.substring(from);
    // A scheme is pasted in front of one that is there already often enough.
    String shorter = withoutScheme(text);
    while (!shorter.equals(text)) {
      text = shorter;
      shorter = withoutScheme(text);
    }
    return host(text);
  }

  /// `News <news@example.com>` (RFC 5322 §3.4).
  private static String inBrackets(String line) {
    int open = line.indexOf('<');
    int close = line.indexOf('>', open + 1);
    boolean one = open >= 0 && close > open && line.indexOf('<', close) < 0;
    return one && line.substring(open, close).indexOf('@') > 0
        ? line.substring(open + 1, close).strip()
        : line;
  }

  private static String withoutScheme(String text) {
    int end = 0;
    while (end < text.length() && isOfSchemes(text.charAt(end))) {
      end++;
    }
    String word = text.substring(0, end).toLowerCase(Locale.ROOT);
    int after = end < text.length() && ":;".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    int slashes = after;
    while (slashes < text.length() && isSlash(text.charAt(slashes))) {
      slashes++;
    }
    boolean colon = after > end;
    boolean scheme =
        slashes > after
            ? colon || word.isEmpty() || SLOPPY.contains(word)
            : colon && WORDS.contains(word);
    return scheme ? text.substring(slashes).strip() : text;
  }

  private static boolean isOfSchemes(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+';
  }

  private static boolean isOpening(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  private static String host(String text) {
    int end = endOfAuthority(text, 0);
    int at = text.lastIndexOf('@', end - 1);
    if (at < 0 && text.substring(0, end).indexOf('.') < 0 && text.indexOf('@', end) > 0) {
      // A slash may stand in the local part of an address (RFC 5322 §3.2.3, atext).
      at = text.indexOf('@', end);
      end = endOfAuthority(text, at);
    }
    String before = text.substring(0, Math.max(at, 0));
    String host = text.substring(before.indexOf('@') >= 0 ? 0 : at + 1, end);
    return withoutPort(trimmed(host));
  }

  private static int endOfAuthority(String text, int from) {
    int end = from;
    while (end < text.length() && "/?#\\".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /// Without what punctuation a sentence leaves at either end.
  private static String trimmed(String host) {
    String text = host.strip();
    if (text.startsWith("[") && text.indexOf(']') > 0 || text.contains("::")) {
      return text;
    }
    int from = 0;
    int to = text.length();
    while (from < to && isOpening(text.charAt(from))) {
      from++;
    }
    while (to > from && CLOSING.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to).strip();
  }

  private static String withoutPort(String host) {
    int port = host.lastIndexOf(':');
    boolean number = port >= 0 && host.chars().skip(port + 1L).allMatch(c -> c >= '0' && c <= '9');
    boolean six = host.indexOf(':') != port && !host.startsWith("[");
    boolean bracketsOpen = host.startsWith("[") && host.indexOf(']') > port;
    return number && !six && !bracketsOpen ? host.substring(0, port).strip() : host;
  }
}
