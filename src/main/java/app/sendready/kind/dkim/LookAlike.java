package app.sendready.kind.dkim;

import app.sendready.check.Finding;
import app.sendready.key.KeyText;
import java.util.Locale;

/// Says which character of a text is not what it seems.
final class LookAlike {
  private LookAlike() {}

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
