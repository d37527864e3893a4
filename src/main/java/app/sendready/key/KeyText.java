package app.sendready.key;

/// The characters that a key's base64 is written with (RFC 4648 §4), and the white space that may
/// lie between them (RFC 6376 §2.8).
public final class KeyText {
  private KeyText() {}

  /// Whether a character is of the alphabet of RFC 4648 §4, the padding aside.
  public static boolean isBase64(char c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '+'
        || c == '/';
  }

  /// RFC 6376 §2.8: FWS is space, tab and folded lines; nothing else is white space here.
  public static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  /// The text without any white space.
  public static String withoutSpaces(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
