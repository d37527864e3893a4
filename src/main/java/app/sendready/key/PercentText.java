package app.sendready.key;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What an address or a form makes of a text (RFC 3986 §2.1, and forms with `+` for a space).
///
/// ```
/// pct-encoded = "%" HEXDIG HEXDIG
/// ```
final class PercentText {
  private PercentText() {}

  static String decode(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    boolean encoded =
        upper.contains("%3D")
            || upper.contains("%2B")
            || upper.contains("%2F")
            || upper.contains("%0A")
            || upper.contains("%20");
    if (!encoded) {
      return text;
    }
    // Where pluses are encoded, a plus that is not was a space.
    boolean form = upper.contains("%2B");
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int octet = c == '%' ? octet(text, at + 1) : -1;
      if (octet >= 0) {
        out.write(octet);
        at += 3;
      } else {
        int code = c == '+' && form ? ' ' : text.codePointAt(at);
        out.writeBytes(Character.toString(code).getBytes(StandardCharsets.UTF_8));
        at += Character.charCount(code);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /// The octet that two hexadecimal digits make; -1 if they are none.
  static int octet(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = digit(text.charAt(at));
    int low = digit(text.charAt(at + 1));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /// The value of an ASCII hexadecimal digit; -1 for anything else.
  static int digit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
