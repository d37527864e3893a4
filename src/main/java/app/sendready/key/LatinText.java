package app.sendready.key;

import app.sendready.text.OddCharacters;

/// Letters of other alphabets that look like Latin ones, and characters that do not show at all.
public final class LatinText {
  private LatinText() {}

  /// The text with look-alikes and full-width forms as the ASCII that they resemble; as long as it
  /// was, so that positions stay.
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(latin(text.charAt(i)));
    }
    return out.toString();
  }

  private static char latin(char c) {
    if (c < 0x80) {
      return c;
    }
    // A foreign semicolon is lost punctuation rather than a look-alike; quotes and dashes are
    // others.
    boolean alike = Character.isLetter(c) || c >= '！' && c <= '～' && c != '；';
    String latin = alike ? OddCharacters.resembles(c) : "";
    return latin.isEmpty() ? c : latin.charAt(0);
  }

  /// Whether a character takes no room on the screen.
  public static boolean hasNoWidth(int c) {
    return Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL && !(c == '\t' || c == '\r' || c == '\n');
  }

  /// The text without what has no width, and with every kind of space as the plain one.
  public static String withoutInvisible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.replace("\u00c2\u00a0", " ")
        .codePoints()
        .filter(c -> !hasNoWidth(c))
        .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
