package app.sendready.key;

/// Comments behind the strings of a zone file (RFC 1035 §5.1): from the semicolon to the line's
/// end.
final class ZoneComments {
  private ZoneComments() {}

  /// The text without comments that follow a closed quotation mark; a record that is not quoted has
  /// semicolons of its own.
  static String remove(String text) {
    if (text.indexOf('"') < 0 || text.indexOf(';') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      out.append(text, at, comment(text, at, end));
      if (end < text.length()) {
        out.append('\n');
      }
      at = end + 1;
    }
    return out.toString();
  }

  /// Where a line's comment begins, or its end. With a quotation mark behind it the semicolon is a
  /// record's own, in a program's string.
  private static int comment(String text, int from, int to) {
    int lastQuote = text.lastIndexOf('"', to - 1);
    boolean quoted = false;
    boolean closed = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        closed |= quoted;
        quoted = !quoted;
      } else if (c == ';' && closed && !quoted && i > lastQuote) {
        return i;
      }
    }
    return to;
  }
}
