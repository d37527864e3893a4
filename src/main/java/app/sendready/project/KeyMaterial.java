package app.sendready.project;

import app.sendready.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What could be a key, or a piece of one, in a text that nobody here understands.
///
/// Recognising private keys is a race that recognition loses: they come in base64 of base64, in
/// halves, in JSON, without their first line. So what is kept of a text that is not understood is
/// only what is no key whatever it means: nothing in it is as long, without a break, as the
/// shortest key.
final class KeyMaterial {
  /// A label of a name can be as long (RFC 1035 §2.3.4), so what is typed into fields can.
  private static final int LABEL = 63;

  /// 32 octets in base64 without padding, the shortest key.
  private static final int SHORTEST = 43;

  /// Longer than nearly every word.
  private static final int WORD = 16;

  private KeyMaterial() {}

  /// Whether a text that was typed into a field may be kept.
  static boolean isNone(String text) {
    return longestRun(text) <= LABEL;
  }

  /// A value that nobody here knows, without what could be a key in texts or in names.
  static Json without(Json value) {
    return switch (value) {
      case Json.Obj(Map<String, Json> members) -> {
        Json.Builder kept = Json.object();
        members.forEach((name, member) -> {
          if (isShort(name)) {
            kept.put(name, without(member));
          }
        });
        yield kept.end();
      }
      case Json.Arr(List<Json> elements) -> {
        List<Json> kept = new ArrayList<>();
        // Pieces in a row make one whole again: long ones soon, words only in a long row.
        StringBuilder row = new StringBuilder();
        StringBuilder pieces = new StringBuilder();
        for (Json element : elements) {
          if (element instanceof Json.Str(String text)) {
            row.append(text);
            pieces.append(text).append(' ');
          }
          kept.add(without(element));
        }
        boolean none = isShort(pieces.toString()) && longestRun(row.toString()) <= 2 * LABEL;
        yield none ? new Json.Arr(kept) : Json.list(List.of());
      }
      case Json.Str(String text) -> isShort(text) ? value : Json.of("");
      case Json.Digits(String digits) -> isShort(digits) ? value : Json.nothing();
      case Json.Num _, Json.Bool _, Json.Null _ -> value;
    };
  }

  private static boolean isShort(String text) {
    return longestRun(text) < SHORTEST;
  }

  /// The most characters of base64, of its form for addresses (RFC 4648 §5) or of hexadecimal in a
  /// row. Line ends, quotes, backslashes and colons break no row, and white space none of pieces
  /// that are longer than words.
  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    int piece = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isKeySign(c)) {
        run++;
        piece++;
        longest = Math.max(longest, run);
      } else if (c == ' ' || c == '\t') {
        run = piece < WORD ? 0 : run;
        piece = 0;
      } else if ("\r\n\\\"':".indexOf(c) < 0) {
        run = 0;
        piece = 0;
      }
    }
    return longest;
  }

  private static boolean isKeySign(char c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '+'
        || c == '/'
        || c == '-'
        || c == '_'
        || c == '=';
  }
}
