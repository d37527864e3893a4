package app.sendready.key;

import java.util.Arrays;
import java.util.Base64;

/// The characters of base64 in a text, one after the other, with what lies before each of them:
/// nothing, a joint that carriers make (quotes, line ends, brackets), or a break.
///
/// A *run* has nothing between its characters, a *stretch* has only joints. Finding them is one
/// pass over the text.
final class Base64Runs {
  private static final byte NONE = 0;
  private static final byte JOINT = 1;
  private static final byte BREAK = 2;

  private static final String QUOTES = "\"'`“”„‟«»‘’‚′″";

  /// What can lie between two pieces of one value.
  private static final String JOINTS = " \t\r\n\\()[]|-–—*~>#•";

  /// What can lie between two pieces only where each of them is in quotation marks.
  private static final String BETWEEN_QUOTES = ".,+&";

  private static final int LONGEST_JOINT = 400;

  private final char[] chars;
  private final int[] places;
  private final byte[] gaps;
  private final int[] runEnds;
  private final int[] stretchEnds;
  private final int size;

  /// What was seen since the last character of base64.
  private int since;

  private boolean broken;
  private boolean quoted;
  private boolean needsQuote;

  Base64Runs(String text) {
    String latin = LatinText.of(text);
    char[] found = new char[latin.length()];
    int[] at = new int[latin.length()];
    byte[] before = new byte[latin.length()];
    int count = 0;
    broken = true;
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      if (KeyText.isBase64(c) && !(c == '+' && isOperator(latin, i))) {
        found[count] = c;
        at[count] = i;
        before[count++] = gap();
        forget();
      } else {
        see(latin, i, c);
      }
    }
    size = count;
    chars = Arrays.copyOf(found, size);
    places = Arrays.copyOf(at, size);
    gaps = Arrays.copyOf(before, size);
    runEnds = ends(NONE);
    stretchEnds = ends(JOINT);
  }

  private void forget() {
    since = 0;
    broken = false;
    quoted = false;
    needsQuote = false;
  }

  private byte gap() {
    if (since == 0 && !broken) {
      return NONE;
    }
    return broken || since > LONGEST_JOINT || needsQuote && !quoted ? BREAK : JOINT;
  }

  private void see(String text, int at, char c) {
    since++;
    if (QUOTES.indexOf(c) >= 0) {
      quoted = true;
    } else if (BETWEEN_QUOTES.indexOf(c) >= 0) {
      needsQuote = true;
    } else if (c == '=') {
      // RFC 2045 §6.7: a soft line break; anywhere else the padding ends the base64.
      broken |=
          at + 1 < text.length() && text.charAt(at + 1) != '\n' && text.charAt(at + 1) != '\r';
    } else if (c == '\\') {
      // An escape that is not resolved: the letter behind it is none of the base64.
      broken |= at + 1 < text.length() && KeyText.isBase64(text.charAt(at + 1));
    } else {
      broken |= JOINTS.indexOf(c) < 0 && !Character.isWhitespace(c);
    }
  }

  /// Whether a plus adds two quoted strings of a program.
  private static boolean isOperator(String text, int at) {
    int left = at - 1;
    while (left >= 0 && at - left < LONGEST_JOINT && Character.isWhitespace(text.charAt(left))) {
      left--;
    }
    int right = at + 1;
    while (right < text.length()
        && right - at < LONGEST_JOINT
        && Character.isWhitespace(text.charAt(right))) {
      right++;
    }
    if (!isQuote(text, left) || !isQuote(text, right)) {
      return false;
    }
    boolean tight = left == at - 1 && right == at + 1;
    // Between two strings, and no string of its own: `"AB"+"CD"`.
    return !tight
        || left > 0
            && right + 1 < text.length()
            && KeyText.isBase64(text.charAt(left - 1))
            && KeyText.isBase64(text.charAt(right + 1));
  }

  private static boolean isQuote(String text, int at) {
    return at >= 0 && at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
  }

  /// For each character, where the piece ends whose gaps are at most this wide.
  private int[] ends(byte widest) {
    int[] ends = new int[size];
    int end = size;
    for (int i = size - 1; i >= 0; i--) {
      ends[i] = end;
      if (gaps[i] > widest) {
        end = i;
      }
    }
    return ends;
  }

  int size() {
    return size;
  }

  char charAt(int index) {
    return chars[index];
  }

  /// Where a character stands in the text.
  int place(int index) {
    return places[index];
  }

  /// The first character that stands at a place of the text or behind it, from an index on.
  int indexAt(int place, int from) {
    int index = from;
    while (index < size && places[index] < place) {
      index++;
    }
    return index;
  }

  /// Whether nothing of base64 lies directly before.
  boolean startsRun(int index) {
    return gaps[index] != NONE;
  }

  /// The index behind the run in which this character is.
  int runEnd(int index) {
    return runEnds[index];
  }

  /// The index behind the stretch in which this character is.
  int stretchEnd(int index) {
    return stretchEnds[index];
  }

  /// The characters of `[from, to)` alone.
  String text(int from, int to) {
    return new String(chars, from, to - from);
  }

  /// What the characters of `[from, to)` decode to; a character that is over is left out.
  byte[] octets(int from, int to) {
    int length = (to - from) % 4 == 1 ? to - from - 1 : to - from;
    return Base64.getDecoder().decode(text(from, from + length));
  }
}
