package app.sendready.key;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The transfer encoding of mail (RFC 2045 §6.7): `=3D` is `=`, and `=` at a line's end joins it to
/// the next.
///
/// ```
/// hex-octet := "=" 2(DIGIT / "A" / "B" / "C" / "D" / "E" / "F")
/// ```
final class QuotedPrintable {
  private QuotedPrintable() {}

  /// The text decoded, if it was encoded: every record has an equals sign, and each is `=3D` then.
  static String decode(String text) {
    if (!text.contains("=3D") && !text.contains("=3d")) {
      return text;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int octet = c == '=' ? PercentText.octet(text, at + 1) : -1;
      int next = c == '=' ? lineEnd(text, at + 1) : -1;
      if (octet >= 0) {
        out.write(octet);
        at += 3;
      } else if (next >= 0) {
        at = next;
      } else {
        int code = text.codePointAt(at);
        out.writeBytes(Character.toString(code).getBytes(StandardCharsets.UTF_8));
        at += Character.charCount(code);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /// Where the next line begins, if nothing but blanks is left of this one.
  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && at < from + 8 && text.charAt(at) == ' ') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    return at < text.length() && text.charAt(at) == '\n' ? at + 1 : -1;
  }
}
