package app.sendready.kind.dkim;

import app.sendready.check.Finding;
import app.sendready.key.KeyText;
import app.sendready.text.OddCharacters;
import java.util.Locale;

/// Letters of other alphabets that look like Latin ones, and characters that do not show at all.
final class LookAlike {
  private LookAlike() {}

  /// The text with look-alikes and full-width forms as the ASCII that they resemble.
  static String toLatin(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(latin(text.charAt(i)));
    }
    return out.toString();
  }

  private static char latin(char c) {
    // A foreign semicolon is lost punctuation rather than a look-alike; quotes and dashes are
    // others.
    boolean alike = Character.isLetter(c) || c >= '！' && c <= '～' && c != '；';
    String latin = c < 0x80 || !alike ? "" : OddCharacters.resembles(c);
    return latin.isEmpty() ? c : latin.charAt(0);
  }

  /// Whether a character takes no room on the screen.
  static boolean hasNoWidth(int c) {
    return Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL && !(c == '\t' || c == '\r' || c == '\n');
  }

  /// Adds which character it is and where: `letter` and `position`, counted from one.
  static Finding describe(Finding finding, String text) {
    int at = 0;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    int code = at < text.length() ? text.codePointAt(at) : ' ';
    String letter =
        Character.isLetter(code)
            ? Character.toString(code)
            : String.format(Locale.ROOT, "U+%04X", code);
    return finding.with("letter", letter).with("position", at + 1);
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7f || KeyText.isSpace(c);
  }
}
