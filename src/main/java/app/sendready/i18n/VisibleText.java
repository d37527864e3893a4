package app.sendready.i18n;

import java.util.Locale;

/// Shows text from the network so that nothing in it can hide or reorder what stands beside it.
///
/// Control, format (bidi, zero-width) and private characters become `⟨U+XXXX⟩`; everything else
/// stays.
public final class VisibleText {
  private VisibleText() {}

  public static String of(String text) {
    if (text.codePoints().noneMatch(VisibleText::hidden)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (hidden(c)) {
            out.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
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
