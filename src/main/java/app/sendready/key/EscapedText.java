package app.sendready.key;

/// Backslashes as zone files (RFC 1035 §5.1: `\DDD`, `\X`), JSON (RFC 8259 §7: `\n`, `\"`, a
/// backslash with `u` and four digits), shells and configuration languages write them.
final class EscapedText {
  private EscapedText() {}

  /// The text with one layer of backslashes resolved.
  static String decode(String text) {
    int next = text.indexOf('\\');
    if (next < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (next >= 0) {
      out.append(text, at, next);
      at = one(text, next + 1, out);
      next = text.indexOf('\\', at);
    }
    return out.append(text, at, text.length()).toString();
  }

  /// Resolves what stands after a backslash; where the text goes on.
  private static int one(String text, int at, StringBuilder out) {
    if (at >= text.length()) {
      return at;
    }
    char c = text.charAt(at);
    switch (c) {
      case 'n', 'r' -> out.append('\n');
      case 't' -> out.append('\t');
      // The end of a line that goes on in the next.
      case '\n' -> out.append("");
      case '\r' -> {
        return at + (text.startsWith("\n", at + 1) ? 2 : 1);
      }
      case 'u' -> {
        int high = PercentText.octet(text, at + 1);
        int low = PercentText.octet(text, at + 3);
        out.append(high < 0 || low < 0 ? c : (char) (high << 8 | low));
        return high < 0 || low < 0 ? at + 1 : at + 5;
      }
      case 'x' -> {
        int octet = PercentText.octet(text, at + 1);
        out.append(octet < 0 ? c : (char) octet);
        return octet < 0 ? at + 1 : at + 3;
      }
      default -> {
        int octet = decimal(text, at);
        out.append(octet < 0 ? c : (char) octet);
        return octet < 0 ? at + 1 : at + 3;
      }
    }
    return at + 1;
  }

  /// RFC 1035 §5.1: three decimal digits are an octet.
  private static int decimal(String text, int at) {
    if (at + 3 > text.length()) {
      return -1;
    }
    int octet = 0;
    for (int i = at; i < at + 3; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      octet = octet * 10 + c - '0';
    }
    return octet < 256 ? octet : -1;
  }
}
