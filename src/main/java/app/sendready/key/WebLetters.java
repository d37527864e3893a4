package app.sendready.key;

import java.util.Optional;

/// A key in the letters that programs for the web write (RFC 4648 §5): `-` and `_` where a record
/// has `+` and `/`.
final class WebLetters {
  /// What can lie between two pieces of one value.
  private static final String JOINTS = " \t\r\n\"'\\()";

  private static final int LONGEST_JOINT = 400;

  private WebLetters() {}

  /// A key that was read after all.
  ///
  /// @param to behind its last character in the text
  record Found(DkimKey key, int to) {}

  /// Reads the key that begins at a place, where it is exactly as long then and has none of the
  /// other letters.
  static Optional<Found> restore(String text, int from, int needed) {
    StringBuilder key = new StringBuilder(needed);
    boolean seen = false;
    int at = from;
    int last = from;
    while (at < text.length() && key.length() < needed && at - last < LONGEST_JOINT) {
      char c = text.charAt(at);
      if (c == '+' || c == '/') {
        return Optional.empty();
      }
      if (isOfWeb(c) || KeyText.isBase64(c)) {
        seen |= isOfWeb(c);
        key.append(c == '-' ? '+' : c == '_' ? '/' : c);
        last = at;
      } else if (JOINTS.indexOf(c) < 0) {
        return Optional.empty();
      }
      at++;
    }
    int to = at;
    return !seen || key.length() < needed
        ? Optional.empty()
        : KeyScan.key(key.toString())
            .filter(found -> found.hasUsualExponent() || ends(text, to))
            .map(found -> new Found(found, to));
  }

  private static boolean ends(String text, int at) {
    return at == text.length() || !isOfWeb(text.charAt(at)) && !KeyText.isBase64(text.charAt(at));
  }

  private static boolean isOfWeb(char c) {
    return c == '-' || c == '_';
  }
}
