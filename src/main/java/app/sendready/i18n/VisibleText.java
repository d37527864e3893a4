package app.sendready.i18n;

import java.util.Locale;
import java.util.function.IntPredicate;

/// Shows text from the network so that nothing in it can hide or reorder what stands beside it.
///
/// Control, format (bidi, zero-width) and private characters become `⟨U+XXXX⟩`; everything else
/// stays.
public final class VisibleText {
  private static final char DELETE = 0x7f;

  private VisibleText() {}

  public static String of(String text) {
    return replaced(text, VisibleText::hidden);
  }

  private static String replaced(String text, IntPredicate hidden) {
    if (hasNone(text, hidden)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (hidden.test(c)) {
            out.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  private static boolean hasNone(String text, IntPredicate hidden) {
    for (int i = 0; i < text.length(); ) {
      char unit = text.charAt(i);
      if (unit >= ' ' && unit < DELETE) {
        i++;
        continue;
      }
      int c = text.codePointAt(i);
      if (hidden.test(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  /// The same for whole pages of sentences: line feeds stay, and so do the spaces by which
  /// languages group digits.
  public static String lines(String text) {
    return replaced(text, c -> c != '\n' && hidden(c) && !isSpace(c));
  }

  private static boolean isSpace(int c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> c != ' ';
      default -> false;
    };
  }
}
