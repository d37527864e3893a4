package app.sendready.message;

import java.util.Locale;
import java.util.Optional;

/// The two forms in which header and body are hashed (RFC 6376 §3.4).
enum Canonicalization {
  SIMPLE {
    @Override
    String header(String raw) {
      return raw; // §3.4.1
    }

    @Override
    String body(String body) {
      // §3.4.3: empty lines at the end are one; an empty body is CRLF
      return withoutEmptyLines(body) + "\r\n";
    }
  },
  RELAXED {
    @Override
    String header(String raw) {
      int colon = raw.indexOf(':');
      String name = raw.substring(0, Math.max(0, colon)).stripTrailing().toLowerCase(Locale.ROOT);
      // §3.4.2: unfolded, white space as one space, none at the ends
      String value = raw.substring(colon + 1).replace("\r\n", "");
      return name + ":" + trimmed(squeezed(value)) + "\r\n";
    }

    @Override
    String body(String body) {
      // §3.4.4: no white space before line ends, elsewhere one space; an empty body stays empty
      String lines = withoutEmptyLines(squeezedLines(body));
      return lines.isEmpty() ? "" : lines + "\r\n";
    }
  };

  /// A field's canonical form, CRLF at its end.
  abstract String header(String raw);

  abstract String body(String body);

  static Optional<Canonicalization> byWord(String word) {
    return switch (word) {
      case "simple" -> Optional.of(SIMPLE);
      case "relaxed" -> Optional.of(RELAXED);
      default -> Optional.empty();
    };
  }

  private static String withoutEmptyLines(String body) {
    int end = body.length();
    while (end >= 2 && body.charAt(end - 1) == '\n' && body.charAt(end - 2) == '\r') {
      end -= 2;
    }
    return body.substring(0, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static String squeezed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    if (space) {
      out.append(' ');
    }
    return out.toString();
  }

  /// As [#squeezed], and without white space before each CRLF and at the very end.
  private static String squeezedLines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = true;
        continue;
      }
      boolean lineEnd = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (space && !lineEnd) {
        out.append(' ');
      }
      space = false;
      out.append(c);
    }
    return out.toString();
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
